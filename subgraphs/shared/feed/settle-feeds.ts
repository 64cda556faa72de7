import type pg from "pg";

const TABLES = `/* settleFeeds */
  select format('%I.%I', table_schema, table_name) as name
    from information_schema.columns
   where column_name = 'recorded_in' and table_schema = any($1::text[])
     and table_name not in (select v.table_name from information_schema.views v where v.table_schema = columns.table_schema)
   order by 1`;

/**
 * After a restore from a dump, versions bear numbers of transactions that this server has not given yet: readers would
 * wait for them, and have them among those of later days. They become what was on record before there was a reader; whoever
 * had a place in the feed is told that it is of another database. Returns how many tables were settled.
 * @param client of the owner of the tables
 */
export async function settleFeeds(client: pg.Client, schemas: readonly string[]): Promise<number> {
  const { rows: tables } = await client.query<{ name: string }>(TABLES, [schemas]);
  let foreign = false;
  for (const { name } of tables) {
    const { rows } = await client.query<{ foreign: boolean }>(
      `/* settleFeeds */ select exists (
         select from ${name} where recorded_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
       ) as foreign`,
    );
    foreign ||= rows[0]?.foreign ?? false;
  }
  if (!foreign) return 0;
  await client.query("begin");
  for (const { name } of tables) {
    await client.query(`/* settleFeeds */ lock table ${name} in share row exclusive mode`);
    await client.query(`/* settleFeeds */ update ${name} set recorded_in = 0 where recorded_in <> 0`);
  }
  await client.query("commit");
  return tables.length;
}
