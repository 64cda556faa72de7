import knexModule, { type Knex } from "knex";
import pg from "pg";
import { endUnprepared } from "./end-unprepared.ts";
import { type Running, RunningStatements } from "./running-statements.ts";
import { instantOfTimestamp } from "./timestamp.ts";
import { NotWanted, type Wanted } from "./wanted.ts";

const OID = { date: 1082, timestamptz: 1184, dateArray: 1182 } as const;

// A JavaScript Date would shift civil days by the zone and cut microseconds: days stay strings, and instants become
// canonical strings of fixed width.
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format !== "binary") {
      if (oid === OID.date) return (text: string) => text;
      if (oid === OID.timestamptz) return instantOfTimestamp;
    }
    return pg.types.getTypeParser(oid, format as "text");
  },
};

/**
 * A statement that PostgreSQL parses once a connection, and plans once where a plan for its values would be no better
 * (`keysIn`). Its name is that of the function that runs it.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement after the repository function that runs it; the name shows in `pg_stat_activity`. */
export function statement(name: string, sql: string): Statement {
  return { name, text: `/* ${name} */ ${sql.trim()}` };
}

/**
 * SQL of an array of keys that the planner does not look into. Of one key a plan costs less than of the ten that it takes
 * an unknown array for, so a statement with the bare parameter is planned anew each time, which takes longer than
 * running it, and far longer beside an index at whose end many rows are dead. In a subquery the keys are unknown to
 * either plan, and one is made once a connection.
 */
export const keysIn = (parameter: string, type: "bigint" | "bytea" | "text"): string =>
  `(select ${parameter}::${type}[])::${type}[]`;

/** The values of a statement; as a function they are asked for once, when a connection is free to send it on. */
export type Values = readonly unknown[] | (() => readonly unknown[]);

/** Connections of a pool. */
export interface PoolState {
  readonly used: number;
  readonly free: number;
  /** Callers that wait for one. */
  readonly waiting: number;
}

/** One subgraph's way to its schema: connections that act with that subgraph's role. */
export interface Database {
  readonly knex: Knex;
  /**
   * Runs a prepared statement on a pooled connection and returns its rows. Rejects with DatabaseBusy where no connection
   * becomes free, with NotWanted where nobody waits any longer by then; a statement that runs is cancelled.
   */
  query<Row>(statement: Statement, parameters: Values, wanted?: Wanted): Promise<Row[]>;
  /** A copy of it for statements that take seconds, as fresh as it is itself; left out where there is none. */
  readonly copy?: Pick<Database, "query">;
  /** How its connections stand at this moment. */
  readonly pool: PoolState;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** URL of the database; its user must be a member of the role. */
  url: string;
  /** Role that every connection takes on at its start; left out for the migrator. */
  role?: string;
  /** Connections at most. */
  poolSize?: number;
  /**
   * Milliseconds that somebody waits for a statement at most: beyond it none is run, none waited for. Left out where a
   * statement may take as long as it takes, as in migrations and imports.
   */
  deadlineMs?: number;
  /** Milliseconds that connecting may take at most, where that is less than a statement may wait for it. */
  connectMs?: number;
  /** Waited for before each statement, on the connection that it is then sent over; rejecting, it is not sent. */
  before?: (connection: pg.Client, wanted: Wanted) => Promise<void>;
  /** Told of every statement that `query` runs: tests count them. */
  onStatement?: (statement: Statement) => void;
}

/** No connection for a statement. The message is for the log. */
export class DatabaseBusy extends Error {
  override readonly name = "DatabaseBusy";
}

/** Statements that wait for a connection at most: at a millisecond each, four connections need a quarter of a second. */
const MOST_WAITING = 1000;
/** How long one waits at most: what has not had a connection by then is better asked again when there is less to do. */
const WAIT_MS = 10_000;
/** Only a migration holds a lock that a reader waits for; who waits holds up a connection that others could use. */
const LOCK_MS = 10_000;
/** A transaction left open, by a process that hangs, keeps dead rows from being removed. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** Who gave up cancels; this is for statements of a process that is no more, or whose cancellation was lost. */
const BACKSTOP_MS = 5_000;

/** For a subgraph's connections: what PostgreSQL itself puts an end to. */
function timeoutsOf(deadlineMs: number | undefined): string[] {
  if (deadlineMs === undefined) return [];
  return [
    `-c statement_timeout=${deadlineMs + BACKSTOP_MS}`,
    `-c lock_timeout=${Math.min(LOCK_MS, deadlineMs)}`,
    `-c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
  ];
}

function connectionOf({ url, role, deadlineMs, connectMs }: DatabaseOptions): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: role ?? "liancheng",
    ...(connectMs === undefined ? {} : { connectionTimeoutMillis: connectMs }),
    // As startup options, not as statements after connecting: no round trip, and no moment without them.
    // Compiling a statement takes PostgreSQL longer than running any of ours.
    options: [
      "-c TimeZone=UTC",
      "-c DateStyle=ISO",
      // A scan that is cut off by a limit gives the same rows each time.
      "-c synchronize_seqscans=off",
      ...(role ? [`-c role=${role}`] : []),
      ...timeoutsOf(deadlineMs),
    ].join(" "),
  };
}

const CONNECT_MS = 10_000;

/** A connection of its own, for what keeps one busy for long; the caller connects and ends it. */
export function createConnection(options: Pick<DatabaseOptions, "url" | "role">): pg.Client {
  return new pg.Client({ ...connectionOf(options), connectionTimeoutMillis: CONNECT_MS });
}

/** Opens the pool. Connections are made on first use; a server that cannot be reached shows then. */
export function openDatabase(options: DatabaseOptions): Database {
  const { onStatement, deadlineMs, before } = options;
  const knex = knexModule({
    client: "pg",
    connection: connectionOf(options) as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.poolSize ?? 4 },
    ...(deadlineMs === undefined ? {} : { acquireConnectionTimeout: Math.min(WAIT_MS, deadlineMs) }),
    // Who asked for the connection is told the same.
    log: { warn: () => {} },
  });
  const running = new RunningStatements();

  return {
    knex,
    async query<Row>(prepared: Statement, parameters: Values, wanted: Wanted = () => true) {
      if (!wanted()) throw new NotWanted();
      if (knex.client.pool.numPendingAcquires() >= MOST_WAITING) {
        throw new DatabaseBusy(`${MOST_WAITING} statements wait for a connection`);
      }
      onStatement?.(prepared);
      let client: pg.Client;
      try {
        client = await knex.client.acquireConnection();
      } catch (error) {
        if (!(error instanceof knexModule.KnexTimeoutError)) throw error;
        throw new DatabaseBusy("no connection became free in time", { cause: error });
      }
      let statement: Running | null = null;
      let failed = false;
      try {
        if (!wanted()) throw new NotWanted();
        if (before) await before(client, wanted);
        const values = typeof parameters === "function" ? parameters() : parameters;
        statement = running.add(client, wanted);
        const result = await client.query({ ...prepared, values: [...values] });
        return result.rows as Row[];
      } catch (error) {
        failed = statement !== null;
        throw error;
      } finally {
        if (statement) running.delete(statement);
        if (statement?.cancelled) await statement.cancelled;
        if (failed) await endUnprepared(client, prepared);
        await knex.client.releaseConnection(client);
      }
    },
    get pool() {
      const { pool } = knex.client;
      // Once closed there is none.
      return pool
        ? { used: pool.numUsed(), free: pool.numFree(), waiting: pool.numPendingAcquires() }
        : { used: 0, free: 0, waiting: 0 };
    },
    close: () => knex.destroy(),
  };
}
