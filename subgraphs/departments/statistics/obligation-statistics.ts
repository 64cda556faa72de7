import { type Database, statement } from "../../shared/database.ts";
import type { Counted, Measured } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { type Acting, readAsUnit } from "../acting.ts";
import type { ObligationDimension, ObligationState, SubjectType } from "../generated/resolvers.ts";

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
}

interface StateRow {
  readonly keys: readonly string[];
  readonly state: ObligationState;
  readonly n: number;
  readonly overdue: number;
  /** Days by which the oldest is overdue. */
  readonly days: number | null;
  /** How many have no day on which they are due. */
  readonly withoutDay: number;
}

const MEASURE = "regexp_replace(t.limb_id, '[a-z]$', '')";
const EXPRESSIONS: Readonly<Record<ObligationDimension, string>> = {
  DEPARTMENT: "t.department_id",
  MEASURE,
  LIMB: "t.limb_id",
  DIVISION: "t.division",
  SUBJECT_TYPE: "t.subject_type",
};

const sqlOf = (by: readonly ObligationDimension[]) => {
  const keys = by.map((dimension) => EXPRESSIONS[dimension]);
  return readAsUnit(
    `select array[${keys.join(", ")}]::text[] as keys, t.state, sum(t.n)::float8 as n,
            coalesce(sum(t.n) filter (where t.due_on < $2::date), 0)::float8 as overdue,
            (max($2::date - t.due_on) filter (where t.due_on < $2::date))::float8 as days,
            coalesce(sum(t.n) filter (where t.due_on = 'infinity'), 0)::float8 as "withoutDay"
       from departments.obligation_tally t
      where t.n > 0 and ($3::text is null or t.department_id = $3) and ($4::text is null or t.limb_id = $4)
        and ($5::int is null or ${MEASURE} = $5::text) and ($6::text is null or t.division = $6)
        and ($7::text is null or t.subject_type = $7)
      group by ${[...keys, "t.state"].join(", ")}`,
    "found.keys, found.state",
  );
};

const COUNTS = [
  ...["OWED", "OPEN", "IMPLEMENTED", "NOT_APPLICABLE", "TO_LIFT", "LIFTED", "ENDED_UNIMPLEMENTED", "OVERDUE"],
  "LIFT_OVERDUE",
];
export const OBLIGATION_MEASURES: readonly Measured[] = [
  ...COUNTS.map((name) => ({ name, isCount: true })),
  { name: "LIFT_OVERDUE_DAYS", isCount: false },
  { name: "IMPLEMENTATION_RATE", isCount: false },
];

/** The numbers of a group, in the order of OBLIGATION_MEASURES. What is due on no known day may be overdue, or not. */
export function obligationValues(rows: readonly Omit<StateRow, "keys">[]): (number | null)[] {
  const of = (state: ObligationState) => rows.find((row) => row.state === state);
  const count = (state: ObligationState) => of(state)?.n ?? 0;
  const overdue = (state: ObligationState) => {
    const row = of(state);
    return row && row.withoutDay > 0 ? null : (row?.overdue ?? 0);
  };
  const toLift = of("TO_LIFT");
  const done = count("IMPLEMENTED") + count("TO_LIFT") + count("LIFTED");
  const owed = done + count("OPEN");
  return [
    rows.reduce((sum, { n }) => sum + n, 0),
    ...[count("OPEN"), count("IMPLEMENTED"), count("NOT_APPLICABLE"), count("TO_LIFT"), count("LIFTED")],
    ...[count("ENDED"), overdue("OPEN"), overdue("TO_LIFT")],
    toLift && toLift.withoutDay === 0 ? toLift.days : null,
    owed === 0 ? null : done / owed,
  ];
}

/** Counts the obligations that a unit may see, by the dimensions asked for and all together. */
export async function countObligations(
  database: Database,
  question: ObligationQuestion,
  wanted?: Wanted,
): Promise<Counted> {
  const { acting, today, by, department, limb, measure, division, subjectType } = question;
  const values = [acting, today, department, limb, measure, division, subjectType];
  const run = (dimensions: readonly ObligationDimension[]) =>
    database.query<StateRow>(
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
