import { statement } from "../shared/database.ts";
import type { Queries } from "../shared/slow-lane.ts";
import type { Wanted } from "../shared/wanted.ts";
import { dayNumber } from "./graph/edge.ts";
import type { EdgeSource } from "./graph/edge-source.ts";

/** A person, and with how much they are connected. */
export interface ConnectedRow {
  readonly personId: string;
  readonly organizations: number;
  readonly positions: number;
}

const LISTED = `select distinct f.subject_id
         from violations.listing_facts_v1 f
        where f.subject_type = 'PERSON' and f.published_on <= $1::date and f.ends_on > $1::date
          and f.in_force @> $1::date`;

// The list is what is short: who is on it is looked up through the index of holders (lateral, fenced with `offset 0`).
const MOST_CONNECTED = statement(
  "entities.mostConnected",
  `select listed.subject_id as "personId", held.organizations, held.positions
     from (
       ${LISTED}
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

const LISTED_AMONG = statement(
  "entities.listedAmong",
  `select listed.subject_id as "personId" from (${LISTED} and f.subject_id = any($2::bigint[])) listed`,
);

/** Of the listed, some of whom hold next to nothing, the first are found among these unless very few are listed. */
const LOOKED_AT = 20_000;

/** From the graph in memory: who holds most, and who of them is listed. Null where these are too few to tell. */
async function mostAmongWidest(
  database: Queries,
  graph: EdgeSource,
  on: string,
  first: number,
): Promise<ConnectedRow[] | null> {
  const widest = await graph.widestHolders(dayNumber(on), LOOKED_AT);
  if (!widest) return null;
  const ids = widest.holders.map(({ person }) => person);
  const rows = await database.query<{ personId: string }>(LISTED_AMONG, [on, ids], graph.wanted);
  if (rows.length < first && !widest.all) return null;
  const listed = new Set(rows.map(({ personId }) => personId));
  return widest.holders
    .map(({ person, ...reach }) => ({ personId: `${person}`, ...reach }))
    .filter(({ personId }) => listed.has(personId))
    .slice(0, first);
}

/**
 * Persons with a listing in force on a day, by the organizations in which they hold positions on it, most first.
 *
 * @param graph the positions in memory, where they are
 */
export async function mostConnected(
  database: Queries,
  on: string,
  first: number,
  wanted?: Wanted,
  graph?: EdgeSource | null,
): Promise<ConnectedRow[]> {
  const found = graph ? await mostAmongWidest(database, graph, on, first) : null;
  return found ?? (await database.query<ConnectedRow>(MOST_CONNECTED, [on, first], wanted));
}
