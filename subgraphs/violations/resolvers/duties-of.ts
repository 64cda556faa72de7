import type { Calendar } from "../../shared/rules/working-days.ts";
import type { CalendarYearRow } from "../lifecycle-repository.ts";
import type { Loaders } from "../loaders.ts";
import type { DutyModel } from "../models.ts";
import { dutiesUntil, type OpenWork } from "../rules/duties.ts";

function calendarOf(years: readonly CalendarYearRow[]): Calendar {
  return {
    years: new Set(years.map(({ year }) => year)),
    exceptions: new Map(
      years.flatMap(({ daysOff, daysMadeUp }) => [
        ...daysOff.map((day) => [day, false] as const),
        ...daysMadeUp.map((day) => [day, true] as const),
      ]),
    ),
  };
}

/** What is due of open work before a day, by the numbers and the calendar of the catalogue. */
export async function dutiesOf(
  open: readonly OpenWork[],
  loaders: Pick<Loaders, "datedNumbers" | "calendarYears">,
  days: { readonly today: string; readonly until: string },
): Promise<DutyModel[]> {
  const numbers = new Map((await loaders.datedNumbers()).map((number) => [number.key, number]));
  const calendar = calendarOf(await loaders.calendarYears());
  return dutiesUntil(open, numbers, calendar, days).map((duty) => ({
    ...duty,
    rule: duty.rule === null ? null : (numbers.get(duty.rule) ?? null),
  }));
}
