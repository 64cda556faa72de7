/** The microsecond before an instant, which is as fine as instants are recorded. */
export function instantBefore(instant: string): string {
  const [, whole = "", fraction = ""] = /^(.*?)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  const micros = Number(fraction.padEnd(6, "0")) - 1;
  if (micros >= 0) return `${whole}.${String(micros).padStart(6, "0")}Z`;
  return `${new Date(Date.parse(`${whole}Z`) - 1000).toISOString().slice(0, 19)}.999999Z`;
}
