import { createHash, timingSafeEqual } from "node:crypto";

/** Crockford's alphabet: no letter that is read as a digit, and no U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/**
 * The code of a record, by which anybody can check that a paper is genuine: 80 bits of SHA-256 over its signature, so that
 * who has the record can make it, and nobody can guess it without the key.
 */
export function codeOf(signature: Uint8Array): string {
  const digest = createHash("sha256").update("liancheng record code ").update(signature).digest();
  let bits = BigInt(`0x${digest.toString("hex")}`) >> BigInt(digest.length * 8 - LENGTH * 5);
  let code = "";
  for (let i = 0; i < LENGTH; i++) {
    code = `${ALPHABET[Number(bits & 31n)]}${code}`;
    bits >>= 5n;
  }
  return code;
}

/** Whether somebody has typed the code, in groups and small letters or not. */
export function isCode(typed: string, code: string): boolean {
  const plain = Buffer.from(typed.replace(/[\s-]/g, "").toUpperCase());
  const wanted = Buffer.from(code);
  return plain.length === wanted.length && timingSafeEqual(plain, wanted);
}
