const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/**
 * Reads a civil day `YYYY-MM-DD` (years 1900 to 2999, the proleptic Gregorian calendar).
 * Returns the same string, or null where it is no such day. Days compare as strings.
 */
export function parseCivilDate(text: string): string | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1900 || year > 2999 || day < 1 || day > daysInMonth(year, month)) return null;
  return text;
}

/** The same day `years` later; 29 February becomes 28 February in a common year, as PostgreSQL's interval does. */
export function addYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const rest = date.slice(4) === "-02-29" && !isLeap(year) ? "-02-28" : date.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

const CHINA = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const HOUR_MS = 3_600_000;
let last: { hour: number; day: string } = { hour: Number.NaN, day: "" };

/** The civil day in Asia/Shanghai at an instant. */
export function civilDateAt(instant: Date): string {
  // Every request asks for the day, which begins on the hour of UTC: the offset has been of whole hours since 1901.
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (hour !== last.hour) last = { hour, day: CHINA.format(instant) };
  return last.day;
}

/** The day so many days later. `date` is a civil day. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
