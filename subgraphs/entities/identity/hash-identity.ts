import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { IdentityType } from "../generated/resolvers.ts";

// The first part of what is hashed says what the hash is for, so that no hash of one use is one of another. A zero
// byte ends each part: no type and no number contains one.
const IDENTITY = "liancheng/identity/v1\0";
const FINGERPRINT = "liancheng/identity-key-fingerprint/v1\0";

// Node makes a key of the bytes anew for every hash that is given bytes: five times the work of the hash itself.
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObjectOf(key: Buffer): KeyObject {
  let object = keyObjects.get(key);
  if (!object) {
    object = createSecretKey(key);
    keyObjects.set(key, object);
  }
  return object;
}

/**
 * The 32 bytes (HMAC-SHA256) under which a person is found by an identity document.
 *
 * @param number as `normalizeIdentityNumber` writes it
 */
export function hashIdentity(key: Buffer, type: IdentityType, number: string): Buffer {
  return createHmac("sha256", keyObjectOf(key)).update(`${IDENTITY}${type}\0${number}`, "utf8").digest();
}

/** 32 bytes that tell keys apart and give nothing of them away. */
export function keyFingerprint(key: Buffer): Buffer {
  return createHmac("sha256", key).update(FINGERPRINT, "utf8").digest();
}
