import { type Database, statement } from "../shared/database.ts";
import type { Calendar } from "../shared/rules/working-days.ts";
import { lastDayOf, type Period, periodOf, reportDueOn, type Term } from "./rules/due.ts";

const TERMS = statement(
  "departments.terms",
  `select key, value::float as value, unit
     from violations.dated_numbers_v1
    where key = any($1::text[])
      and coalesce(effective_from <= $2::date, true) and coalesce(effective_until > $2::date, true)
    order by key`,
);

const CALENDAR = statement(
  "departments.calendar",
  `select year, days_off::text[] as "daysOff", days_made_up::text[] as "daysMadeUp"
     from violations.calendar_v1
    order by year
    limit 200`,
);

const NUMBERS = [
  ...["policy_report_period", "policy_report_due", "policy_lift"],
  ...["penalty_info_publication", "withdraw_annulled_penalty"],
] as const;

/** What terms are counted by on a day: the numbers of the catalogue, which violations owns, and its calendar. */
export interface Terms {
  /** The period of reports that a day is in. */
  reportPeriod(day: string): Period;
  /** Last day for the report of a period. */
  reportDueOn(period: Period): string | null;
  /** Last day to lift what ended on the day. */
  liftBy(ended: string): string | null;
  /** Last day to publish what was entered on the day. */
  publishBy(entered: string): string | null;
  /** Last day to take back what ended on the day. */
  withdrawBy(ended: string): string | null;
}

/** Terms in effect on a day. */
export async function readTerms(database: Database, asOf: string): Promise<Terms> {
  const rows = await database.query<Term & { key: string }>(TERMS, [NUMBERS, asOf]);
  const numbers = new Map(rows.map((row) => [row.key, row]));
  const years = await database.query<{ year: number; daysOff: string[]; daysMadeUp: string[] }>(CALENDAR, []);
  const calendar: Calendar = {
    years: new Set(years.map(({ year }) => year)),
    exceptions: new Map(
      years.flatMap(({ daysOff, daysMadeUp }) => [
        ...daysOff.map((day) => [day, false] as const),
        ...daysMadeUp.map((day) => [day, true] as const),
      ]),
    ),
  };
  const months = numbers.get("policy_report_period")?.value;
  if (!months) throw new Error("the catalogue lacks policy_report_period");
  return {
    reportPeriod: (day) => periodOf(day, months),
    reportDueOn: (period) => reportDueOn(period, numbers.get("policy_report_due"), calendar),
    liftBy: (ended) => lastDayOf(numbers.get("policy_lift"), ended, calendar),
    publishBy: (entered) => lastDayOf(numbers.get("penalty_info_publication"), entered, calendar),
    withdrawBy: (ended) => lastDayOf(numbers.get("withdraw_annulled_penalty"), ended, calendar),
  };
}
