/** A key by which a repeated submission is known; `crypto.randomUUID` is there over TLS alone. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
