import { expect, test } from "vitest";
import { actingOf, overdueIn, TOLD } from "../../../web/console/pages/overview/acting.ts";

type Statistics = Parameters<typeof actingOf>[1];

const group = (id: string, values: readonly (number | null)[], suppressed = false) => ({
  ...{ __typename: "StatisticsGroup" as const, keys: [id], values: [...values], suppressed },
});
const statistics = (...groups: ReturnType<typeof group>[]): Statistics => ({
  ...{ __typename: "Statistics", dimensions: ["DEPARTMENT"], measures: [...TOLD], groups },
  ...{ total: [], on: "2026-11-23", complete: true, asOf: "2026-11-23T01:00:00Z", suppression: null },
});
const departments = ["HRSS", "TAX", "FINANCE", "WATER", "AUDIT"].map((id) => ({
  ...{ __typename: "Department" as const, id, name: `name of ${id}` },
}));

// OWED, OPEN, OVERDUE, IMPLEMENTATION_RATE, TO_LIFT, LIFT_OVERDUE, LIFT_OVERDUE_DAYS
const of = statistics(
  group("TAX", [9, 9, 3, 0, 0, 0, null]),
  group("FINANCE", [4, 1, 0, 0.5, 2, 2, 40]),
  group("WATER", [4, 4, null, 0, 1, null, null]),
  group("ABOLISHED", [1, 1, 1, 0, 0, 0, null]),
);

test("who delays lifting comes first, then who does not implement, and for whom nothing arose last", () => {
  const acting = actingOf(departments, of);
  expect(acting.map(({ id, name }) => [id, name])).toEqual([
    ["FINANCE", "name of FINANCE"],
    ["TAX", "name of TAX"],
    ["ABOLISHED", "名称未能查得（ABOLISHED）"],
    ["WATER", "name of WATER"],
    ["HRSS", "name of HRSS"],
    ["AUDIT", "name of AUDIT"],
  ]);
  expect(acting.map(({ values }) => values?.[6] ?? null)).toEqual([
    40,
    "NONE",
    "NONE",
    "UNKNOWN",
    null,
    null,
  ]);
});

test("what could not be found out, or is kept back, is not counted as none", () => {
  const acting = actingOf(departments, of);
  expect(overdueIn(acting, "OVERDUE")).toEqual({ number: 4, departments: 2, unknown: 1 });
  expect(overdueIn(acting, "LIFT_OVERDUE")).toEqual({ number: 2, departments: 1, unknown: 1 });
  const kept = actingOf(
    departments,
    statistics(
      group(
        "TAX",
        TOLD.map(() => null),
        true,
      ),
    ),
  );
  expect(overdueIn(kept, "OVERDUE")).toEqual({ number: 0, departments: 0, unknown: 1 });
});
