import { describe, expect, test } from "vitest";
import { readConfig } from "../../../gateway/config/config.ts";
import { readGatewayConfig } from "../../../gateway/config/gateway-config.ts";

const ISSUER = {
  JWKS_URL: "https://tokens.example/keys",
  ...{ TOKEN_ISSUER: "https://tokens.example/", TOKEN_AUDIENCE: "liancheng" },
};
const PRODUCTION = { ...ISSUER, NODE_ENV: "production", GATEWAY_KEY: Buffer.alloc(32, 7).toString("base64") };
const MANIFEST = { TRUSTED_DOCUMENTS_MANIFEST: "/srv/manifest.json" };

describe("documents that are not trusted", () => {
  test.each<[string, Record<string, string>, string]>([
    ["told to the log where it is tried out", {}, "log"],
    ["refused in production", PRODUCTION, "enforce"],
    ["refused where an issuer gives the tokens", ISSUER, "enforce"],
    ["refused where the database was given", { DATABASE_URL: "postgres://officer:hush@db/x" }, "enforce"],
    ["refused where it is said so", { TRUSTED_DOCUMENTS: "enforce" }, "enforce"],
    ["taken in production where it is said so", { ...PRODUCTION, TRUSTED_DOCUMENTS: "off" }, "off"],
  ])("are %s", (_what, environment, mode) => {
    expect(readConfig(environment).documents).toEqual({ mode, manifestFile: null });
  });

  test.each<[string, Record<string, string>, string]>([
    ["taken where there is no manifest", {}, "off"],
    ["taken in production where it is said so", { ...PRODUCTION, TRUSTED_DOCUMENTS: "off" }, "off"],
    ["taken in production on a closed network", { NODE_ENV: "production", AUTH: "off" }, "off"],
    ["told to the log with one", MANIFEST, "log"],
    ["told to the log with one on a closed network", { ...MANIFEST, AUTH: "off" }, "log"],
    ["refused with one in production", { ...PRODUCTION, ...MANIFEST }, "enforce"],
    ["refused with one where an issuer gives the tokens", { ...ISSUER, ...MANIFEST }, "enforce"],
    ["taken with one where it is said so", { ...MANIFEST, TRUSTED_DOCUMENTS: "off" }, "off"],
  ])("are, by a gateway alone, %s", (_what, environment, mode) => {
    expect(readGatewayConfig({ ...environment, SUPERGRAPH: "s" }).documents.mode).toBe(mode);
  });
});

test("a gateway alone says by name in production that it has no manifest", () => {
  expect(() => readGatewayConfig({ ...PRODUCTION, SUPERGRAPH: "s" })).toThrow(
    "TRUSTED_DOCUMENTS_MANIFEST: needed in production, or TRUSTED_DOCUMENTS=off",
  );
});

test("a manifest is meant from where npm was called", () => {
  const environment = {
    npm_lifecycle_event: "start",
    INIT_CWD: "/srv",
    TRUSTED_DOCUMENTS_MANIFEST: "m.json",
  };
  expect(readConfig(environment).documents.manifestFile).toBe("/srv/m.json");
});

test.each(["enforce", "log"])("a gateway alone cannot %s without a manifest", (mode) => {
  expect(() => readGatewayConfig({ SUPERGRAPH: "s", TRUSTED_DOCUMENTS: mode })).toThrow(
    `TRUSTED_DOCUMENTS: ${mode} needs TRUSTED_DOCUMENTS_MANIFEST`,
  );
});

test("another mode is none", () => {
  expect(() => readConfig({ TRUSTED_DOCUMENTS: "on" })).toThrow(
    "TRUSTED_DOCUMENTS: must be one of enforce, log, off",
  );
});
