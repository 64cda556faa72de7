import { type Database, statement } from "../../subgraphs/shared/database.ts";
import { type Alone, aloneIn } from "./alone.ts";

/** How far a consumer has come. */
export interface Kept {
  /** The last civil day to which it has turned. */
  readonly day: string;
  /** Where it stands in each feed, by the name of the feed. */
  readonly cursors: ReadonlyMap<string, string>;
  /** The subject up to which it has come while it goes through everything; null where it has been through. */
  readonly beginning: string | null;
  /** Digest of what it derives from beside facts. */
  readonly inputs: string;
}

/** How a consumer is doing, for who watches. */
export interface ConsumerState {
  readonly consumer: string;
  /** Milliseconds since it last had all that could be read; null where it never had. */
  readonly lagMs: number | null;
  /** Subjects that could not be derived. */
  readonly failed: number;
}

/** Where the consumers stand. */
export interface Positions {
  /** Null of a consumer that has not begun. */
  read(consumer: string): Promise<Kept | null>;
  save(consumer: string, kept: Kept): Promise<void>;
  /** Notes that it has all that can be read. */
  caughtUp(consumer: string): Promise<void>;
  /** Of each consumer that has begun, by whatever process. */
  states(): Promise<ConsumerState[]>;
  /** Digest of the migrations that ran: a catalogue changes with them only. */
  migrated(): Promise<string>;
  /** Has it begin with everything again. */
  forget(consumer: string): Promise<void>;
  readonly alone: Alone;
}

const READ = statement(
  "worker.readPositions",
  `select c.day, c.beginning::text as beginning, coalesce(c.inputs, '') as inputs,
          coalesce(json_object_agg(p.feed, p.cursor) filter (where p.feed is not null), '{}') as cursors
     from worker.consumer c
     left join worker.position p on p.consumer = c.name
    where c.name = $1
    group by c.name`,
);

const SAVE = statement(
  "worker.savePositions",
  `with c as (
     insert into worker.consumer (name, day, beginning, inputs) values ($1, $2, $5, $6)
     on conflict (name) do update
       set day = excluded.day, beginning = excluded.beginning, inputs = excluded.inputs
     returning name
   )
   insert into worker.position (consumer, feed, cursor)
   select c.name, feed, cursor from c, unnest($3::text[], $4::text[]) as p (feed, cursor)
   on conflict (consumer, feed) do update set cursor = excluded.cursor`,
);

const FORGET = statement("worker.forgetPositions", "delete from worker.consumer where name = $1");

const CAUGHT_UP = statement(
  "worker.caughtUp",
  "update worker.consumer set caught_up_at = clock_timestamp() where name = $1",
);

const STATES = statement(
  "worker.consumerStates",
  `select c.name as consumer,
          (extract(epoch from clock_timestamp() - c.caught_up_at) * 1000)::float as "lagMs",
          (select count(*)::int from worker.failed f where f.consumer = c.name) as failed
     from worker.consumer c
    order by c.name
    limit 100`,
);

const MIGRATED = statement(
  "worker.migrated",
  `select md5(string_agg(name, ' ' order by of_schema, name)) as digest
     from (select 1 as of_schema, name from entities.migration
           union all select 2, name from violations.migration
           union all select 3, name from measures.migration
           union all select 4, name from departments.migration) m`,
);

/** @param url of the database, for the connections that hold what is done alone */
export function positionsIn(database: Database, url: string): Positions {
  return {
    async read(consumer) {
      type Row = Omit<Kept, "cursors"> & { cursors: Record<string, string> };
      const [row] = await database.query<Row>(READ, [consumer]);
      return row ? { ...row, cursors: new Map(Object.entries(row.cursors)) } : null;
    },
    async save(consumer, { day, cursors, beginning, inputs }) {
      const places = [[...cursors.keys()], [...cursors.values()]];
      await database.query(SAVE, [consumer, day, ...places, beginning, inputs]);
    },
    async caughtUp(consumer) {
      await database.query(CAUGHT_UP, [consumer]);
    },
    states: () => database.query<ConsumerState>(STATES, []),
    async migrated() {
      const [row] = await database.query<{ digest: string }>(MIGRATED, []);
      return row?.digest ?? "";
    },
    async forget(consumer) {
      await database.query(FORGET, [consumer]);
    },
    alone: aloneIn(url),
  };
}
