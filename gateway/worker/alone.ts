import pg from "pg";

/** Of a connection, so that it ends with it: the letters "lcwk". */
const LOCK_CLASS = 0x6c63776b;

/**
 * Does something that only one process does at a time under a name. A process that dies gives it up.
 * @param waits whether it waits for another; where not, and there is one, nothing is done and null given
 */
export type Alone = <Result>(
  name: string,
  waits: boolean,
  work: () => Promise<Result>,
) => Promise<Result | null>;

/** @param url of the database, for the connections that hold what is done alone */
export function aloneIn(url: string): Alone {
  return async (name, waits, work) => {
    const client = new pg.Client({ connectionString: url, application_name: "liancheng_worker_alone" });
    client.on("error", () => {});
    await client.connect();
    try {
      const take = waits ? "pg_advisory_lock" : "pg_try_advisory_lock";
      const { rows } = await client.query<{ taken: boolean | "" }>(
        `/* worker.alone */ select ${take}(${LOCK_CLASS}, hashtext($1)) as taken`,
        [name],
      );
      return rows[0]?.taken === false ? null : await work();
    } finally {
      await client.end();
    }
  };
}
