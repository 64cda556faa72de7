import pg from "pg";

/** Milliseconds to connect, and for the question. */
const DEADLINE_MS = 10_000;

/** What stands between us and the database has connections that are not ours. The message says what to do. */
export class PooledError extends Error {
  override readonly name = "PooledError";
}

/**
 * URL of a role's connections through a PgBouncer. In transaction mode it hands out connections that others have used, so
 * that what a connection is to be is said where it makes them (`connect_query`): it has a database for each role, of its
 * name.
 */
export function pooledUrl(url: string, role: string): string {
  const pooled = new URL(url);
  pooled.pathname = `/${role}`;
  return pooled.href;
}

const SETTINGS = `/* checkPooled */
  select current_user::text as role, current_setting('TimeZone') as zone, current_setting('DateStyle') as style,
         current_setting('synchronize_seqscans') as scans, current_setting('statement_timeout') as timeout,
         pg_is_in_recovery() as standby`;

interface Settings {
  readonly role: string;
  readonly zone: string;
  readonly style: string;
  readonly scans: string;
  readonly timeout: string;
  readonly standby: boolean;
}

/** What is not as a connection of the role would make it by itself. */
function problemsOf({ role, zone, style, scans, timeout, standby }: Settings, expected: string): string[] {
  return [
    ...(role === expected ? [] : [`acts as ${role}: connect_query must have "set role ${expected}"`]),
    ...(zone === "UTC" && style.startsWith("ISO") ? [] : ["TimeZone must be UTC and DateStyle ISO"]),
    ...(scans === "off" ? [] : ['connect_query must have "set synchronize_seqscans = off"']),
    ...(timeout === "0" ? ['connect_query must have "set statement_timeout = …"'] : []),
    ...(standby ? ["leads to a standby, which cannot be written to"] : []),
  ];
}

async function problemsAt(url: string, role: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: pooledUrl(url, role),
    ...{ connectionTimeoutMillis: DEADLINE_MS, query_timeout: DEADLINE_MS },
    options: "-c TimeZone=UTC -c DateStyle=ISO",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Settings>(SETTINGS);
    await client.end();
    return rows.flatMap((row) => problemsOf(row, role));
  } catch (error) {
    client.end().catch(() => {});
    throw new PooledError(
      `DATABASE_POOL_URL, ${role}: no connection through it: ${(error as Error).message}`,
    );
  }
}

/** Makes sure that the connections which a pooler gives for a role are as our own would be. Throws PooledError. */
export async function checkPooled(url: string, role: string): Promise<void> {
  const problems = await problemsAt(url, role);
  if (problems.length > 0) throw new PooledError(`DATABASE_POOL_URL, ${role}: ${problems.join("; ")}.`);
  // In session mode what connect_query has set is taken back when the first whom a connection was given leaves it: the
  // next would act as the owner of everything.
  if ((await problemsAt(url, role)).length > 0) {
    throw new PooledError(
      `DATABASE_POOL_URL, ${role}: what connect_query has set is gone when a connection is used again: pool_mode must be transaction.`,
    );
  }
}
