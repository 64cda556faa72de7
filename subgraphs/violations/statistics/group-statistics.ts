import { statement } from "../../shared/database.ts";
import type { Queries } from "../../shared/slow-lane.ts";
import type { Counted, CountedGroup, Measured } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";

/** Dimensions that the panels which are counted from the facts have between them. */
type Dimension = "BEHAVIOUR" | "MONTH" | "DIVISION" | "INDUSTRY" | "AUTHORITY" | "SUBJECT_TYPE";

/** What is counted, and of what. */
export interface Panel {
  readonly name: string;
  /** SQL of rows with `behaviours`, `month`, `division`, `industry`, `authority`, `subject_type`, as of the day $1. */
  readonly rows: string;
  readonly measures: readonly (Measured & { readonly sql: string })[];
}

export interface PanelQuestion {
  readonly by: readonly Dimension[];
  readonly only: Readonly<Partial<Record<Dimension, string>>>;
  readonly monthFrom: string | null;
  readonly monthTo: string | null;
  readonly today: string;
}

const count = (name: string, condition: string) => ({
  name,
  isCount: true,
  sql: `(count(*) filter (where ${condition}))::float8`,
});
const days = (share: string, of: string) =>
  `(percentile_disc(${share}) within group (order by ${of}) filter (where ${of} is not null))::float8`;
/** @param of the counts whose rows have days */
const daysOf = (...of: readonly string[]) => [
  { name: "MEDIAN_DAYS", isCount: false, quantile: { share: 0.5, of }, sql: days("0.5", "r.days") },
  { name: "P90_DAYS", isCount: false, quantile: { share: 0.9, of }, sql: days("0.9", "r.days") },
];

/** Listings removed by repair, and how long they were listed. */
export const REPAIRS: Panel = {
  name: "violations.repairStatistics",
  rows: `select c.behaviours, c.ended as month, c.division, c.industry, c.authority, c.subject_type, c.days
           from violations.listing_contributions($1::date) c
          where c.status = 'REMOVED' and c.removal_reason = 'REPAIR'`,
  measures: [count("REPAIRED", "true"), ...daysOf("REPAIRED")],
};

/** Subjects by their latest listing, with how many they have had; annulled ones never were. */
export const RECURRENCE: Panel = {
  name: "violations.repeatStatistics",
  rows: `select distinct on (c.subject_id) c.behaviours, c.entered as month, c.division, c.industry, c.authority,
                c.subject_type, count(*) over (partition by c.subject_id) as times
           from violations.listing_contributions($1::date) c
          where c.annulled is null
          order by c.subject_id, c.published_on desc, c.listing_id desc`,
  measures: [
    count("SUBJECTS", "true"),
    count("REPEATED", "r.times > 1"),
    { ...count("listed once", "r.times = 1"), isBehind: true },
    {
      name: "REPEAT_RATE",
      isCount: false,
      sql: "(count(*) filter (where r.times > 1))::float8 / nullif(count(*), 0)",
    },
  ],
};

/** Objections and what became of them. */
export const OBJECTIONS: Panel = {
  name: "violations.objectionStatistics",
  rows: `select c.behaviours, to_char(o.received_on, 'YYYY-MM') as month, c.division, c.industry, c.authority,
                c.subject_type, o.outcome,
                case when o.outcome in ('UPHELD', 'UPHELD_IN_PART', 'REJECTED')
                     then (o.decided_at at time zone 'Asia/Shanghai')::date - o.received_on end as days
           from violations.objection_current o
           join violations.listing_contributions($1::date) c on c.listing_id = o.listing_id
          where o.received_on <= $1::date`,
  measures: [
    count("RECEIVED", "true"),
    count("PENDING", "r.outcome is null"),
    ...["UPHELD", "UPHELD_IN_PART", "REJECTED", "NOT_ACCEPTED", "WITHDRAWN"].map((outcome) =>
      count(outcome, `r.outcome = '${outcome}'`),
    ),
    ...daysOf("UPHELD", "UPHELD_IN_PART", "REJECTED"),
  ],
};

const EXPRESSIONS: Readonly<Record<Dimension, string>> = {
  BEHAVIOUR: "b::text",
  MONTH: "r.month",
  DIVISION: "r.division",
  INDUSTRY: "r.industry",
  AUTHORITY: "r.authority",
  SUBJECT_TYPE: "r.subject_type",
};

function sqlOf({ rows, measures }: Panel, by: readonly Dimension[]): string {
  const keys = by.map((dimension) => EXPRESSIONS[dimension]);
  const byBehaviour = by.includes("BEHAVIOUR");
  return `
    select array[${keys.join(", ")}]::text[] as keys,
           array[${measures.map(({ sql }) => sql).join(", ")}]::float8[] as values
      from (${rows}) r
      ${byBehaviour ? "cross join lateral unnest(r.behaviours) b" : ""}
     where ($2::smallint is null or ${byBehaviour ? "b = $2" : "$2 = any(r.behaviours)"})
       and ($3::text is null or r.division = $3) and ($4::text is null or r.industry = $4)
       and ($5::text is null or r.authority = $5) and ($6::text is null or r.subject_type = $6)
       and ($7::text is null or r.month >= $7) and ($8::text is null or r.month <= $8)
     ${keys.length > 0 ? `group by ${keys.join(", ")}` : ""}`;
}

/** Counts a panel from the facts, by the dimensions asked for and all together. */
export async function countPanel(
  database: Queries,
  panel: Panel,
  question: PanelQuestion,
  wanted?: Wanted,
): Promise<Counted> {
  const { only, monthFrom, monthTo, today } = question;
  const values = [
    ...[today, only.BEHAVIOUR ?? null, only.DIVISION ?? null, only.INDUSTRY ?? null, only.AUTHORITY ?? null],
    ...[only.SUBJECT_TYPE ?? null, monthFrom, monthTo],
  ];
  // Without a name they are planned anew each time: they are asked rarely, and filters decide how.
  const run = (by: readonly Dimension[]) =>
    database.query<CountedGroup>({ ...statement(panel.name, sqlOf(panel, by)), name: "" }, values, wanted);
  const [groups, all] = await Promise.all([question.by.length > 0 ? run(question.by) : [], run([])]);
  return {
    dimensions: question.by,
    measures: panel.measures,
    groups,
    total: all[0]?.values ?? [],
    overlapping: question.by.includes("BEHAVIOUR"),
  };
}
