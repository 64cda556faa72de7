const ZONE = "Asia/Shanghai";

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" });
const minute = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });

/** The civil day of an instant in Asia/Shanghai, as 2026-11-23. */
export function dayOf(instant: Date): string {
  return day.format(instant);
}

/** The beginning of the next civil day in Asia/Shanghai, which knows no summer time; both in milliseconds. */
export function nextDayAt(instant: number): number {
  return Date.parse(`${dayOf(new Date(instant))}T00:00:00+08:00`) + 86_400_000;
}

/** An instant as 2026-11-23 09:30 in Asia/Shanghai. */
export function minuteOf(instant: string): string {
  return minute.format(new Date(instant));
}

/** Whether a text is a civil day. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.valueOf()) && dayOf(instant) === text;
}

/** An interval in words; its end is the first day that is no longer in it. */
export function termOf(since: string | null, until: string | null): string {
  if (until === null) return since === null ? "未定期限" : `自 ${since} 起，未定届满日`;
  return since === null ? `至 ${until}` : `自 ${since} 至 ${until}`;
}

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number below one hundred as the document numbers its measures: 十六. */
export function numeralOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return NUMERALS[ones] ?? "";
  return `${tens === 1 ? "" : NUMERALS[tens]}十${ones === 0 ? "" : NUMERALS[ones]}`;
}

const grouped = new Intl.NumberFormat("zh-CN");

/** 12,345 */
export function countOf(number: number): string {
  return grouped.format(number);
}
