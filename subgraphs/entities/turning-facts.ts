import { type Database, statement } from "../shared/database.ts";
import type { TurningFact } from "../shared/feed/turning-fact.ts";

const TURNING = statement(
  "entities.turningPositions",
  `select p.position_id::text as fact, array[p.holder_id, p.organization_id]::text[] as subjects
     from entities.position_current p
    where p.position_id > $3::bigint
      and ((p.since >= $1::date and p.since < $2::date) or (p.until >= $1::date and p.until < $2::date))
    order by p.position_id
    limit $4`,
);

/** Positions that begin or end on a day from `from` until before `until`, by id after `after`. */
export function turningPositions(
  database: Database,
  [from, until]: readonly [string, string],
  after: string,
  first: number,
): Promise<TurningFact[]> {
  return database.query(TURNING, [from, until, after, first]);
}
