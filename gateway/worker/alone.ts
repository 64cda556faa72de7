import pg from "pg";

/** Of a connection, so that it ends with it: the letters "lcwk". */
const LOCK_CLASS = 0x6c63776b;

/** Milliseconds of silence after which the connection that holds a lock is looked after. */
const KEEPALIVE_MS = 30_000;
/** The server's side of it, in seconds: it gives the lock up after a minute and a half of no answer. */
const SERVER_KEEPALIVE =
  "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 6";

/**
 * Does something that only one process does at a time under a name. A process that dies gives it up.
 * @param waits whether it waits for another; where not, and there is one, nothing is done and null given
 * @param work is told by a signal when it is alone no longer, as the connection that said so is lost, and is to stop
 */
export type Alone = <Result>(
  name: string,
  waits: boolean,
  work: (lost: AbortSignal) => Promise<Result>,
) => Promise<Result | null>;

/** @param url of the database, for the connections that hold what is done alone */
export function aloneIn(url: string): Alone {
  return async (name, waits, work) => {
    const client = new pg.Client({
      connectionString: url,
      application_name: "liancheng_worker_alone",
      // It says nothing while the work is done: a network in between forgets it, and the server is to see where this
      // process is gone with its machine.
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEPALIVE_MS,
    });
    const lost = new AbortController();
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    await client.connect();
    try {
      const take = waits ? "pg_advisory_lock" : "pg_try_advisory_lock";
      await client.query(`/* worker.alone */ ${SERVER_KEEPALIVE}`);
      const { rows } = await client.query<{ taken: boolean | "" }>(
        `/* worker.alone */ select ${take}(${LOCK_CLASS}, hashtext($1)) as taken`,
        [name],
      );
      return rows[0]?.taken === false ? null : await work(lost.signal);
    } finally {
      await client.end();
    }
  };
}
