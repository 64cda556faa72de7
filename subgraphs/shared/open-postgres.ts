import pg from "pg";
import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";

/** The PostgreSQL of a process: a given one, or the embedded one, attached to or started. */
export interface OpenedPostgres {
  /** URL of a user who owns everything. */
  readonly url: string;
  readonly embedded: boolean;
  /** Leaves it; the last process to leave the embedded one stops it. */
  close(): Promise<void>;
}

export interface PostgresOptions {
  /** A server that was given; null for the embedded one. */
  databaseUrl: string | null;
  /** Where the embedded one is kept. */
  dataDirectory: string;
  log(line: string): void;
}

/** The given database cannot be used. The message says why, and nothing of the URL's password. */
export class GivenPostgresError extends Error {
  override readonly name = "GivenPostgresError";
}

const CONNECT_MS = 10_000;
const OLDEST = 150_000;

function reasonOf(error: unknown): string {
  // Of a name with several addresses each has failed, for the same reason as a rule.
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
    client.on("error", () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw new GivenPostgresError(`DATABASE_URL: no connection to the database: ${reasonOf(error)}`);
  }
}

/** Refuses what would fail later and say less. */
async function checkGiven(url: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ version: number; encoding: string; standby: boolean }>(
      `/* openPostgres.checkGiven */
       select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
              pg_is_in_recovery() as standby`,
    );
    const { version = 0, encoding = "", standby = false } = rows[0] ?? {};
    if (version < OLDEST) {
      throw new GivenPostgresError(
        `DATABASE_URL: the server is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new GivenPostgresError(
        `DATABASE_URL: the database is encoded in ${encoding}; make one with "encoding 'UTF8'".`,
      );
    }
    if (standby)
      throw new GivenPostgresError("DATABASE_URL: the server is a standby, which cannot be written to.");
  } finally {
    await client.end();
  }
}

/** Throws GivenPostgresError, or EmbeddedPostgresError. */
export async function openPostgres({
  databaseUrl,
  dataDirectory,
  log,
}: PostgresOptions): Promise<OpenedPostgres> {
  if (databaseUrl !== null) {
    await checkGiven(databaseUrl);
    return { url: databaseUrl, embedded: false, close: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({ dataDirectory, log });
  return { url: postgres.url, embedded: true, close: () => postgres.stop() };
}
