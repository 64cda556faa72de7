import { createHash } from "node:crypto";
import { hasIdentityNumber } from "./rules/identity-number.ts";

// Visible characters without quotes or blanks, as UUIDs and document numbers have them.
const KEY = /^[\p{L}\p{N}\p{P}\p{S}]{1,100}$/u;

/** Whether a text can be the key of a submission. It is kept as it is, so that no identity number may be in it. */
export function isCommandKey(text: string): boolean {
  return KEY.test(text) && !hasIdentityNumber(text);
}

/** JSON with the keys of every object in order, so that the same content has the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What a key stands for: the digest of a command's name and input. */
export function contentHash(name: string, input: unknown): string {
  return createHash("sha256")
    .update(`${name} ${canonical(input)}`)
    .digest("hex");
}
