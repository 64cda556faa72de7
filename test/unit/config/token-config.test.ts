import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig, readDataConfig } from "../../../gateway/config/config.ts";
import { ConfigError } from "../../../gateway/config/environment.ts";
import { readGatewayConfig } from "../../../gateway/config/gateway-config.ts";
import { signingKey } from "../../support/token-issuer.ts";

const { jwk } = signingKey("Ed25519", { kid: "one" });
const NAMED = { TOKEN_ISSUER: "https://tokens.example/", TOKEN_AUDIENCE: "liancheng" };
const JWKS_URL = "https://tokens.example/keys";

let directory: string;
let keysFile: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "liancheng-tokens-"));
  keysFile = join(directory, "keys.json");
  writeFileSync(keysFile, JSON.stringify({ keys: [jwk] }));
});
afterAll(() => rmSync(directory, { recursive: true }));

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split("\n- ").slice(1);
  }
  throw new Error("it is usable");
}

describe("an issuer of tokens", () => {
  test("has its keys at a URL, or in a file", () => {
    expect(readConfig({ ...NAMED, JWKS_URL }).tokenIssuer).toEqual({
      keys: new URL(JWKS_URL),
      keysMaxAge: 600,
      issuer: "https://tokens.example/",
      audience: "liancheng",
      clockTolerance: 30,
    });
    const times = { TOKEN_CLOCK_TOLERANCE: "0", JWKS_MAX_AGE: "60" };
    expect(readConfig({ ...NAMED, ...times, JWKS_FILE: keysFile }).tokenIssuer).toMatchObject({
      ...{ keys: { keys: [jwk] }, keysMaxAge: 60, clockTolerance: 0 },
    });
  });

  test("may have its keys in the environment itself", () => {
    const environment = { ...NAMED, JWKS: JSON.stringify({ keys: [jwk] }) };
    expect(readConfig(environment).tokenIssuer?.keys).toEqual({ keys: [jwk] });
    expect(problemsOf({ ...NAMED, JWKS: "{" })).toEqual(["JWKS: is no JSON"]);
  });

  test.each(["http://127.0.0.1:8080/keys", "http://localhost/keys", "http://[::1]/keys"])(
    "may be at %s, on this machine",
    (url) => {
      expect(readConfig({ ...NAMED, JWKS_URL: url }).tokenIssuer?.keys).toEqual(new URL(url));
    },
  );

  test.each([
    "http://tokens.example/keys",
    "http://127.0.0.1.example/keys",
    "http://localhost.example/keys",
    "https://x:hush@tokens.example/keys",
    "file:///etc/passwd",
    "tokens.example/keys",
    "data:application/json,{}",
  ])("cannot be at %s", (url) => {
    const problems = problemsOf({ ...NAMED, JWKS_URL: url });
    expect(problems).toEqual([expect.stringMatching(/^JWKS_URL: must be https/)]);
    expect(problems.join()).not.toContain("hush");
  });

  test("is told all that is wrong with it at once", () => {
    const broken = join(directory, "broken.json");
    writeFileSync(broken, "{}");
    const environment = {
      ...{ JWKS_URL: "x", JWKS_FILE: broken, TOKEN_CLOCK_TOLERANCE: "301", JWKS_MAX_AGE: "0" },
    };
    expect(problemsOf(environment)).toEqual([
      expect.stringMatching(/^JWKS_URL: must be/),
      "JWKS_URL, JWKS_FILE: only one of them can be given",
      expect.stringMatching(/^JWKS_FILE: is no set of keys/),
      "TOKEN_ISSUER: needed with JWKS_URL or JWKS_FILE",
      "TOKEN_AUDIENCE: needed with JWKS_URL or JWKS_FILE",
      "TOKEN_CLOCK_TOLERANCE: must be a number from 0 to 300",
      "JWKS_MAX_AGE: must be a number from 1 to 3600",
    ]);
    expect(problemsOf({ ...NAMED, JWKS_FILE: join(directory, "none") })).toEqual([
      "JWKS_FILE: cannot be read (ENOENT)",
    ]);
  });

  test("that is named without its keys is no development key", () => {
    expect(problemsOf(NAMED)).toEqual([
      "TOKEN_ISSUER: of no use without JWKS_URL or JWKS_FILE",
      "TOKEN_AUDIENCE: of no use without JWKS_URL or JWKS_FILE",
    ]);
  });
});

describe("in production an issuer", () => {
  const production = { NODE_ENV: "production" };
  const NEEDED = "JWKS_URL, JWKS_FILE: one of them is needed in production, to verify tokens with";

  test("is needed by who serves", () => {
    expect(problemsOf(production)).toEqual([NEEDED]);
    const key = Buffer.alloc(32).toString("base64");
    const gateway = { ...production, SUPERGRAPH: "s", GATEWAY_KEY: key, TRUSTED_DOCUMENTS: "off" };
    expect(() => readGatewayConfig(gateway)).toThrow(NEEDED);
    expect(readGatewayConfig({ ...gateway, ...NAMED, JWKS_URL }).tokenIssuer?.issuer).toBe(
      NAMED.TOKEN_ISSUER,
    );
  });

  test("is not, where nobody is known by a token", () => {
    expect(readDataConfig(production).production).toBe(true);
    expect(readGatewayConfig({ ...production, SUPERGRAPH: "s", AUTH: "off" }).tokenIssuer).toBeNull();
  });
});
