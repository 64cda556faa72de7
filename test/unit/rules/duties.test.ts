import { describe, expect, test } from "vitest";
import type { Calendar } from "../../../subgraphs/shared/rules/working-days.ts";
import { dutiesUntil, type OpenWork, type Rule } from "../../../subgraphs/violations/rules/duties.ts";

const calendar: Calendar = { years: new Set([2026]), exceptions: new Map() };
const rule = (key: string, value: number | null): [string, Rule] => [
  key,
  { key, value, unit: value === null ? null : "WORKING_DAY" },
];
const rules = new Map([
  rule("repair_acceptance", 3),
  rule("repair_answer", 10),
  rule("policy_complaint_decision", null),
]);

const work = (kind: OpenWork["kind"], since: string, due: string | null = null): OpenWork => ({
  ...{ kind, since, due, case: null, listing: null, part: null },
});

const duties = (open: OpenWork[], today: string, until: string) =>
  dutiesUntil(open, rules, calendar, { today, until }).map(
    ({ kind, dueOn, overdue, unknown }) => `${kind} ${dueOn} ${overdue ? "overdue" : ""}${unknown ?? ""}`,
  );

describe("what is due", () => {
  // 2026-12-04 is a Friday.
  const application = work("ACCEPT_REPAIR", "2026-12-04");

  test("counts working days from the day after; overdue is what had to be done before today", () => {
    expect(duties([application], "2026-12-09", "2027-01-01")).toEqual(["ACCEPT_REPAIR 2026-12-09 "]);
    expect(duties([application], "2026-12-10", "2027-01-01")).toEqual(["ACCEPT_REPAIR 2026-12-09 overdue"]);
  });

  test("is left out where its day is not before the one asked for", () => {
    expect(duties([application], "2026-12-07", "2026-12-09")).toEqual([]);
    expect(duties([application], "2026-12-07", "2026-12-10")).toEqual(["ACCEPT_REPAIR 2026-12-09 "]);
  });

  test("comes in the order of its days, and last without one, with the reason why there is none", () => {
    const open = [
      work("DECIDE_COMPLAINT", "2026-12-01"),
      work("DECIDE_REPAIR", "2026-12-28"),
      work("CONFIRM_DETERMINATION", "2026-12-02"),
      work("CLOSE_HEARING", "2026-12-01", "2026-12-11"),
      application,
      work("EXPIRY", "2024-01-01", "2026-12-10"),
    ];
    expect(duties(open, "2026-12-07", "2027-01-01")).toEqual([
      "ACCEPT_REPAIR 2026-12-09 ",
      "EXPIRY 2026-12-10 ",
      "CLOSE_HEARING 2026-12-11 ",
      "DECIDE_COMPLAINT null NO_RULE",
      "CONFIRM_DETERMINATION null NO_RULE",
      "DECIDE_REPAIR null CALENDAR_NOT_ENTERED",
    ]);
  });
});
