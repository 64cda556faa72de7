import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TokenIssuer } from "../../../gateway/auth/issuer-tokens.ts";
import { type Claims, developmentKey } from "../../../gateway/auth/tokens.ts";
import { verifierOf } from "../../../gateway/auth/verifier.ts";
import { AUDIENCE, claimsWith, ISSUER, signingKey, tokenOf } from "../../support/token-issuer.ts";

const key = signingKey("P-256", { kid: "one" });
const former = signingKey("P-256", { kid: "former" });
const tokenIssuer: TokenIssuer = {
  keys: { keys: [former.jwk, key.jwk] as { kty: string }[] },
  ...{ keysMaxAge: 600, issuer: ISSUER, audience: AUDIENCE, clockTolerance: 30 },
};
const signed = (change: Record<string, unknown>) =>
  tokenOf({ alg: "ES256", kid: "one" }, claimsWith(change), key.privateKey);

let dataDirectory: string;
beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "liancheng-verifier-"));
});
afterAll(() => rmSync(dataDirectory, { recursive: true }));

describe("tokens of an issuer", () => {
  const verify = async (token: string) =>
    (await verifierOf({ production: true, dataDirectory, tokenIssuer }, () => {}))(token);

  test.each<[string, Record<string, unknown>, Partial<Claims>]>([
    ["its claims", {}, {}],
    [
      "scopes in a list scp",
      { scope: undefined, scp: ["list:read", "a:b"] },
      { scopes: ["list:read", "a:b"] },
    ],
    ["scopes in a text scp", { scope: undefined, scp: "a:b list:read" }, { scopes: ["a:b", "list:read"] }],
    ["scope rather than scp", { scope: "list:read", scp: ["audit:read"] }, { scopes: ["list:read"] }],
    ["nothing that is no scope", { scope: 'list:read  列 "a" b\\c' }, { scopes: ["list:read"] }],
    ["no purpose, which is given with a request", { purpose: "any" }, { purpose: null }],
  ])("say of their bearer: %s", async (_what, change, expected) => {
    const claims = {
      subject: "officer",
      department: "FINANCE",
      scopes: ["list:read", "person:match"],
      purpose: null,
    };
    expect(await verify(signed(change))).toEqual({ ...claims, ...expected });
  });

  test("name their key where it could be one of two (OpenID Connect Core, 10.1)", async () => {
    const unnamed = tokenOf({ alg: "ES256" }, claimsWith(), key.privateKey);
    await expect(verify(unnamed)).rejects.toThrow("multiple matching keys");
    expect(
      await verify(tokenOf({ alg: "ES256", kid: "former" }, claimsWith(), former.privateKey)),
    ).toBeDefined();
  });

  test("make the development key void, which is said once and not made", async () => {
    const lines: string[] = [];
    const accept = await verifierOf({ production: false, dataDirectory, tokenIssuer }, (line) =>
      lines.push(line),
    );
    expect(lines).toEqual([
      expect.stringContaining(`tokens are those of ${ISSUER}; none of the development key`),
    ]);
    expect(readdirSync(dataDirectory)).toEqual([]);
    const claims: Claims = { subject: "me", department: "FINANCE", scopes: [], purpose: null };
    await expect(accept(await (await developmentKey(dataDirectory)).sign(claims, "1h"))).rejects.toThrow();
    expect(lines).toHaveLength(1);
  });
});

test("without an issuer, production takes no tokens", async () => {
  const config = { production: true, dataDirectory, tokenIssuer: null };
  await expect(verifierOf(config, () => {})).rejects.toThrow("without an issuer");
});
