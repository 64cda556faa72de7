/** How far back the slider goes: ten years. */
export const MONTHS = 120;

/** The same day of a month so many months before, or the last one of that month. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many months a day lies before another, as far as the slider goes. */
export function monthsBetween(day: string, today: string): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  return Math.max(0, Math.min(MONTHS, (thisYear - year) * 12 + thisMonth - month));
}
