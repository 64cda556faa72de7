import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { RecordKeys } from "./record-keys.ts";

const ALGORITHM = "Ed25519";

/** What stands before the 32 bytes of a private and of a public key in DER (RFC 8410, sections 7 and 4). */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");
const KEY_BYTES = 32;

const publicKeyOf = (bytes: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([PUBLIC, bytes]), format: "der", type: "spki" });

const privateKeyOf = (secret: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([PRIVATE, secret.subarray(0, KEY_BYTES)]),
    format: "der",
    type: "pkcs8",
  });

/** Sixteen hexadecimal digits of the SHA-256 of the public key in DER. */
function keyIdOf(key: KeyObject): string {
  const der = key.export({ format: "der", type: "spki" });
  return createHash("sha256").update(der).digest("hex").slice(0, 16);
}

/**
 * Keys of Ed25519 (RFC 8032) by node:crypto.
 * @param secret 32 bytes or more, of which the first 32 are the private key that is signed with
 * @param earlier public keys, 32 bytes each, that were signed with before and are still believed
 */
export function ed25519Keys(secret: Buffer, earlier: readonly Buffer[] = []): RecordKeys {
  const privateKey = privateKeyOf(secret);
  const own = createPublicKey(privateKey);
  const known = new Map([own, ...earlier.map(publicKeyOf)].map((key) => [keyIdOf(key), key]));
  return {
    signer: {
      algorithm: ALGORITHM,
      keyId: keyIdOf(own),
      sign: async (message) => sign(null, message, privateKey),
    },
    async verify({ algorithm, keyId }, message, signature) {
      const key = algorithm === ALGORITHM ? known.get(keyId) : undefined;
      return key ? verify(null, message, key, signature) : null;
    },
    knows: ({ algorithm, keyId }) => algorithm === ALGORITHM && known.has(keyId),
  };
}

/** The public key of a secret, 32 bytes in Base64: what is kept of it when another takes its place. */
export function publicKeyOfSecret(secret: Buffer): string {
  const der = createPublicKey(privateKeyOf(secret)).export({ format: "der", type: "spki" });
  return der.subarray(PUBLIC.length).toString("base64");
}
