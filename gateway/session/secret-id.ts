import { createHash, randomBytes } from "node:crypto";

// What a browser holds and nobody can guess. The database has its hash alone: 256 random bits need no slow one.

const BYTES = 32;

export function newSecretId(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** Whether it can be one. */
export function isSecretId(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

export function hashOfId(id: string): Buffer {
  return createHash("sha256").update(id).digest();
}
