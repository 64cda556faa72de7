import type { PanelFragment, StatisticsDimension, StatisticsMeasure } from "../../generated/operations.ts";
import { countOf } from "../../words/days.ts";

/** Why a number is not there. */
export type Absence =
  /** Kept back, being small, or so that another cannot be computed. */
  | "KEPT"
  /** There is nothing that it could be of, as a median of no days. */
  | "NONE"
  /** It could not be found out. */
  | "UNKNOWN";

export const ABSENCES: Readonly<Record<Absence, string>> = {
  KEPT: "不予显示",
  NONE: "—",
  UNKNOWN: "未能查得",
};

export interface Row {
  readonly keys: readonly (string | null)[];
  readonly values: readonly (number | Absence)[];
}

const SHARES: readonly StatisticsMeasure[] = [
  "REPEAT_RATE",
  "IMPLEMENTATION_RATE",
  "IMPLEMENTATION_RATE_LEAST",
];
/** What is not known where a term leads into a year that has no calendar. */
const OF_TERMS: readonly StatisticsMeasure[] = [
  "OVERDUE",
  "LIFT_OVERDUE",
  "PUBLISH_OVERDUE",
  "WITHDRAW_OVERDUE",
];
/** What there is no number of where nothing was counted; of all else that is zero. */
const OF_SOMETHING: readonly StatisticsMeasure[] = [
  "MEDIAN_DAYS",
  "P90_DAYS",
  "LIFT_OVERDUE_DAYS",
  ...SHARES,
];

/** What is counted that days are of; where there is some of it and they are not told, they tell of few. */
const DAYS_OF: Readonly<Partial<Record<StatisticsMeasure, readonly StatisticsMeasure[]>>> = {
  MEDIAN_DAYS: ["REPAIRED", "UPHELD", "UPHELD_IN_PART", "REJECTED", "EVER_PUBLISHED"],
  P90_DAYS: ["REPAIRED", "UPHELD", "UPHELD_IN_PART", "REJECTED", "EVER_PUBLISHED"],
  LIFT_OVERDUE_DAYS: ["LIFT_OVERDUE"],
};

const percent = new Intl.NumberFormat("zh-CN", { style: "percent", maximumFractionDigits: 1 });

/** A number in words; shares in per cent. */
export function numberText(measure: StatisticsMeasure, value: number): string {
  return SHARES.includes(measure) ? percent.format(value) : countOf(value);
}

/** What stands for a number of a month of which nothing is told: nothing was counted then. */
export function emptyValue(measure: StatisticsMeasure): number | Absence {
  return OF_SOMETHING.includes(measure) ? "NONE" : 0;
}

function told(
  measures: readonly StatisticsMeasure[],
  values: readonly (number | null)[],
  isKept: boolean,
): (number | Absence)[] {
  return values.map((value, at) => {
    if (value !== null) return value;
    if (isKept) return "KEPT";
    const measure = measures[at];
    const isOf = (counted: StatisticsMeasure) => (values[measures.indexOf(counted)] ?? 0) > 0;
    if (measure && DAYS_OF[measure]?.some(isOf)) return "KEPT";
    if (measure === "LIFT_OVERDUE_DAYS") {
      return values[measures.indexOf("LIFT_OVERDUE")] === null ? "UNKNOWN" : "NONE";
    }
    return measure && OF_TERMS.includes(measure) ? "UNKNOWN" : "NONE";
  });
}

/** Dimensions without an order of their own: the greatest comes first. */
const BY_SIZE: readonly StatisticsDimension[] = ["DEPARTMENT", "DIVISION", "INDUSTRY", "AUTHORITY"];

function compare(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, "en", { numeric: true });
}

/**
 * The groups in the order in which they are shown: by their keys, or of one dimension without an order by a measure.
 * @param first the measure
 */
export function rowsOf(panel: PanelFragment, first: StatisticsMeasure): readonly Row[] {
  const { measures, dimensions, groups } = panel;
  const rows = groups.map(({ keys, values, suppressed }) => ({
    keys,
    values: told(measures, values, suppressed),
  }));
  const byKeys = rows.sort((one, other) => {
    const at = one.keys.findIndex((key, place) => key !== other.keys[place]);
    const order = compare(one.keys[at] ?? null, other.keys[at] ?? null);
    // The latest month is what is looked for.
    return dimensions[at] === "MONTH" ? -order : order;
  });
  const [dimension, second] = dimensions;
  if (!dimension || second || !BY_SIZE.includes(dimension)) return byKeys;
  const at = measures.indexOf(first);
  const size = ({ values }: Row) => (typeof values[at] === "number" ? values[at] : -1);
  return byKeys.sort((one, other) => size(other) - size(one));
}

/** All together, as a row. */
export function totalOf({ measures, total, suppression }: PanelFragment): Row {
  const isKept = suppression !== null && total.every((value) => value === null);
  return { keys: [], values: told(measures, total, isKept) };
}

/** Why numbers of some rows are not there, each reason once. */
export function absencesIn(rows: readonly Row[]): readonly Absence[] {
  const found = new Set(rows.flatMap(({ values }) => values).filter((value) => typeof value === "string"));
  return (Object.keys(ABSENCES) as Absence[]).filter((absence) => found.has(absence));
}
