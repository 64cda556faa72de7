import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** What is made again after the load: constraints and indexes of the tables, as PostgreSQL writes them. */
interface Dropped {
  readonly drop: string;
  readonly make: string;
}

// Foreign keys go first and come last, as they rest on the keys of other tables.
const CONSTRAINTS = `/* bench.constraints */
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
         format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
    from pg_constraint c
   where (c.conrelid = any($1::text[]::regclass[]) and c.contype in ('p', 'u'))
      or (c.contype = 'f' and $1::text[]::regclass[]::oid[] && array[c.conrelid, c.confrelid])
   order by c.contype = 'f' desc, c.conname`;

const INDEXES = `/* bench.indexes */
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
    from pg_index i
   where i.indrelid = any($1::text[]::regclass[])
     and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
   order by i.indexrelid`;

export interface BulkLoad {
  /** Fills a table; the columns in the order of the rows. */
  copy(table: string, columns: string, rows: Iterable<Buffer>): Promise<void>;
}

/**
 * Loads empty tables: takes their keys and indexes away, has them filled, and makes those again, in one transaction.
 * Rejects where a table has rows.
 *
 * @param log told how long each step took
 */
export async function bulkLoad(
  client: pg.Client,
  tables: readonly string[],
  log: (line: string) => void,
  fill: (load: BulkLoad) => Promise<void>,
): Promise<void> {
  const timed = async (what: string, step: () => Promise<unknown>) => {
    const from = performance.now();
    await step();
    log(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  };
  for (const table of tables) {
    const { rows } = await client.query(`select from ${table} limit 1`);
    if (rows.length > 0) throw new Error(`${table} is not empty`);
  }
  await client.query("begin");
  await client.query("set local maintenance_work_mem = '512MB'");
  const { rows: constraints } = await client.query<Dropped>(CONSTRAINTS, [tables]);
  const { rows: indexes } = await client.query<Dropped>(INDEXES, [tables]);
  for (const { drop } of [...constraints, ...indexes]) await client.query(drop);
  // Made anew in this transaction, so that with `wal_level = minimal` the rows are written once.
  await client.query(`truncate ${tables.join(", ")}`);
  await fill({
    copy: (table, columns, rows) =>
      timed(table, () =>
        pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} (${columns}) from stdin`))),
      ),
  });
  for (const { make } of [...constraints.toReversed(), ...indexes]) {
    await timed(make.replace(/^alter table (\S+) add constraint /, "$1: ").slice(0, 90), () =>
      client.query(make),
    );
  }
  await client.query("commit");
  await timed("analyze", () => client.query(`vacuum (analyze) ${tables.join(", ")}`));
}
