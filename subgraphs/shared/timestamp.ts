/**
 * PostgreSQL's text of a timestamptz under TimeZone=UTC (`2026-11-23 15:32:00.1234+00`, decimals trimmed) as a
 * canonical instant (`2026-11-23T15:32:00.123400Z`). Null for `infinity`.
 */
export function instantOfTimestamp(text: string): string | null {
  if (text.endsWith("infinity")) return null;
  const fraction = text.length > 22 ? text.slice(20, -3) : "";
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(6, "0")}Z`;
}
