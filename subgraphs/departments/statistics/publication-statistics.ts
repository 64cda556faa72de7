import { statement } from "../../shared/database.ts";
import type { Queries } from "../../shared/slow-lane.ts";
import type { Counted, CountedGroup, Measured } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { readAsUnit } from "../acting.ts";
import type { PublicationDimension } from "../generated/resolvers.ts";
import type { Overdue } from "../publication-dues.ts";
import { LEDGER, type LedgerSelection } from "../publication-store.ts";
import { CHANNELS } from "../rules/channels.ts";

/** Which part of which ledger is counted. */
export interface PublicationQuestion
  extends Pick<LedgerSelection, "acting" | "channel" | "today" | "persons"> {
  readonly by: readonly PublicationDimension[];
  readonly overdue: { readonly publish: Overdue; readonly withdraw: Overdue };
}

const count = (condition: string) => `(count(*) filter (where ${condition}))::float8`;
const days = (share: string) =>
  `(percentile_disc(${share}) within group (order by r.days) filter (where r.days is not null))::float8`;

const PUBLISH = { state: "TO_PUBLISH", before: "$6::date", untoldSince: "$7::date" };
const WITHDRAW = { state: "TO_WITHDRAW", before: "$8::date", untoldSince: "$9::date" };
type Due = typeof PUBLISH;

const isUntold = ({ state, untoldSince }: Due) => `r.state = '${state}' and r.since >= ${untoldSince}`;
const untold = (due: Due) => count(isUntold(due));
/** What is overdue for certain; null where of none it can be told. */
const overdue = (due: Due) =>
  `case when ${untold(due)} > 0 and ${untold(due)} = ${count(`r.state = '${due.state}'`)} then null
        else ${count(`r.state = '${due.state}' and r.since < ${due.before}`)} end`;
const inTime = (due: Due) =>
  count(`r.state = '${due.state}' and not coalesce(r.since < ${due.before}, false)
         and not coalesce(r.since >= ${due.untoldSince}, false)`);

const quantile = (share: number) => ({ isCount: false, quantile: { share, of: ["EVER_PUBLISHED"] } });
const counted = (name: string, sql: string) => ({ name, isCount: true, sql });
const MEASURES: readonly (Measured & { readonly sql: string })[] = [
  counted("TO_PUBLISH", count("r.state = 'TO_PUBLISH'")),
  counted("PUBLISHED", count("r.state = 'PUBLISHED'")),
  counted("TO_WITHDRAW", count("r.state = 'TO_WITHDRAW'")),
  counted("PUBLISH_OVERDUE", overdue(PUBLISH)),
  counted("WITHDRAW_OVERDUE", overdue(WITHDRAW)),
  { ...quantile(0.5), name: "MEDIAN_DAYS", sql: days("0.5") },
  { ...quantile(0.9), name: "P90_DAYS", sql: days("0.9") },
  counted("EVER_PUBLISHED", count("r.days is not null")),
  counted("ENDED_UNPUBLISHED", count("r.state is null")),
  counted("PUBLISH_OVERDUE_UNKNOWN", untold(PUBLISH)),
  counted("WITHDRAW_OVERDUE_UNKNOWN", untold(WITHDRAW)),
  // What those that are shown leave over.
  { ...counted("in time", inTime(PUBLISH)), isBehind: true },
  { ...counted("in time to be taken back", inTime(WITHDRAW)), isBehind: true },
  {
    ...counted(
      "taken back",
      count("r.days is not null and coalesce(r.state not in ('PUBLISHED', 'TO_WITHDRAW'), true)"),
    ),
    isBehind: true,
  },
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
               from (${LEDGER}) led) r
      ${keys.length > 0 ? `group by ${keys.join(", ")}` : ""}`,
    "found.keys",
  );
};

/** Counts the ledger of a channel, by the dimensions asked for and all together. */
export async function countPublications(
  database: Queries,
  { acting, channel, today, persons, overdue: { publish, withdraw }, by }: PublicationQuestion,
  wanted?: Wanted,
): Promise<Counted> {
  const values = [
    ...[acting, channel, today, persons, CHANNELS[channel].enterprisesOnly],
    ...[publish.before, publish.untoldSince, withdraw.before, withdraw.untoldSince],
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
