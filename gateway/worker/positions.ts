import { type Database, statement } from "../../subgraphs/shared/database.ts";
import { type Alone, aloneIn } from "./alone.ts";

/** How far a consumer has come. */
export interface Kept {
  /** The last civil day to which it has turned. */
  readonly day: string;
  /** Where it stands in each feed, by the name of the feed. */
  readonly cursors: ReadonlyMap<string, string>;
}

/** Where the consumers stand. */
export interface Positions {
  /** Null of a consumer that never came to an end of everything. */
  read(consumer: string): Promise<Kept | null>;
  save(consumer: string, kept: Kept): Promise<void>;
  /** Has it begin with everything again. */
  forget(consumer: string): Promise<void>;
  readonly alone: Alone;
}

const READ = statement(
  "worker.readPositions",
  `select c.day, coalesce(json_object_agg(p.feed, p.cursor) filter (where p.feed is not null), '{}') as cursors
     from worker.consumer c
     left join worker.position p on p.consumer = c.name
    where c.name = $1
    group by c.day`,
);

const SAVE = statement(
  "worker.savePositions",
  `with c as (
     insert into worker.consumer (name, day) values ($1, $2)
     on conflict (name) do update set day = excluded.day
     returning name
   )
   insert into worker.position (consumer, feed, cursor)
   select c.name, feed, cursor from c, unnest($3::text[], $4::text[]) as p (feed, cursor)
   on conflict (consumer, feed) do update set cursor = excluded.cursor`,
);

const FORGET = statement("worker.forgetPositions", "delete from worker.consumer where name = $1");

/** @param url of the database, for the connections that hold what is done alone */
export function positionsIn(database: Database, url: string): Positions {
  return {
    async read(consumer) {
      const rows = await database.query<{ day: string; cursors: Record<string, string> }>(READ, [consumer]);
      const [row] = rows;
      return row ? { day: row.day, cursors: new Map(Object.entries(row.cursors)) } : null;
    },
    async save(consumer, { day, cursors }) {
      await database.query(SAVE, [consumer, day, [...cursors.keys()], [...cursors.values()]]);
    },
    async forget(consumer) {
      await database.query(FORGET, [consumer]);
    },
    alone: aloneIn(url),
  };
}
