/** What of an error may stand in the log: its code, which the provider or the library has from a list. */
export function codeOf(error: unknown): string {
  const { error: said, code, message } = error as { error?: unknown; code?: unknown; message?: unknown };
  const isShort = (text: unknown): text is string =>
    typeof text === "string" && /^[\w ,.'-]{1,80}$/.test(text);
  return [said, code, message].find(isShort) ?? "unknown";
}
