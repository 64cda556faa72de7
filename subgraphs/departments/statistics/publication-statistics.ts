import { statement } from "../../shared/database.ts";
import type { Queries } from "../../shared/slow-lane.ts";
import type { Counted, CountedGroup } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { readAsUnit } from "../acting.ts";
import type { PublicationDimension } from "../generated/resolvers.ts";
import { LEDGER, type LedgerSelection } from "../publication-store.ts";
import { CHANNELS } from "../rules/channels.ts";

/** Which part of which ledger is counted. */
export interface PublicationQuestion
  extends Pick<LedgerSelection, "acting" | "channel" | "today" | "persons" | "overdueBefore"> {
  readonly by: readonly PublicationDimension[];
}

const count = (condition: string) => `(count(*) filter (where ${condition}))::float8`;
/** What became due before a day is overdue; without it nobody knows. */
const overdue = (state: string, before: string) =>
  `case when ${before}::date is null then null
        else (count(*) filter (where r.state = '${state}' and r.since < ${before}::date))::float8 end`;
const days = (share: string) =>
  `(percentile_disc(${share}) within group (order by r.days) filter (where r.days is not null))::float8`;

const MEASURES = [
  { name: "TO_PUBLISH", isCount: true, sql: count("r.state = 'TO_PUBLISH'") },
  { name: "PUBLISHED", isCount: true, sql: count("r.state = 'PUBLISHED'") },
  { name: "TO_WITHDRAW", isCount: true, sql: count("r.state = 'TO_WITHDRAW'") },
  { name: "PUBLISH_OVERDUE", isCount: true, sql: overdue("TO_PUBLISH", "$6") },
  { name: "WITHDRAW_OVERDUE", isCount: true, sql: overdue("TO_WITHDRAW", "$7") },
  { name: "MEDIAN_DAYS", isCount: false, sql: days("0.5") },
  { name: "P90_DAYS", isCount: false, sql: days("0.9") },
];

const EXPRESSIONS: Readonly<Record<PublicationDimension, string>> = {
  MONTH: "to_char(r.entered, 'YYYY-MM')",
  AUTHORITY: "r.authority",
};

const sqlOf = (by: readonly PublicationDimension[]) => {
  const keys = by.map((dimension) => EXPRESSIONS[dimension]);
  return readAsUnit(
    `select array[${keys.join(", ")}]::text[] as keys,
            array[${MEASURES.map(({ sql }) => sql).join(", ")}]::float8[] as values
       from (select led.state, led.since, led.authority, led."enteredOn" as entered,
                    (select min(p.done_on) from departments.publication p
                      where p.listing_id = led."listingId" and p.channel = $2 and p.action = 'PUBLISHED')
                      - led."enteredOn" as days
               from (${LEDGER}) led
              where led.state is not null) r
      ${keys.length > 0 ? `group by ${keys.join(", ")}` : ""}`,
    "found.keys",
  );
};

/** Counts the ledger of a channel, by the dimensions asked for and all together. */
export async function countPublications(
  database: Queries,
  { acting, channel, today, persons, overdueBefore, by }: PublicationQuestion,
  wanted?: Wanted,
): Promise<Counted> {
  const values = [
    ...[acting, channel, today, persons, CHANNELS[channel].enterprisesOnly],
    ...[overdueBefore.publish, overdueBefore.withdraw],
  ];
  const run = (dimensions: readonly PublicationDimension[]) =>
    database.query<CountedGroup>(
      { ...statement("departments.publicationStatistics", sqlOf(dimensions)), name: "" },
      values,
      wanted,
    );
  const [groups, all] = await Promise.all([by.length > 0 ? run(by) : [], run([])]);
  return { dimensions: by, measures: MEASURES, groups, total: all[0]?.values ?? [] };
}
