import { expect, test } from "vitest";
import {
  OBLIGATION_MEASURES,
  obligationValues,
  type StateRow,
} from "../../../subgraphs/departments/statistics/obligation-statistics.ts";
import { statisticsOf } from "../../../subgraphs/shared/statistics.ts";
import { contextOf } from "../../support/request.ts";

const of = (n: number, subjects = n) => ({ n, subjects });
const row = (state: StateRow["state"], all: number, rest: Partial<StateRow> = {}): StateRow => ({
  ...{ state, all: of(all), overdue: of(0), untold: of(0), inTime: of(all), days: null },
  ...rest,
});

function numbersOf(rows: readonly StateRow[]) {
  const values = obligationValues(rows);
  return Object.fromEntries(OBLIGATION_MEASURES.map(({ name }, place) => [name, values[place]]));
}

test("every measure has its number", () => {
  expect(obligationValues([])).toHaveLength(OBLIGATION_MEASURES.length);
});

test("what is overdue for certain is told beside what nobody can tell", () => {
  const some = row("TO_LIFT", 5, { overdue: of(2), untold: of(1), inTime: of(2), days: 9 });
  expect(numbersOf([some])).toMatchObject({
    ...{ LIFT_OVERDUE: 2, LIFT_OVERDUE_UNKNOWN: 1, LIFT_OVERDUE_DAYS: 9, OVERDUE: 0, OVERDUE_UNKNOWN: 0 },
  });
  expect(numbersOf([row("TO_LIFT", 5, { untold: of(5), inTime: of(0) })])).toMatchObject({
    ...{ LIFT_OVERDUE: null, LIFT_OVERDUE_UNKNOWN: 5, LIFT_OVERDUE_DAYS: null },
  });
});

test("what ended unimplemented is in the least rate", () => {
  expect(numbersOf([row("IMPLEMENTED", 1), row("ENDED", 99)])).toMatchObject({
    ...{ IMPLEMENTATION_RATE: 1, IMPLEMENTATION_RATE_LEAST: 0.01, ENDED_UNIMPLEMENTED: 99 },
  });
});

test.each([
  ["many of one subject", [row("OPEN", 6, { all: of(6, 1) })]],
  ["all overdue but three", [row("OPEN", 244, { overdue: of(241), inTime: of(3) })]],
  ["many overdue of one subject", [row("OPEN", 90, { overdue: of(40, 2), inTime: of(50) })]],
])("%s are told only where nothing is kept back", (_what, rows) => {
  const values = obligationValues(rows);
  const counted = { dimensions: [], measures: OBLIGATION_MEASURES, groups: [], total: values };
  const told = statisticsOf(counted, contextOf([]), { value: 5, source: "" }, false);
  expect(told.total).toEqual(told.measures.map(() => null));
  const whole = statisticsOf(counted, contextOf([]), { value: 5, source: "" }, true);
  expect(whole.total).toEqual(values.slice(0, whole.measures.length));
  expect(whole.measures).not.toContain("subjects of OWED");
});

test("the days of the oldest are those of one, and not told where anything is kept back", () => {
  const values = obligationValues([row("TO_LIFT", 90, { overdue: of(50), inTime: of(40), days: 321 })]);
  const counted = { dimensions: [], measures: OBLIGATION_MEASURES, groups: [], total: values };
  const daysOf = (shownWhole: boolean) => {
    const { total, measures, suppression } = statisticsOf(
      ...([counted, contextOf([]), { value: 5, source: "" }, shownWhole] as const),
    );
    return { days: total[measures.indexOf("LIFT_OVERDUE_DAYS")], owed: total[0], suppression };
  };
  expect(daysOf(true)).toEqual({ days: 321, owed: 90, suppression: null });
  expect(daysOf(false)).toMatchObject({ days: null, owed: 90, suppression: { threshold: 5, groups: 0 } });
});
