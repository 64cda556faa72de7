import { randomUUID } from "node:crypto";
import pg from "pg";
import { pooledUrl } from "./pooled.ts";

/** What can be seen of a pooler by who has statements run through it. Its console, which would say it, has passwords of its own. */
export interface PoolerState {
  /** After what a connection is given to somebody else. */
  readonly mode: "transaction" | "statement" | "unknown";
  /** Whether a named statement is there on whichever connection its client is given next. */
  readonly namedStatements: "kept" | "lost" | "unknown";
}

/** How many connections are held at most, so that who has made a named statement is given another one. */
const MOST_HELD = 4;

const NO_SUCH_STATEMENT = "26000";
/** PgBouncer's words; it has no code for it. */
const NO_TRANSACTIONS = /statement pooling mode/;

interface Holder {
  readonly client: pg.Client;
  readonly pid: number;
}

async function pidOf(client: pg.Client, name?: string): Promise<number> {
  const text = "/* lookAtPooler */ select pg_backend_pid() as pid";
  const { rows } = await client.query<{ pid: number }>(name === undefined ? text : { name, text });
  return rows[0]?.pid ?? 0;
}

/** Holds a connection by a transaction; null where there is no such thing. */
async function hold(client: pg.Client): Promise<Holder | null> {
  try {
    await client.query("begin");
  } catch (error) {
    if (NO_TRANSACTIONS.test((error as Error).message)) return null;
    throw error;
  }
  return { client, pid: await pidOf(client) };
}

/**
 * Finds out how a pooler hands out the connections of a role: somebody makes a named statement, others hold connections
 * with a transaction, that one among them as a rule, and the first asks again by the name. What others do through the
 * pooler meanwhile can only keep it from being found out. Rejects where no connection is given in time.
 * @param deadlineMs milliseconds to connect, and for each statement
 */
export async function lookAtPooler(url: string, role: string, deadlineMs: number): Promise<PoolerState> {
  const clients: pg.Client[] = [];
  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: pooledUrl(url, role),
      ...{ connectionTimeoutMillis: deadlineMs, query_timeout: deadlineMs },
    });
    client.on("error", () => {});
    clients.push(client);
    await client.connect();
    return client;
  }
  const holders: Holder[] = [];
  try {
    const asker = await connect();
    const name = `doctor_${randomUUID()}`;
    const first = await pidOf(asker, name);
    while (holders.length < MOST_HELD) {
      const holder = await hold(await connect());
      if (!holder) return { mode: "statement", namedStatements: "unknown" };
      holders.push(holder);
      try {
        if ((await pidOf(asker, name)) !== first) return { mode: "transaction", namedStatements: "kept" };
      } catch (error) {
        if ((error as { code?: string }).code !== NO_SUCH_STATEMENT) throw error;
        // Where it was made it would stay.
        await holders.find(({ pid }) => pid === first)?.client.query(`deallocate "${name}"`);
        return { mode: "transaction", namedStatements: "lost" };
      }
    }
    const isShared = holders.some(({ pid }) => pid === first);
    return { mode: isShared ? "transaction" : "unknown", namedStatements: "unknown" };
  } finally {
    // A connection that is left within a transaction would be closed.
    await Promise.allSettled(holders.map(({ client }) => client.query("rollback")));
    for (const client of clients) client.end().catch(() => {});
  }
}
