import { describe, expect, test } from "vitest";
import { readKeySet } from "../../../gateway/auth/key-set.ts";
import { signingKey } from "../../support/token-issuer.ts";

const read = (...keys: unknown[]) => readKeySet(JSON.stringify({ keys }));
const rsa = signingKey("RSA", { kid: "rsa", alg: "RS256", use: "sig" });
const ec = signingKey("P-256", { kid: "ec", key_ops: ["verify"] });
const ed = signingKey("Ed25519", { kid: "ed", alg: "EdDSA" });

describe("a set of keys", () => {
  test("is read with those in it that verify tokens", () => {
    const others = [
      signingKey("RSA", { use: "enc" }).jwk,
      signingKey("RSA", { alg: "RSA-OAEP" }).jwk,
      signingKey("RSA", {}, 1024).jwk,
      signingKey("P-384", {}).jwk,
      signingKey("P-256", { key_ops: ["deriveKey"] }).jwk,
      { kty: "EC", crv: "P-256", x: "AA", y: "AA" },
      { ...signingKey("P-256", {}).jwk, key_ops: 1 },
      { kty: "XX" },
      {},
    ];
    expect(read(...others, rsa.jwk, ec.jwk, ed.jwk)).toEqual({ keys: [rsa.jwk, ec.jwk, ed.jwk] });
    expect(read(...others)).toEqual({ problem: expect.stringMatching(/^holds no key to verify with: /) });
  });

  test.each([
    ["a private key", ec.privateKey.export({ format: "jwk" })],
    ["a secret", { kty: "oct", k: "c2VjcmV0" }],
  ])("is refused with %s in it, which does not belong there", (_what, jwk) => {
    expect(read(rsa.jwk, jwk)).toEqual({
      problem: expect.stringMatching(/^holds a private or a symmetric key/),
    });
  });

  test.each(["", "no JSON", "[]", "null", "{}", '{"keys":{}}', '{"keys":["x"]}', '{"keys":[null]}'])(
    "is not made of %o",
    (json) => {
      expect(readKeySet(json)).toEqual({ problem: expect.stringMatching(/^is no /) });
    },
  );
});
