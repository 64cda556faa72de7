import { createHash } from "node:crypto";
import pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { type SharedCounts, WINDOW_S } from "./meter.ts";

/** Name of the schema and of the role, which has no right to anything else. */
const NAME = "liancheng_rate";

const PREPARE_LOCK = 0x6c637274; // "lcrt"

/** A count that is late is of no use: the window is a minute. */
const TIMEOUT_MS = 2_000;

/** After a failure the database is left alone for so long. */
const PAUSE_MS = 5_000;

const SWEEP_MS = 300_000;

/** The table of the counts cannot be made. The message says why, and what to run. */
export class SharedCountsError extends Error {
  override readonly name = "SharedCountsError";
}

/** The connection to a database in which gateways share their counts. */
export interface SharedCountsDatabase {
  /** The counts of a name, one for all gateways. */
  counts(name: string): SharedCounts;
  close(): Promise<void>;
}

// Unlogged: counts of a minute need not outlive a crash, and are written to no log of the database.
const PREPARE = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${NAME}') then create role ${NAME} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin
    if not pg_has_role('${NAME}',
         case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) then
      grant ${NAME} to current_user;
    end if;
  end $$;
  create schema if not exists ${NAME};
  create unlogged table if not exists ${NAME}.consumed (
    key text primary key, points bigint not null, expire bigint not null);
  grant usage on schema ${NAME} to ${NAME};
  grant select, insert, update, delete on ${NAME}.consumed to ${NAME};`;

const BY_HAND =
  `create role ${NAME} nologin; grant ${NAME} to THAT_USER; ` +
  `create schema ${NAME} authorization THAT_USER`;

/** Makes the table unless it is there. */
async function prepare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const find = `select to_regclass('${NAME}.consumed') is not null as made`;
    const { rows } = await client.query<{ made: boolean }>(find);
    if (rows[0]?.made) return;
    await client.query(`begin; select pg_advisory_xact_lock(${PREPARE_LOCK}); ${PREPARE} commit`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SharedCountsError(
      `RATE_LIMIT=postgres: the table of the counts cannot be made (${reason}). ` +
        `Whoever administers the database may run: ${BY_HAND}`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** What is counted, as it is kept: neither a name nor an address is read from it. */
function keptKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/**
 * Opens the database in which several gateways share their counts, and makes the table in it. While it cannot be
 * reached, each gateway counts by itself, and says so in the log. Throws SharedCountsError.
 */
export async function openSharedCounts(
  url: string,
  log: (line: string) => void,
): Promise<SharedCountsDatabase> {
  await prepare(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    application_name: NAME,
    options: `-c role=${NAME} -c statement_timeout=${TIMEOUT_MS}`,
    allowExitOnIdle: true,
  });
  pool.on("error", () => {});
  let failure: string | null = null;
  let pausedUntil = 0;

  function failed(error: unknown): null {
    const reason = error instanceof Error ? error.message : String(error);
    if (failure === null) {
      log(
        `限流改为各网关自行计数 / rate limits are counted by each gateway alone, the database of RATE_LIMIT=postgres fails: ${reason}`,
      );
    }
    failure = reason;
    pausedUntil = performance.now() + PAUSE_MS;
    return null;
  }
  function succeeded(): void {
    if (failure !== null) log("限流恢复共享计数 / rate limits are counted by all gateways together again");
    failure = null;
  }

  const limiterOf = (name: string) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      schemaName: NAME,
      tableName: "consumed",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      // Only what it has counted is asked of it.
      points: Number.MAX_SAFE_INTEGER,
      duration: WINDOW_S,
    });
  const SWEEP = `/* sharedCounts.sweep */ delete from ${NAME}.consumed where expire < $1`;
  // What is left over is a matter of space alone; whether the database can be reached, the counts tell.
  const sweep = setInterval(() => void pool.query(SWEEP, [Date.now()]).catch(() => {}), SWEEP_MS).unref();
  return {
    counts(name) {
      const limiter = limiterOf(name);
      return {
        async add(key, points) {
          if (performance.now() < pausedUntil) return null;
          try {
            const { consumedPoints, msBeforeNext } = await limiter.penalty(keptKey(key), points);
            succeeded();
            return { consumed: Number(consumedPoints), msLeft: msBeforeNext };
          } catch (error) {
            return failed(error);
          }
        },
      };
    },
    async close() {
      clearInterval(sweep);
      await pool.end();
    },
  };
}
