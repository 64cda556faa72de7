/** The working days of the years that were entered (国务院办公厅关于部分节假日安排的通知). */
export interface Calendar {
  /** Years whose notice was entered. */
  readonly years: ReadonlySet<number>;
  /** Days on which the notice departs from the week: whether they are worked. */
  readonly exceptions: ReadonlyMap<string, boolean>;
}

const DAY_MS = 86_400_000;
const SATURDAY = 6;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/**
 * Whether a day is worked; null where its year was not entered. A guess by the days of the week would be wrong around
 * every holiday, and nobody would see it.
 */
export function isWorkingDay(calendar: Calendar, day: string): boolean | null {
  if (!calendar.years.has(Number(day.slice(0, 4)))) return null;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return calendar.exceptions.get(day) ?? (weekday !== 0 && weekday !== SATURDAY);
}

/**
 * The last day of a term of working days that begins with an event on `from`: the day of the event does not count
 * (民法典 第二百零一条). Null where the term leads out of the years that were entered.
 *
 * @param count whole working days, 1 or more
 */
export function addWorkingDays(calendar: Calendar, from: string, count: number): string | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    const worked = isWorkingDay(calendar, day);
    if (worked === null) return null;
    if (worked) left -= 1;
  }
  return day;
}
