import { type Database, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import {
  ALWAYS,
  type Edge,
  type EdgeFilter,
  GRAPH_ROLES,
  OF_PERSON,
  OPEN,
  UNKNOWN_ROLE,
} from "./graph/edge.ts";
import type { Direction, EdgeSource } from "./graph/edge-source.ts";

const ROLE_NUMBER = `case p.role ${GRAPH_ROLES.map((role, number) => `when '${role}' then ${number}`).join(" ")} else ${UNKNOWN_ROLE} end`;

/** A position's columns as the graph has them; every one a whole number and never null. */
const EDGE = `p.position_id::int as position, p.version, p.holder_id::int as holder,
       p.organization_id::int as organization,
       ${ROLE_NUMBER}
         + case p.holder_type when 'PERSON' then ${OF_PERSON} else 0 end as kind,
       coalesce(p.since - date '1970-01-01', ${ALWAYS}) as since,
       coalesce(p.until - date '1970-01-01', ${OPEN}) as until`;

/** All versions of all positions, in the order of the columns of the graph. */
export const COPY_POSITIONS = `/* entities.copyPositions */
  copy (select ${EDGE} from entities.position_version p) to stdout (format binary)`;

/** The versions that transactions from `from` until before `until` have recorded. */
export const copyRecorded = (from: bigint, until: bigint) => `/* entities.copyRecorded */
  copy (select ${EDGE} from entities.position_version p
         where p.recorded_in >= ${from} and p.recorded_in < ${until}) to stdout (format binary)`;

/** All transactions before `ended` have ended, and none from `begun` on had begun `at` that instant. */
export const FEED_POSITION = `/* entities.feedPosition */
  select pg_snapshot_xmin(now)::text as ended, pg_snapshot_xmax(now)::text as begun, clock_timestamp() as at
    from pg_current_snapshot() now`;

const walked = (day: string, kinds: string) => `
  (p.since is null or p.since <= ${day}) and (p.until is null or p.until > ${day})
         and (case p.holder_type when 'PERSON' then ${kinds}::int >> ${OF_PERSON} else ${kinds}::int end
              >> ${ROLE_NUMBER}) & 1 = 1`;

// Who controls itself is met as the organization, and not again as its holder.
const EDGES_OF = statement(
  "entities.edgesOf",
  `select node.place, e.*
     from unnest($1::bigint[]) with ordinality as node (id, place)
    cross join lateral (
       select e.*, count(*) over ()::int as total
         from (
           select ${EDGE} from entities.position_current p
            where $4::boolean and p.organization_id = node.id and ${walked("$2::date", "$3")}
           union all
           select ${EDGE} from entities.position_current p
            where $5::boolean and p.holder_id = node.id and (not $4::boolean or p.organization_id <> node.id)
              and ${walked("$2::date", "$3")}
         ) e
        order by e.position
        limit $6
     ) e
    order by node.place, e.position`,
);

const NEIGHBOURS_OF = statement(
  "entities.neighboursOf",
  `select node.place, e.other
     from unnest($1::bigint[]) with ordinality as node (id, place)
    cross join lateral (
       select p.holder_id::int as other from entities.position_current p
        where p.organization_id = node.id and ${walked("$2::date", "$3")}
       union all
       select p.organization_id::int from entities.position_current p
        where p.holder_id = node.id and ${walked("$2::date", "$3")}
     ) e
    limit $4`,
);

const EDGES_BETWEEN = statement(
  "entities.edgesBetween",
  `select pair.place, e.*
     from unnest($1::bigint[], $2::bigint[]) with ordinality as pair (one, other, place)
    cross join lateral (
       select ${EDGE} from entities.position_current p
        where p.holder_id = pair.one and p.organization_id = pair.other and ${walked("$3::date", "$4")}
       union all
       select ${EDGE} from entities.position_current p
        where p.holder_id = pair.other and p.organization_id = pair.one and ${walked("$3::date", "$4")}
     ) e
    order by pair.place, e.position`,
);

/** Of a search for paths by statements; each reads so many rows at most, and the search gives up after as many. */
const MOST_NEIGHBOURS = 50_000;

type Placed = { place: string };

const dayOf = ({ day }: EdgeFilter) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The rows of each place, from 1 to `count`. */
function byPlace<Row extends Placed>(rows: readonly Row[], count: number): Row[][] {
  const places = Map.groupBy(rows, ({ place }) => Number(place));
  return Array.from({ length: count }, (_, i) => places.get(i + 1) ?? []);
}

const edgeOf = ({ position, holder, organization, kind, since, until }: Edge): Edge => ({
  position,
  holder,
  organization,
  kind,
  since,
  until,
});

/** The graph as SQL gives it, a statement a level. Of a great hub every position is read to count them. */
export function sqlSource(database: Database, asOf: string, wanted: Wanted): EdgeSource {
  return {
    asOf,
    wanted,
    mostNeighbours: MOST_NEIGHBOURS,
    async edgesOf(nodes, filter, direction: Direction, most) {
      const ways = [direction !== "TO_ORGANIZATIONS", direction !== "TO_HOLDERS"];
      const values = [nodes, dayOf(filter), filter.kinds, ...ways, most];
      const rows = await database.query<Edge & Placed & { total: number }>(EDGES_OF, values, wanted);
      return byPlace(rows, nodes.length).map((found) => ({
        edges: found.map(edgeOf),
        total: found[0]?.total ?? 0,
      }));
    },
    async neighboursOf(nodes, filter, most) {
      const limit = Math.max(0, most) + 1;
      const values = [nodes, dayOf(filter), filter.kinds, limit];
      const rows = await database.query<Placed & { other: number }>(NEIGHBOURS_OF, values, wanted);
      if (rows.length === limit) return null;
      return byPlace(rows, nodes.length).map((found) => found.map(({ other }) => other));
    },
    widestHolders: async () => null,
    async edgesBetween(pairs, filter) {
      const values = [
        pairs.map(([one]) => one),
        pairs.map(([, other]) => other),
        dayOf(filter),
        filter.kinds,
      ];
      const rows = await database.query<Edge & Placed>(EDGES_BETWEEN, values, wanted);
      return byPlace(rows, pairs.length).map((found) => found.map(edgeOf));
    },
  };
}
