import { addWorkingDays, type Calendar } from "../../shared/rules/working-days.ts";

/** A number of the catalogue of dated numbers. */
export interface Term {
  readonly value: number | null;
  readonly unit: string | null;
}

/** Days from `from` (included) to `until` (not) on which a department reports on what it did. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

const monthStart = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/**
 * The period of reports that a day is in: so many whole months, counted from January.
 *
 * @param months a divisor of 12
 */
export function periodOf(day: string, months: number): Period {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = Math.floor((month - 1) / months) * months;
  return { from: monthStart(year, first), until: monthStart(year, first + months) };
}

/** The last day of a term that begins with an event on `from`; null where there is none, or the calendar does not say. */
export function lastDayOf(term: Term | undefined, from: string, calendar: Calendar): string | null {
  if (!term || term.value === null) return null;
  if (term.unit === "DAY") return addDays(from, term.value);
  return term.unit === "WORKING_DAY" ? addWorkingDays(calendar, from, term.value) : null;
}

/** The last day for the report of a period: so many days after its last one. */
export function reportDueOn(period: Period, term: Term | undefined, calendar: Calendar): string | null {
  return lastDayOf(term, addDays(period.until, -1), calendar);
}
