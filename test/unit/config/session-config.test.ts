import { describe, expect, test } from "vitest";
import { readConfig } from "../../../gateway/config/config.ts";

const PRODUCTION = {
  NODE_ENV: "production",
  JWKS_URL: "https://tokens.example/keys",
  ...{ TOKEN_ISSUER: "https://tokens.example/", TOKEN_AUDIENCE: "liancheng" },
};
const GIVEN = { DATABASE_URL: "postgres://officer:hush@db.example/liancheng" };

const kindOf = (environment: Record<string, string>) => readConfig(environment).signIn.kind;

describe("officers of the demo can be chosen", () => {
  test.each<[string, Record<string, string>, string]>([
    ["as it is tried out", {}, "demo"],
    ["not where they are switched off", { DEMO_OFFICERS: "off" }, "off"],
    ["not where there is no demo", { DEMO: "off" }, "off"],
    ["not from other machines", { HOST: "0.0.0.0" }, "off"],
    ["from other machines when asked for by name", { HOST: "0.0.0.0", DEMO_OFFICERS: "on" }, "demo"],
    ["not in a given database", GIVEN, "off"],
    ["in a given one when asked for by name", { ...GIVEN, DEMO: "on", DEMO_OFFICERS: "on" }, "demo"],
    ["not in production", PRODUCTION, "off"],
  ])("%s", (_where, environment, kind) => {
    expect(kindOf(environment)).toBe(kind);
  });

  test("is refused in production and with an issuer of tokens, both at once", () => {
    expect(() => readConfig({ ...PRODUCTION, DEMO_OFFICERS: "on" })).toThrow(
      /DEMO_OFFICERS: cannot be on in production\n- DEMO_OFFICERS: cannot be on with an issuer of tokens/,
    );
  });
});

describe("a session", () => {
  test("ends as set", () => {
    const { terms } = readConfig({ SESSION_IDLE: "600", SESSION_LIFETIME: "3600" });
    expect(terms).toEqual({ idle: 600, lifetime: 3600 });
  });

  test("is not kept unused longer than it lasts", () => {
    expect(() => readConfig({ SESSION_IDLE: "3600", SESSION_LIFETIME: "600" })).toThrow(
      /SESSION_IDLE: must not be longer than SESSION_LIFETIME/,
    );
  });
});

describe("the address by which browsers know the server", () => {
  test.each([
    ["https://liancheng.example", "https://liancheng.example"],
    ["https://liancheng.example:8443/", "https://liancheng.example:8443"],
  ])("%s", (text, origin) => {
    expect(readConfig({ PUBLIC_URL: text }).http.publicOrigin).toBe(origin);
  });

  test.each(["liancheng.example", "https://liancheng.example/console", "https://Liancheng.example"])(
    "is not %s",
    (text) => {
      expect(() => readConfig({ PUBLIC_URL: text })).toThrow(/PUBLIC_URL: must be https:/);
    },
  );
});
