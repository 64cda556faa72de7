import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import type { JSONWebKeySet, JWK } from "jose";

/** The algorithms that a token of an issuer may be signed with. `Ed25519` is what RFC 9864 calls `EdDSA`. */
export const ALGORITHMS = ["RS256", "ES256", "EdDSA", "Ed25519"];

/** Members that only a private or a symmetric key has (RFC 7518, 6.2.2, 6.3.2 and 6.4). */
const SECRET_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

function isSuitable(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "rsa") return modulusLength >= 2048;
  return key.asymmetricKeyType === "ed25519" || namedCurve === "prime256v1";
}

/** Whether tokens can be verified with a key. Sets of providers have keys for other uses too. */
function isUsable(jwk: JWK): boolean {
  if (jwk.use !== undefined && jwk.use !== "sig") return false;
  if (jwk.key_ops !== undefined && !(Array.isArray(jwk.key_ops) && jwk.key_ops.includes("verify")))
    return false;
  if (jwk.alg !== undefined && !ALGORITHMS.includes(jwk.alg)) return false;
  try {
    return isSuitable(createPublicKey({ key: jwk as JsonWebKey, format: "jwk" }));
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads a set of public keys (RFC 7517, 5), in JSON. Gives those that verify tokens, or what is wrong with the set in
 * words that quote nothing of it.
 */
export function readKeySet(json: string): JSONWebKeySet | { problem: string } {
  let set: unknown;
  try {
    set = JSON.parse(json);
  } catch {
    return { problem: "is no JSON" };
  }
  if (!isObject(set) || !Array.isArray(set.keys) || !set.keys.every(isObject)) {
    return { problem: 'is no set of keys, {"keys": [...]}' };
  }
  // Whoever reads the file could sign tokens with it.
  if (set.keys.some((key) => SECRET_MEMBERS.some((member) => member in key))) {
    return { problem: "holds a private or a symmetric key; the public halves belong there" };
  }
  const keys = (set.keys as JWK[]).filter(isUsable);
  if (keys.length > 0) return { keys };
  return {
    problem: "holds no key to verify with: RSA of 2048 bits or more, P-256 or Ed25519, for signatures",
  };
}
