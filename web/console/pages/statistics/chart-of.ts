import type { PanelFragment, StatisticsMeasure } from "../../generated/operations.ts";
import { MEASURED } from "../../words/of-statistics.ts";
import type { KeyNames } from "./key-names.ts";
import { type Absence, emptyValue, type Row } from "./numbers.ts";
import type { View } from "./panels.ts";

export interface Series {
  readonly name: string;
  /** In the order of the categories. */
  readonly values: readonly (number | Absence)[];
}

/** What is drawn. */
export interface Chart {
  /** What the numbers are of, by which they are written. */
  readonly measure: StatisticsMeasure;
  /** Whether the categories are months, one after the other. */
  readonly isInTime: boolean;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Whether something that is kept back is missing. */
  readonly lacksKept: boolean;
  /** Whether the series are the groups of the first dimension; else the categories are. */
  readonly isGroupedBySeries: boolean;
  /** The keys of those groups, in the order of the series or the categories. */
  readonly groups: readonly (string | null)[];
}

/** More series than that cannot be told from one another without a colour for each. */
const MOST_SERIES = 4;
const MOST_BARS = 80;

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** All months from the first to the last of some. */
export function monthsThrough(months: readonly string[]): readonly string[] {
  const [first, ...others] = [...months].sort();
  const last = others.at(-1) ?? first ?? "";
  const all: string[] = [];
  for (let month = first; month !== undefined && month <= last; month = monthAfter(month)) all.push(month);
  return all;
}

/** As long as a name can be beside a bar; the table has it whole. */
const LONGEST = 20;
const shortened = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/**
 * What is drawn of a panel; null where a drawing would say less than the table: too many series, no number, or most of
 * them kept back.
 * By two dimensions, the first measure of the view is.
 */
export function chartOf(
  { dimensions, measures }: Pick<PanelFragment, "dimensions" | "measures">,
  rows: readonly Row[],
  view: View,
  names: KeyNames,
): Chart | null {
  const shown = view.measures.filter((measure) => measures.includes(measure));
  const [measure] = shown;
  const [first] = dimensions;
  if (!measure || !first) return null;
  const keysAt = (place: number) => [...new Set(rows.map(({ keys }) => keys[place] ?? null))];
  // Along which of the two dimensions it goes: along the months, else along the one that has more.
  const along =
    dimensions.length < 2 ||
    first === "MONTH" ||
    (dimensions[1] !== "MONTH" && keysAt(1).length <= MOST_SERIES)
      ? 0
      : 1;
  const across = dimensions.length < 2 ? null : 1 - along;
  const dimension = dimensions[along] ?? first;
  const isInTime = dimension === "MONTH";
  const keys = isInTime ? monthsThrough(keysAt(along).map(String)) : keysAt(along);
  const valueAt = (key: string | null, other: string | null, of: StatisticsMeasure) => {
    const row = rows.find(
      (each) =>
        (each.keys[along] ?? null) === key && (across === null || (each.keys[across] ?? null) === other),
    );
    return row?.values[measures.indexOf(of)] ?? emptyValue(of);
  };
  const otherDimension = across === null ? undefined : dimensions[across];
  const isGroupedBySeries = along === 1;
  const groups = isGroupedBySeries ? keysAt(0) : keys;
  const series: Series[] =
    across === null || !otherDimension
      ? shown.map((of) => ({ name: MEASURED[of], values: keys.map((key) => valueAt(key, null, of)) }))
      : keysAt(across).map((other) => ({
          name: shortened(names.nameOf(otherDimension, other)),
          values: keys.map((key) => valueAt(key, other, measure)),
        }));
  const isCrowded =
    series.length > MOST_SERIES || (!isInTime && across !== null && keys.length * series.length > MOST_BARS);
  const all = series.flatMap(({ values }) => values);
  const kept = all.filter((value) => value === "KEPT").length;
  if (isCrowded || kept * 2 > all.length || all.every((value) => typeof value === "string")) return null;
  const categories = keys.map((key) => shortened(names.nameOf(dimension, key)));
  return { measure, isInTime, categories, series, lacksKept: kept > 0, isGroupedBySeries, groups };
}
