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
    ["not behind a proxy", { TRUST_PROXY: "127.0.0.1" }, "off"],
    ["not where browsers elsewhere know the server", { PUBLIC_URL: "https://liancheng.example" }, "off"],
    ["where those of this machine do", { PUBLIC_URL: "http://[::1]:4000" }, "demo"],
    ["behind a proxy when asked for by name", { TRUST_PROXY: "127.0.0.1", DEMO_OFFICERS: "on" }, "demo"],
    ["not in a given database", GIVEN, "off"],
    ["in a given one when asked for by name", { ...GIVEN, DEMO: "on", DEMO_OFFICERS: "on" }, "demo"],
    ["not in production", PRODUCTION, "off"],
  ])("%s", (_where, environment, kind) => {
    expect(kindOf(environment)).toBe(kind);
  });

  test("is refused before a given database without the demo", () => {
    expect(() => readConfig({ ...GIVEN, DEMO_OFFICERS: "on" })).toThrow(
      /DEMO_OFFICERS: cannot be on with DATABASE_URL, unless the demo is asked for there \(DEMO=on\)/,
    );
  });

  test("is refused in production and with an issuer of tokens, both at once", () => {
    expect(() => readConfig({ ...PRODUCTION, DEMO_OFFICERS: "on" })).toThrow(
      /DEMO_OFFICERS: cannot be on in production\n- DEMO_OFFICERS: cannot be on with an issuer of tokens/,
    );
  });
});

describe("a provider", () => {
  const OIDC = {
    OIDC_ISSUER: "https://sso.example/realms/city",
    OIDC_CLIENT_ID: "console",
    PUBLIC_URL: "https://liancheng.example",
  };

  test("is asked for what tokens say too", () => {
    expect(readConfig(OIDC).signIn).toEqual({
      kind: "oidc",
      publicOrigin: "https://liancheng.example",
      oidc: {
        issuer: new URL("https://sso.example/realms/city"),
        ...{ clientId: "console", clientSecret: null, scope: "openid profile" },
        claims: { department: "department", unit: "unit", scopes: "scope", name: "name" },
      },
    });
  });

  test("may call the claims otherwise", () => {
    const names = { OIDC_DEPARTMENT_CLAIM: "bm", OIDC_UNIT_CLAIM: "qx", OIDC_SCOPES_CLAIM: "roles" };
    const { signIn } = readConfig({ ...OIDC, ...names, OIDC_CLIENT_SECRET: "hush" });
    expect(signIn).toMatchObject({
      oidc: { clientSecret: "hush", claims: { department: "bm", unit: "qx", scopes: "roles", name: "name" } },
    });
  });

  test("cannot stand beside officers of the demo; all that is wrong is told at once, without a value", () => {
    const wrong = {
      ...{ OIDC_ISSUER: "http://sso.example", OIDC_SCOPE: "profile", OIDC_CLIENT_SECRET: "hush" },
      ...{ OIDC_DEPT_CLAIM: "bm", DEMO_OFFICERS: "on" },
    };
    expect(() => readConfig(wrong)).toThrow(
      [
        "- OIDC_DEPT_CLAIM: no such setting",
        "- OIDC_ISSUER: must be https://…, or http://… on this machine, without a password or a query",
        "- OIDC_CLIENT_ID: needed with OIDC_ISSUER",
        "- OIDC_SCOPE: openid must be among it, and blanks between",
        "- PUBLIC_URL: needed with OIDC_ISSUER, which sends browsers back to it",
        "- DEMO_OFFICERS: cannot be on with OIDC_ISSUER, by which officers sign in",
      ].join("\n"),
    );
    expect(() => readConfig(wrong)).not.toThrow(/hush|sso\.example/);
  });

  test("and its ID tokens are no tokens", () => {
    const issuer = { ...PRODUCTION, TOKEN_ISSUER: OIDC.OIDC_ISSUER, TOKEN_AUDIENCE: OIDC.OIDC_CLIENT_ID };
    expect(() => readConfig({ ...issuer, ...OIDC })).toThrow(/TOKEN_AUDIENCE: must not be OIDC_CLIENT_ID/);
    expect(readConfig({ ...issuer, ...OIDC, TOKEN_AUDIENCE: "liancheng" }).signIn.kind).toBe("oidc");
  });

  test("is the issuer of tokens too, where there is one: records name who acted by sub alone", () => {
    const tokens = { JWKS_URL: "https://sso.example/keys", TOKEN_AUDIENCE: "liancheng" };
    const issuedBy = (TOKEN_ISSUER: string) => () => readConfig({ ...OIDC, ...tokens, TOKEN_ISSUER });
    expect(issuedBy("https://sso.example/realms/city")().signIn.kind).toBe("oidc");
    for (const other of ["https://sso.example/realms/county", "city"])
      expect(issuedBy(other)).toThrow(/OIDC_ISSUER: must be TOKEN_ISSUER, where there is one/);
  });

  test("is needed for what is said of it", () => {
    expect(() => readConfig({ OIDC_CLIENT_ID: "console" })).toThrow(
      /OIDC_CLIENT_ID: of no use without OIDC_ISSUER/,
    );
  });

  test.each([
    ["https://liancheng.example", true],
    ["http://127.0.0.1:4000", true],
    ["http://liancheng.example", false],
  ])("sends back to %s: %s", (url, isTaken) => {
    const read = () => readConfig({ ...OIDC, PUBLIC_URL: url });
    if (isTaken) expect(read().signIn.kind).toBe("oidc");
    else expect(read).toThrow(/PUBLIC_URL: must be https:/);
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
