import { type Database, statement } from "../shared/database.ts";
import type { Calendar } from "../shared/rules/working-days.ts";
import type { DueUnknown } from "./generated/resolvers.ts";
import { lastDayOf, type Period, periodOf, reportDueOn, type Term } from "./rules/due.ts";

const TERMS = statement(
  "departments.terms",
  `select key, value::float as value, unit, effective_from as "from", effective_until as "until"
     from violations.dated_numbers_v1
    where key = any($1::text[])
    order by key, effective_from
    limit 1000`,
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

/** Why there is no last day of what is to be done. */
export interface WhyUnknown {
  readonly dueUnknown: DueUnknown | null;
  /** Last day of the calendar of working days, where the term leads out of it. */
  readonly calendarEndsOn: string | null;
}

/** Of what has a last day, or needs none. */
export const KNOWN: WhyUnknown = { dueUnknown: null, calendarEndsOn: null };

/**
 * What terms are counted by: the numbers of the catalogue, which violations owns, and its calendar. A term is by the
 * number in effect on the day from which it counts.
 */
export interface Terms {
  /** The period of reports that a day is in. */
  reportPeriod(day: string): Period;
  /** Last day for the report of a period. */
  reportDueOn(period: Period): string | null;
  /** Last day to report on what arose on the day: that of its period's report. */
  implementBy(arose: string): string | null;
  /** Last day to lift what ended on the day. */
  liftBy(ended: string): string | null;
  /** Last day to publish what was entered on the day. */
  publishBy(entered: string): string | null;
  /** Last day to take back what ended on the day. */
  withdrawBy(ended: string): string | null;
  /** Why a term that counts from a day has no last day. */
  whyUnknown(term: "implement" | "lift" | "publish" | "withdraw", from: string): WhyUnknown;
}

const KEYS = {
  ...{ implement: "policy_report_due", lift: "policy_lift" },
  ...{ publish: "penalty_info_publication", withdraw: "withdraw_annulled_penalty" },
} as const satisfies Record<Parameters<Terms["whyUnknown"]>[0], (typeof NUMBERS)[number]>;

interface DatedTerm extends Term {
  readonly key: string;
  readonly from: string | null;
  readonly until: string | null;
}

export async function readTerms(database: Database): Promise<Terms> {
  const rows = await database.query<DatedTerm>(TERMS, [NUMBERS]);
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
  const numberOn = (key: (typeof NUMBERS)[number], day: string) =>
    rows.find(
      (row) =>
        row.key === key && (row.from === null || row.from <= day) && (row.until === null || row.until > day),
    );
  const last = (key: (typeof NUMBERS)[number]) => (from: string) =>
    lastDayOf(numberOn(key, from), from, calendar);
  const reportPeriod = (day: string) => {
    const months = numberOn("policy_report_period", day)?.value;
    if (!months) throw new Error("the catalogue lacks policy_report_period");
    return periodOf(day, months);
  };
  const dueOf = (period: Period) => reportDueOn(period, numberOn("policy_report_due", period.from), calendar);
  return {
    reportPeriod,
    reportDueOn: dueOf,
    implementBy: (arose) => dueOf(reportPeriod(arose)),
    liftBy: last("policy_lift"),
    publishBy: last("penalty_info_publication"),
    withdrawBy: last("withdraw_annulled_penalty"),
    whyUnknown(term, from) {
      if ((numberOn(KEYS[term], from)?.value ?? null) === null)
        return { dueUnknown: "NO_RULE", calendarEndsOn: null };
      const year = years.at(-1)?.year;
      return {
        dueUnknown: "CALENDAR_NOT_ENTERED",
        calendarEndsOn: year === undefined ? null : `${year}-12-31`,
      };
    },
  };
}
