import knexModule, { type Knex } from "knex";
import pg from "pg";
import { instantOfTimestamp } from "./timestamp.ts";

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

/** A statement that PostgreSQL parses and plans once a connection. Its name is that of the function that runs it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Planned at every run, with the values of that run. */
  readonly replanned?: true;
}

/** Names a statement after the repository function that runs it; the name shows in `pg_stat_activity`. */
export function statement(name: string, sql: string): Statement {
  return { name, text: `/* ${name} */ ${sql.trim()}` };
}

/** The same statement, planned at every run: for one whose values decide which plan is a good one. */
export function replanned(prepared: Statement): Statement {
  return { ...prepared, replanned: true };
}

/** The values of a statement; as a function they are asked for once, when a connection is free to send it on. */
export type Values = readonly unknown[] | (() => readonly unknown[]);

/** One subgraph's way to its schema: connections that act with that subgraph's role. */
export interface Database {
  readonly knex: Knex;
  /** Runs a prepared statement on a pooled connection and returns its rows. */
  query<Row>(statement: Statement, parameters: Values): Promise<Row[]>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** URL of the database; its user must be a member of the role. */
  url: string;
  /** Role that every connection takes on at its start; left out for the migrator. */
  role?: string;
  /** Connections at most. */
  poolSize?: number;
  /** Told of every statement that `query` runs: tests count them. */
  onStatement?: (statement: Statement) => void;
}

function connectionOf({ url, role }: DatabaseOptions): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: role ?? "liancheng",
    // As startup options, not as statements after connecting: no round trip, and no moment without them.
    // Compiling a statement takes PostgreSQL longer than running any of ours.
    options: [
      "-c TimeZone=UTC",
      "-c DateStyle=ISO",
      // A scan that is cut off by a limit gives the same rows each time.
      "-c synchronize_seqscans=off",
      ...(role ? [`-c role=${role}`] : []),
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
  const knex = knexModule({
    client: "pg",
    connection: connectionOf(options) as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.poolSize ?? 4 },
  });
  const { onStatement } = options;
  return {
    knex,
    async query<Row>(prepared: Statement, parameters: Values) {
      onStatement?.(prepared);
      const connection: pg.Client = await knex.client.acquireConnection();
      try {
        const values = typeof parameters === "function" ? parameters() : parameters;
        const { name, text } = prepared;
        // Without a name PostgreSQL keeps nothing of a statement.
        const named = prepared.replanned ? { text } : { name, text };
        const result = await connection.query({ ...named, values: [...values] });
        return result.rows as Row[];
      } finally {
        await knex.client.releaseConnection(connection);
      }
    },
    close: () => knex.destroy(),
  };
}
