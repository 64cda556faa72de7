import { type Database, statement } from "../../shared/database.ts";
import type { Counted, Measured } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { type Acting, readAsUnit } from "../acting.ts";
import type { ObligationDimension, ObligationState, SubjectType } from "../generated/resolvers.ts";
import { WHOLE_CITY } from "../rules/unit.ts";

/** Which obligations are counted, as of a day, and as seen by whom. */
export interface ObligationQuestion {
  readonly acting: Acting;
  readonly today: string;
  readonly by: readonly ObligationDimension[];
  readonly department: string | null;
  readonly limb: string | null;
  readonly measure: number | null;
  readonly division: string | null;
  readonly subjectType: SubjectType | null;
  /** States of which it cannot be told today whether what has no due day is overdue. */
  readonly untold: readonly ObligationState[];
}

/** Obligations, and of how many subjects they are at least: those of one department and limb are of different ones. */
interface Number {
  readonly n: number;
  readonly subjects: number;
}

/** The obligations of a group that are in a state. */
export interface StateRow {
  readonly state: ObligationState;
  readonly all: Number;
  readonly overdue: Number;
  /** Of which it cannot be told. */
  readonly untold: Number;
  /** Neither of these. */
  readonly inTime: Number;
  /** Days by which the oldest is overdue; null where none is. */
  readonly days: number | null;
}

const MEASURE = "regexp_replace(t.limb_id, '[a-z]$', '')";
const EXPRESSIONS: Readonly<Record<ObligationDimension, string>> = {
  DEPARTMENT: "t.department_id",
  MEASURE,
  LIMB: "t.limb_id",
  DIVISION: `nullif(t.division, '${WHOLE_CITY}')`,
  SUBJECT_TYPE: "t.subject_type",
};

const NUMBERS = { all: "n", overdue: "overdue", untold: "untold", inTime: "n - overdue - untold" };

const sqlOf = (by: readonly ObligationDimension[]) => {
  const keys = by.map((dimension) => EXPRESSIONS[dimension]);
  const numbers = Object.entries(NUMBERS).map(
    ([name, sql]) => `json_build_object('n', sum(${sql}), 'subjects', max(${sql})) as "${name}"`,
  );
  return readAsUnit(
    `select keys, state, ${numbers.join(", ")}, max(days)::float8 as days
       from (
         select array[${keys.join(", ")}]::text[] as keys, t.state, sum(t.n) as n,
                coalesce(sum(t.n) filter (where t.due_on < $2::date), 0) as overdue,
                coalesce(sum(t.n) filter (where t.due_on = 'infinity' and t.state = any($8::text[])), 0) as untold,
                max($2::date - t.due_on) filter (where t.due_on < $2::date) as days
           from departments.obligation_tally t
          where t.n > 0 and ($3::text is null or t.department_id = $3) and ($4::text is null or t.limb_id = $4)
            and ($5::int is null or ${MEASURE} = $5::text) and ($6::text is null or t.division = $6)
            and ($7::text is null or t.subject_type = $7)
          group by ${[...keys, "t.state", "t.department_id", "t.limb_id"].join(", ")}
       ) cell
      group by keys, state`,
    "found.keys, found.state",
  );
};

const COUNTS = [
  ...["OWED", "OPEN", "IMPLEMENTED", "NOT_APPLICABLE", "TO_LIFT", "LIFTED", "ENDED_UNIMPLEMENTED", "OVERDUE"],
  "LIFT_OVERDUE",
];
const UNTOLD = ["OVERDUE_UNKNOWN", "LIFT_OVERDUE_UNKNOWN"];
const IN_TIME = ["IN_TIME", "LIFT_IN_TIME"];

/** Behind each number the subjects that it is of, and what two that are shown leave over. */
export const OBLIGATION_MEASURES: readonly Measured[] = [
  ...COUNTS.map((name) => ({ name, isCount: true })),
  // The greatest.
  { name: "LIFT_OVERDUE_DAYS", isCount: false, quantile: { share: 1, of: ["LIFT_OVERDUE"] } },
  { name: "IMPLEMENTATION_RATE", isCount: false },
  ...UNTOLD.map((name) => ({ name, isCount: true })),
  { name: "IMPLEMENTATION_RATE_LEAST", isCount: false },
  ...[...COUNTS, ...UNTOLD, ...IN_TIME].map((name) => ({
    ...{ name: `subjects of ${name}`, isCount: true, isBehind: true },
  })),
  ...IN_TIME.map((name) => ({ name, isCount: true, isBehind: true })),
];

const NONE: Number = { n: 0, subjects: 0 };

/**
 * The numbers of a group, in the order of OBLIGATION_MEASURES. What is due on no known day may be overdue, or not, once
 * the calendar has ended.
 */
export function obligationValues(rows: readonly StateRow[]): (number | null)[] {
  const of = (state: ObligationState) => rows.find((row) => row.state === state);
  const all = (state: ObligationState) => of(state)?.all ?? NONE;
  const [open, toLift] = [of("OPEN"), of("TO_LIFT")];
  const owed: Number = {
    n: rows.reduce((sum, row) => sum + row.all.n, 0),
    subjects: Math.max(0, ...rows.map((row) => row.all.subjects)),
  };
  const counts = [
    ...[owed, all("OPEN"), all("IMPLEMENTED"), all("NOT_APPLICABLE"), all("TO_LIFT"), all("LIFTED")],
    ...[all("ENDED"), open?.overdue ?? NONE, toLift?.overdue ?? NONE],
  ];
  const untold = [open?.untold ?? NONE, toLift?.untold ?? NONE];
  const inTime = [open?.inTime ?? NONE, toLift?.inTime ?? NONE];
  /** How many are overdue for certain; null where of none it can be told. */
  const overdue = (row: StateRow | undefined) =>
    row && row.untold.n > 0 && row.untold.n === row.all.n ? null : (row?.overdue.n ?? 0);
  const done = all("IMPLEMENTED").n + all("TO_LIFT").n + all("LIFTED").n;
  const rate = (left: number) => (done + left === 0 ? null : done / (done + left));
  return [
    ...counts.slice(0, -2).map(({ n }) => n),
    ...[overdue(open), overdue(toLift)],
    ...[toLift?.days ?? null, rate(all("OPEN").n)],
    ...untold.map(({ n }) => n),
    rate(all("OPEN").n + all("ENDED").n),
    ...[...counts, ...untold, ...inTime].map(({ subjects }) => subjects),
    ...inTime.map(({ n }) => n),
  ];
}

/** Counts the obligations that a unit may see, by the dimensions asked for and all together. */
export async function countObligations(
  database: Database,
  question: ObligationQuestion,
  wanted?: Wanted,
): Promise<Counted> {
  const { acting, today, by, department, limb, measure, division, subjectType, untold } = question;
  const values = [acting, today, department, limb, measure, division, subjectType, untold];
  const run = (dimensions: readonly ObligationDimension[]) =>
    database.query<StateRow & { readonly keys: readonly (string | null)[] }>(
      // One statement by name for each way to cut them: there are some twenty.
      statement(`departments.obligationStatistics_${dimensions.join("_")}`, sqlOf(dimensions)),
      values,
      wanted,
    );
  const [rows, all] = await Promise.all([by.length > 0 ? run(by) : [], run([])]);
  return {
    dimensions: by,
    measures: OBLIGATION_MEASURES,
    groups: [...Map.groupBy(rows, ({ keys }) => JSON.stringify(keys)).values()].map((some) => ({
      keys: some[0]?.keys ?? [],
      values: obligationValues(some),
    })),
    total: obligationValues(all),
  };
}
