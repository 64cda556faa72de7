import { type Database, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";

/** A person, and with how much they are connected. */
export interface ConnectedRow {
  readonly personId: string;
  readonly organizations: number;
  readonly positions: number;
}

// The list is what is short: who is on it is looked up through the index of holders (lateral, fenced with `offset 0`).
const MOST_CONNECTED = statement(
  "entities.mostConnected",
  `select listed.subject_id as "personId", held.organizations, held.positions
     from (
       select distinct f.subject_id
         from violations.listing_facts_v1 f
        where f.subject_type = 'PERSON' and f.published_on <= $1::date and f.ends_on > $1::date
          and f.in_force @> $1::date
     ) listed
    cross join lateral (
       select count(distinct p.organization_id)::int as organizations, count(*)::int as positions
         from entities.position_current p
        where p.holder_id = listed.subject_id and (p.since is null or p.since <= $1::date)
          and (p.until is null or p.until > $1::date)
       offset 0
    ) held
    where held.positions > 0
    order by held.organizations desc, held.positions desc, listed.subject_id
    limit $2`,
);

/** Persons with a listing in force on a day, by the organizations in which they hold positions on it, most first. */
export function mostConnected(
  database: Database,
  on: string,
  first: number,
  wanted?: Wanted,
): Promise<ConnectedRow[]> {
  return database.query<ConnectedRow>(MOST_CONNECTED, [on, first], wanted);
}
