import { type Database, statement } from "../../shared/database.ts";
import { decodePosition } from "../../shared/feed/feed-position.ts";
import { epochSql } from "../../shared/feed/read-feed.ts";
import type { Queries } from "../../shared/slow-lane.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { ListingDimension } from "../generated/resolvers.ts";
import type { EventCount, ListQuestion } from "../rules/list-statistics.ts";

/** In the order of their digits in `listing_tally.dimensions`. */
const DIMENSIONS: readonly ListingDimension[] = [
  ...(["BEHAVIOUR", "MONTH", "DIVISION", "INDUSTRY", "AUTHORITY", "STATUS", "SUBJECT_TYPE"] as const),
];
/** What a question by fewer is read with: those of few values first, and none that a listing has several of. */
const BESIDE: readonly ListingDimension[] = ["SUBJECT_TYPE", "AUTHORITY", "STATUS", "DIVISION"];

const STANDING = statement(
  "violations.tallyStands",
  `select p.day, p.cursor, ${epochSql("violations")} as epoch,
          greatest((select max(recorded_in) from violations.listing_version),
                   (select max(recorded_in) from violations.suspension_version))::text as recorded
     from worker.positions_v1 p
    where p.consumer = 'listing-tally' and p.feed = 'violations' and p.through`,
);

/** Whether the tally has all that is on record, as of the day: what is not yet counted would be missing. */
async function isCounted(database: Database, today: string, wanted?: Wanted): Promise<boolean> {
  const [row] = await database.query<{ day: string; cursor: string; epoch: string; recorded: string | null }>(
    STANDING,
    [],
    wanted,
  );
  if (row?.day !== today) return false;
  const position = decodePosition(row.cursor);
  return position?.epoch === row.epoch && BigInt(row.recorded ?? 0) < BigInt(position.transaction);
}

const FROM_TALLY = statement(
  "violations.countFromTally",
  `select event, case when $5::boolean then k1 end as k1, case when $6::boolean then k2 end as k2,
          case when $7::boolean then k3 end as k3,
          coalesce(sum(n) filter (where $9::text is null or month >= $9), 0)::int as flow, sum(n)::int as until
     from (
       select t.*, case $8::int when 0 then k1 when 1 then k2 when 2 then k3 end as month
         from violations.listing_tally t
        where dimensions = $1 and n <> 0 and ($2::text is null or k1 = $2) and ($3::text is null or k2 = $3)
          and ($4::text is null or k3 = $4)
     ) cell
    where $10::text is null or month <= $10
    group by event, 2, 3, 4`,
);

function dimensionsUsed({ by, only, monthFrom, monthTo }: ListQuestion): Set<ListingDimension> {
  const used = new Set<ListingDimension>([...by, ...(Object.keys(only) as ListingDimension[])]);
  if (monthFrom !== null || monthTo !== null) used.add("MONTH");
  return used;
}

/** The three dimensions of whose cells a question is the sum; null where it takes more. */
export function dimensionsRead(question: ListQuestion): readonly ListingDimension[] | null {
  const used = dimensionsUsed(question);
  for (const dimension of BESIDE) if (used.size < 3) used.add(dimension);
  return used.size > 3 ? null : DIMENSIONS.filter((dimension) => used.has(dimension));
}

async function fromTally(
  database: Database,
  question: ListQuestion,
  three: readonly ListingDimension[],
  wanted?: Wanted,
): Promise<EventCount[]> {
  const { by, only, monthFrom, monthTo } = question;
  const rows = await database.query<Omit<EventCount, "keys"> & Record<"k1" | "k2" | "k3", string | null>>(
    FROM_TALLY,
    [
      Number(three.map((dimension) => DIMENSIONS.indexOf(dimension) + 1).join("")),
      ...three.map((dimension) => only[dimension] ?? null),
      ...three.map((dimension) => by.includes(dimension)),
      three.indexOf("MONTH"),
      ...[monthFrom, monthTo],
    ],
    wanted,
  );
  return rows.map(({ event, flow, until, k1, k2, k3 }) => {
    const keys = [k1, k2, k3];
    return { event, flow, until, keys: by.map((dimension) => keys[three.indexOf(dimension)] ?? "") };
  });
}

const EXPRESSIONS: Readonly<Record<ListingDimension, string>> = {
  BEHAVIOUR: "b::text",
  MONTH: "e.month",
  DIVISION: "coalesce(c.division, '')",
  INDUSTRY: "coalesce(c.industry, '')",
  AUTHORITY: "c.authority",
  STATUS: "c.status",
  SUBJECT_TYPE: "c.subject_type",
};

async function fromFacts(
  database: Queries,
  { by, only, monthFrom, monthTo, today }: ListQuestion,
  wanted?: Wanted,
): Promise<EventCount[]> {
  const keys = by.map((dimension) => EXPRESSIONS[dimension]);
  const byBehaviour = by.includes("BEHAVIOUR");
  const sql = `
    select e.event, array[${keys.join(", ")}]::text[] as keys,
           count(*) filter (where $8::text is null or e.month >= $8)::int as flow, count(*)::int as until
      from violations.listing_contributions($1::date) c
     cross join lateral (values ('ENTERED', c.entered), ('ENDED', c.ended), ('ANNULLED', c.annulled))
                          e (event, month)
     ${byBehaviour ? "cross join lateral unnest(c.behaviours) b" : ""}
     where e.month is not null and ($9::text is null or e.month <= $9)
       and ($2::smallint is null or ${byBehaviour ? "b = $2" : "$2 = any(c.behaviours)"})
       and ($3::text is null or c.division = $3) and ($4::text is null or c.industry = $4)
       and ($5::text is null or c.authority = $5) and ($6::text is null or c.status = $6)
       and ($7::text is null or c.subject_type = $7)
     group by ${["e.event", ...keys].join(", ")}`;
  const only_ = DIMENSIONS.filter((dimension) => dimension !== "MONTH").map(
    (dimension) => only[dimension] ?? null,
  );
  // Without a name it is planned anew each time: it is asked rarely, and filters decide how.
  const unnamed = { ...statement("violations.countFromFacts", sql), name: "" };
  return await database.query<EventCount>(unnamed, [today, ...only_, monthFrom, monthTo], wanted);
}

/** Where numbers are read: the tally, or the facts, which gives the same and takes some hundred times as long. */
export type CountedFrom = "tally" | "facts";

/**
 * How many listings have had which event, by the dimensions asked for: from the tally where it has all that is on record,
 * else from the facts.
 * @param from where they are read; left out, as said
 * @param slow the way to the database of what takes seconds, which the facts do
 */
export async function countListings(
  database: Database,
  question: ListQuestion,
  { from, wanted, slow = database }: { from?: CountedFrom; wanted?: Wanted; slow?: Queries } = {},
): Promise<EventCount[]> {
  const three = from === "facts" ? null : dimensionsRead(question);
  const isRead = three && (from === "tally" || (await isCounted(database, question.today, wanted)));
  return isRead ? fromTally(database, question, three, wanted) : fromFacts(slow, question, wanted);
}
