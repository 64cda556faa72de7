import type pg from "pg";

/**
 * Notes in each schema that has a feed that the server was started anew, if it was since the last note, before anything
 * is recorded. Whoever has read something after that in another history of this database, which a restored copy does not
 * have, holds a cursor past the end of the start that it names, and is refused.
 *
 * @param client of the owner of the tables
 */
export async function noteStart(client: pg.Client, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    await client.query(
      `/* noteStart */ insert into ${schema}.feed_start (number, started_at)
       select max(number) + 1, pg_postmaster_start_time() from ${schema}.feed_start
       having max(started_at) <> pg_postmaster_start_time()
       on conflict do nothing`,
    );
  }
}
