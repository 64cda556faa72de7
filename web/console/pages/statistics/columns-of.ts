import type { StatisticsMeasure } from "../../generated/operations.ts";
import type { Row } from "./numbers.ts";

/** Columns that belong together, under a title of their own. */
export interface ColumnGroup {
  readonly title: string;
  readonly measures: readonly StatisticsMeasure[];
}

/** What could not be found out of others. */
const UNKNOWNS: ReadonlySet<StatisticsMeasure> = new Set([
  "OVERDUE_UNKNOWN",
  "LIFT_OVERDUE_UNKNOWN",
  "PUBLISH_OVERDUE_UNKNOWN",
  "WITHDRAW_OVERDUE_UNKNOWN",
]);

const isThere = (value: Row["values"][number] | undefined) =>
  value === "UNKNOWN" || (typeof value === "number" && value > 0);

/**
 * The columns of a table by group, with the place of each measure among the values of a row; in one group without a title
 * what belongs to none. There is a column of what could not be found out where there is any such thing: of zeros, and of
 * what is kept back with the row that it is in, it would say nothing more.
 */
export function columnsOf(
  measures: readonly StatisticsMeasure[],
  groups: readonly ColumnGroup[],
  rows: readonly Row[],
): readonly {
  readonly title: string;
  readonly measures: readonly { readonly measure: StatisticsMeasure; readonly at: number }[];
}[] {
  const shown = measures
    .map((measure, at) => ({ measure, at }))
    .filter(({ measure, at }) => !UNKNOWNS.has(measure) || rows.some(({ values }) => isThere(values[at])));
  const grouped = groups.map(({ title, measures: of }) => ({
    title,
    measures: of.flatMap((measure) => shown.filter((one) => one.measure === measure)),
  }));
  const rest = shown.filter(({ measure }) => !groups.some(({ measures: of }) => of.includes(measure)));
  return [...grouped, { title: "", measures: rest }].filter(({ measures: of }) => of.length > 0);
}
