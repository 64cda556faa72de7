import { addDays } from "../../schema/scalars/civil-date.ts";
import { type Database, statement } from "../shared/database.ts";
import { keyOf, type Standing } from "./rules/derive-obligations.ts";

/** Days that are looked at of one subject at most, latest first. */
const MOST_DAYS = 40;

/**
 * Days on which something ended that may have restricted a subject: a listing of its own or of whoever is one position
 * away, a position. Restrictions end on such days alone, but for what is corrected.
 */
const ENDS = statement(
  "departments.endsAround",
  `with near as (
     select $1::bigint as id
     union
     select organization_id from entities.positions_v1 where holder_id = $1::bigint
     union
     select holder_id from entities.positions_v1 where organization_id = $1::bigint
   ),
   ends as (
     select upper(days) as day
       from violations.listing_facts_v1 f
      cross join unnest(f.in_force) days
      where f.subject_id in (select id from near)
     union
     select until from entities.positions_v1 where holder_id = $1::bigint or organization_id = $1::bigint
   )
   select day from ends where day <= $2::date order by day desc limit ${MOST_DAYS}`,
);

const ANNULLED = statement(
  "departments.annulledOn",
  `select listing_id::text as listing, removed_on as day
     from violations.listing_facts_v1
    where listing_id = any($1::bigint[]) and annulled and removed_on <= $2::date
    order by listing_id`,
);

/**
 * Since when restrictions are there no more that obligations against a subject rested on, by id of the obligation: the
 * first day of that, as the facts have it now; not before a listing was annulled, which by the facts was never in force.
 * Of what was corrected there may be no such day, and nothing is given.
 *
 * @param owedOn keys (`keyOf`) of what was owed on a day, with the facts as they are on record now
 */
export async function endedOn(
  database: Database,
  subject: string,
  lapsed: readonly Standing[],
  asOf: string,
  owedOn: (day: string) => Promise<ReadonlySet<string>>,
): Promise<Map<string, string>> {
  const listings = [...new Set(lapsed.flatMap((one) => one.listings))];
  const annulled = await database.query<{ listing: string; day: string }>(ANNULLED, [listings, asOf]);
  const found = new Map<string, string>();
  for (const { id, listings: of } of lapsed) {
    const last = annulled
      .flatMap(({ listing, day }) => (of.includes(listing) ? [day] : []))
      .sort()
      .at(-1);
    if (last !== undefined) found.set(id, last);
  }
  const ends = await database.query<{ day: string }>(ENDS, [subject, asOf]);
  let left = lapsed;
  for (const { day } of ends) {
    if (left.length === 0) break;
    const owed = await owedOn(addDays(day, -1));
    for (const one of left) {
      if (!owed.has(keyOf(one))) continue;
      const before = found.get(one.id);
      if (before === undefined || before < day) found.set(one.id, day);
    }
    left = left.filter((one) => !owed.has(keyOf(one)));
  }
  return found;
}
