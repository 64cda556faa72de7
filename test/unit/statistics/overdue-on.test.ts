import { expect, test } from "vitest";
import { addDays } from "../../../schema/scalars/civil-date.ts";
import { overdueOn } from "../../../subgraphs/departments/publication-dues.ts";
import { lastDayOf } from "../../../subgraphs/departments/rules/due.ts";
import { KNOWN, type Terms } from "../../../subgraphs/departments/terms.ts";

/** Seven working days, of a calendar that ends with 2026. */
const CALENDAR = { years: new Set([2026]), exceptions: new Map<string, boolean>() };
const dueBy = (from: string) => lastDayOf({ value: 7, unit: "WORKING_DAY" }, from, CALENDAR);
const TERMS: Terms = {
  reportPeriod: () => ({ from: "2026-01-01", until: "2026-04-01" }),
  ...{ reportDueOn: () => null, implementBy: () => null, liftBy: () => null },
  ...{ publishBy: dueBy, withdrawBy: dueBy },
  whyUnknown: () => ({ dueUnknown: "CALENDAR_NOT_ENTERED", calendarEndsOn: "2026-12-31" }),
};

test("within the calendar everything is told: a term that leads out of it has not passed", () => {
  for (let day = "2026-11-26"; day <= "2026-12-31"; day = addDays(day, 1)) {
    const { before, untoldSince } = overdueOn(day, "publish", TERMS);
    expect(untoldSince).toBeNull();
    for (let back = 0; back < 30; back++) {
      const began = addDays(day, -back);
      const due = dueBy(began);
      expect(began < (before ?? ""), `${began} on ${day}`).toBe(due !== null && due < day);
    }
  }
});

test.each(["2027-01-01", "2027-01-20", "2028-06-01"])(
  "on %s what was due in the calendar is overdue, and of the rest nobody knows",
  (today) => {
    const { before, untoldSince } = overdueOn(today, "withdraw", TERMS);
    expect(before).toBe(untoldSince);
    expect(dueBy(addDays(before ?? "", -1))).not.toBeNull();
    expect(dueBy(before ?? "")).toBeNull();
  },
);

test("where no rule is, of nothing it is told", () => {
  const none = { ...TERMS, whyUnknown: () => ({ ...KNOWN, dueUnknown: "NO_RULE" as const }) };
  expect(overdueOn("2026-11-26", "publish", none)).toEqual({ before: null, untoldSince: "0001-01-01" });
});
