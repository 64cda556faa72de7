const PATTERN = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;

/** An instant as `parseInstant` writes it. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, -1)}000Z`;
}

/**
 * Reads an RFC 3339 instant with any offset and returns it in UTC with exactly six decimals
 * (`2026-11-23T15:32:00.123456Z`), so that instants compare as strings; null where it is none.
 * Decimals past the sixth are cut off.
 */
export function parseInstant(text: string): string | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, day, hour, minute, second, fraction = "", offset] = match;
  const zone = offset === "Z" || offset === "z" ? "Z" : offset;
  const whole = new Date(`${day}T${hour}:${minute}:${second}.000${zone}`);
  // `Date` rolls 30 February over to March and 24:00 to the next day; an instant that does not exist is refused.
  const civil = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(whole.getTime()) || Number.isNaN(civil.getTime())) return null;
  if (civil.toISOString().slice(0, 10) !== day || Number(hour) > 23) return null;
  const utc = whole.toISOString();
  // An offset can lead out of the years that four digits write.
  if (!/^\d{4}-/.test(utc)) return null;
  const micros = fraction.padEnd(6, "0").slice(0, 6);
  return `${utc.slice(0, 19)}.${micros}Z`;
}
