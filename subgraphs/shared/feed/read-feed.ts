import { badUserInput } from "../../../schema/error-codes.ts";
import { type Database, type Statement, statement } from "../database.ts";
import { PAGE_LIMIT } from "../paging.ts";
import type { Wanted } from "../wanted.ts";
import { decodePosition, encodePosition, type FeedPosition } from "./feed-position.ts";

/** A table of versions as part of a feed: facts of one kind. It has `version`, `recorded_at` and `recorded_in`. */
export interface FeedPart {
  readonly kind: string;
  readonly table: string;
  /** The column by which versions of one fact belong together; with `recorded_in` and `version` it has an index. */
  readonly id: string;
  /** SQL over the table `v`: the id of what changed, as readers know it. */
  readonly fact: string;
}

/** A version that was recorded. */
export interface FeedRow {
  readonly kind: string;
  readonly fact: string;
  readonly version: number;
  /** Canonical instant. */
  readonly recordedAt: string;
  /** Ids of the subjects whom it is of. */
  readonly subjects: readonly string[];
  /** Whether one of them is a person. */
  readonly ofPerson: boolean;
  /** Where a reader stands who has read it. */
  readonly cursor: string;
}

/** What a reader is given. */
export interface FeedPage {
  readonly rows: readonly FeedRow[];
  /** Where a reader stands who has read the page, and whatever of it was kept back. */
  readonly end: string;
  /** Whether more can be read now. */
  readonly more: boolean;
  /** Where a reader stands who wants none of what can be read now. */
  readonly head: string;
  /** Whether something is on record that can be read later, when older transactions have ended. */
  readonly held: boolean;
}

/** The changes of one subgraph, in an order in which nothing comes before what has been read. */
export interface FeedReader {
  /**
   * Reads on from a position, from the beginning where it is null. Throws BAD_USER_INPUT where the position is none, or
   * is of another database.
   */
  read(after: string | null, first: number, wanted?: Wanted): Promise<FeedPage>;
}

/**
 * Of which database the numbers of transactions are: a standby that took over has given the same numbers to others, and
 * so has a copy, from the start on that came after it (note-start).
 */
const DATABASE = `(select system_identifier from pg_control_system())::text || '/'
    || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/'
    || (select oid from pg_database where datname = current_database())::text`;

/** SQL of the epoch that a feed gives now. A cursor of an earlier one may still be read on from. */
export const epochSql = (name: string) =>
  `(select substr(md5(${DATABASE} || token), 1, 12) from ${name}.feed_start order by number desc limit 1)`;

/**
 * All transactions before `ended` have ended, so nothing will come before what can be read. Taken in the statement that
 * reads: by the next snapshot, some of them might have recorded what this one does not see. `known`: whether a cursor of
 * epoch $6 at transaction $1 is of this history, up to the end of the start that it names.
 */
const nowSql = (name: string) => `starts as materialized (
     select number, substr(md5(${DATABASE} || token), 1, 12) as epoch, lead(began) over (order by number) as until
       from ${name}.feed_start
   ),
   now_ as materialized (
     select n.ended, (select epoch from starts order by number desc limit 1) as epoch,
            $6::text is null or $1::bigint <= n.ended and exists (
              select from starts s where s.epoch = $6 and coalesce($1::bigint <= s.until, true)
            ) as known
       from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as ended) n
   )`;

// By the last entry of each index: whether there is one past `ended` would be guessed, and the table be read for it.
const heldSql = (parts: readonly FeedPart[]) =>
  parts
    .map(({ table }) => `coalesce((select max(recorded_in) from ${table}) >= now_.ended, false)`)
    .join(" or ");

const PAST_ALL = "9223372036854775807";

function partSql({ kind, table, id, fact }: FeedPart, index: number): string {
  const rank = index + 1;
  return `(select v.recorded_in, ${rank} as rank, v.${id} as id, v.version, '${kind}' as kind, ${fact} as fact,
              v.recorded_at
         from ${table} v
        where (v.recorded_in, v.${id}, v.version) > ($1::bigint,
                case when $2::int < ${rank} then -1 when $2::int = ${rank} then $3::bigint else ${PAST_ALL} end,
                case when $2::int = ${rank} then $4::int else 0 end)
          and v.recorded_in < (select ended from now_)
        order by v.recorded_in, v.${id}, v.version
        limit $5::int)`;
}

interface Row {
  ended: string;
  epoch: string;
  known: boolean;
  held: boolean;
  transaction: string | null;
  rank: number;
  id: string;
  version: number;
  kind: string;
  fact: string;
  recordedAt: string;
  subjects: string[];
  ofPerson: boolean;
}

/**
 * @param subjects SQL over a change `c`: a query of `ids` (bigint[], whom it is of) and `of_person`, which gives one row
 */
function pageStatement(name: string, parts: readonly FeedPart[], subjects: string): Statement {
  const sql = `with ${nowSql(name)},
   c as materialized (
     select * from (${parts.map(partSql).join("\n       union all\n       ")}) parts
      order by recorded_in, rank, id, version
      limit $5::int
   )
   select now_.ended::text as ended, now_.epoch, now_.known, ${heldSql(parts)} as held, c.recorded_in::text as transaction, c.rank, c.id::text as id,
          c.version, c.kind, c.fact::text as fact, c.recorded_at as "recordedAt", s.ids::text[] as subjects,
          s.of_person as "ofPerson"
     from now_
     left join c on true
     left join lateral (${subjects}) s on true
    order by c.recorded_in, c.rank, c.id, c.version`;
  // Without a name it is planned anew each time: where in the feed somebody reads decides how.
  return { ...statement(`${name}.changes`, sql), name: "" };
}

function refuse(reason: { zh: string; en: string }): never {
  throw badUserInput("after", reason);
}

const NO_POSITION = { zh: "不是本变更流给出的游标", en: "not a cursor that this feed gave" };
const OTHER_EPOCH = {
  zh: "游标属于另一数据库(数据库已恢复或切换),须从头读起",
  en: "the cursor is of another database, as this one was restored or has taken over: read from the beginning",
};

function positionOf(after: string | null): FeedPosition | null {
  return after === null ? null : (decodePosition(after) ?? refuse(NO_POSITION));
}

/** Makes what reads the feed of a subgraph over its tables of versions. */
export function feedReader(
  database: Database,
  feed: { name: string; parts: readonly FeedPart[]; subjects: string },
): FeedReader {
  const page = pageStatement(feed.name, feed.parts, feed.subjects);
  return {
    async read(after, first, wanted) {
      const from = positionOf(after);
      const values = [
        from?.transaction ?? "0",
        from?.rank ?? 0,
        from?.id ?? "0",
        from?.version ?? 0,
        first + 1,
        from?.epoch ?? null,
      ];
      const found = await database.query<Row>(page, values, wanted);
      const [now] = found;
      if (!now) throw new Error("no snapshot");
      if (!now.known) refuse(OTHER_EPOCH);
      const rows = found.flatMap((row) => {
        const { transaction, rank, id, version, epoch, kind, fact, recordedAt, subjects, ofPerson } = row;
        if (transaction === null) return [];
        const cursor = encodePosition({ epoch, transaction, rank, id, version });
        return [{ kind, fact, version, recordedAt, subjects, ofPerson, cursor }];
      });
      const more = rows.length > first;
      const read = rows.slice(0, first);
      const head = encodePosition({ ...now, transaction: now.ended, rank: 0, id: "0", version: 0 });
      return { rows: read, more, end: more ? (read.at(-1)?.cursor ?? head) : head, head, held: now.held };
    },
  };
}

/** A page of changes as a connection of those that the viewer may see. */
export interface FeedConnection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly nodes: Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly head: string;
}

/**
 * Makes a connection of a page. What `nodeOf` gives null for is left out; a reader goes on behind it all the same.
 */
export function feedConnection<Node>(
  { rows, end, more, head }: FeedPage,
  nodeOf: (row: FeedRow) => Node | null,
): FeedConnection<Node> {
  const edges = rows.flatMap((row) => {
    const node = nodeOf(row);
    return node === null ? [] : [{ cursor: row.cursor, node }];
  });
  const nodes = edges.map(({ node }) => node);
  return { edges, nodes, pageInfo: { hasNextPage: more, endCursor: end }, head };
}

/** Checks how many changes a reader asks for. */
export function feedSizeOf(first: number | null | undefined): number {
  const size = first ?? 100;
  if (size >= 1 && size <= PAGE_LIMIT) return size;
  throw badUserInput(
    "first",
    { zh: `应在 1 至 ${PAGE_LIMIT} 之间`, en: `must be from 1 to ${PAGE_LIMIT}` },
    { limit: PAGE_LIMIT },
  );
}
