import { type Database, statement } from "../shared/database.ts";
import type { TurningFact } from "../shared/feed/turning-fact.ts";

const TURNING = statement(
  "violations.turningListings",
  `select l.listing_id::text as fact, array[l.subject_id]::text[] as subjects
     from violations.listing_facts_v1 l
    where l.listing_id > $3::bigint
      and (exists (
        select from unnest(l.in_force) p
         where (lower(p) >= $1::date and lower(p) < $2::date) or (upper(p) >= $1::date and upper(p) < $2::date)
      ) or (l.published_on >= $1::date and l.published_on < $2::date) or (l.ends_on >= $1::date and l.ends_on < $2::date))
    order by l.listing_id
    limit $4`,
);

/**
 * Listings that come into force or cease to be on a day from `from` until before `until`, by id after `after`; those too
 * that begin or end while they are suspended.
 */
export function turningListings(
  database: Database,
  [from, until]: readonly [string, string],
  after: string,
  first: number,
): Promise<TurningFact[]> {
  return database.query(TURNING, [from, until, after, first]);
}
