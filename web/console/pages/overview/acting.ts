import type { OverviewOfDepartmentsQuery, StatisticsMeasure } from "../../generated/operations.ts";
import { type Absence, rowsOf } from "../statistics/numbers.ts";

type Statistics = NonNullable<OverviewOfDepartmentsQuery["obligationStatistics"]>;
type Department = NonNullable<OverviewOfDepartmentsQuery["departments"]>[number];

/** What is told of each department, in the order of the columns. */
export const TOLD = [
  "OWED",
  "OPEN",
  "OVERDUE",
  "IMPLEMENTATION_RATE",
  "TO_LIFT",
  "LIFT_OVERDUE",
  "LIFT_OVERDUE_DAYS",
] as const satisfies readonly StatisticsMeasure[];

/** How a department acts. */
export interface Acting {
  readonly id: string;
  readonly name: string;
  /** In the order of TOLD; null where nothing ever arose for it. */
  readonly values: readonly (number | Absence)[] | null;
}

const sizeOf = (value: number | Absence | undefined) => (typeof value === "number" ? value : -1);

/** Who delays lifting first, then who does not implement; those for whom nothing arose last, each in their own order. */
export function actingOf(departments: readonly Department[], statistics: Statistics): readonly Acting[] {
  const rows = rowsOf(statistics, "LIFT_OVERDUE");
  const known = new Map(departments.map(({ id, name }) => [id, name]));
  const ids = [...new Set([...known.keys(), ...rows.flatMap(({ keys: [id] }) => id ?? [])])];
  const all = ids.map((id): Acting => {
    const row = rows.find(({ keys }) => keys[0] === id);
    const values = row
      ? TOLD.map((measure) => row.values[statistics.measures.indexOf(measure)] ?? "NONE")
      : null;
    return { id, name: known.get(id) ?? `名称未能查得（${id}）`, values };
  });
  const order = (["LIFT_OVERDUE", "OVERDUE", "OPEN"] as const).map((measure) => TOLD.indexOf(measure));
  return all.sort((one, other) => {
    if (!one.values || !other.values) return Number(one.values === null) - Number(other.values === null);
    for (const at of order) {
      const difference = sizeOf(other.values[at]) - sizeOf(one.values[at]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** How many there are of something, in how many departments. */
export interface Overdue {
  readonly number: number;
  readonly departments: number;
  /** Departments of which it could not be found out. */
  readonly unknown: number;
}

export function overdueIn(acting: readonly Acting[], measure: "OVERDUE" | "LIFT_OVERDUE"): Overdue {
  const values = acting.flatMap((each) => each.values?.[TOLD.indexOf(measure)] ?? []);
  const numbers = values.filter((value) => typeof value === "number");
  return {
    number: numbers.reduce((sum, value) => sum + value, 0),
    departments: numbers.filter((value) => value > 0).length,
    unknown: values.filter((value) => value === "UNKNOWN" || value === "KEPT").length,
  };
}
