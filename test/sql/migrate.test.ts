import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LockTerms, MigrationBlockedError, migrate } from "../../subgraphs/shared/migrate.ts";
import { until } from "../process/running-program.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// How a migration meets a database that is in use, and an older version one that is newer than it.

const QUICK: LockTerms = { waitMs: 50, pauseMs: 1, tries: 3 };

let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), "liancheng-migrations-"));
});
afterAll(() => rm(directory, { recursive: true }));

const folder = () => [{ subgraph: "upgrade", directory: pathToFileURL(`${directory}/`) }];

async function write(name: string, sql: string, more = ""): Promise<void> {
  const text = `export const up = (knex) => knex.raw(${JSON.stringify(sql)});\nexport const down = up;\n${more}`;
  await writeFile(join(directory, name), text);
}

async function holding(sql: string, run: (holder: pg.Client) => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  try {
    await holder.query(`begin; ${sql}`);
    await run(holder);
  } finally {
    await holder.end();
  }
}

test("a lock that cannot be had is given up soon, and asked for again", async () => {
  await write("001_held.ts", "create table upgrade.held (id integer)");
  await migrate(database.url, folder());
  await write("002_more.ts", "alter table upgrade.held add column more text");
  await holding("lock table upgrade.held in access share mode", async () => {
    const lines: string[] = [];
    const blocked = migrate(database.url, folder(), { terms: QUICK, log: (line) => lines.push(line) });
    await expect(blocked).rejects.toThrow(MigrationBlockedError);
    await expect(blocked).rejects.toThrow("tried 3 times");
    expect(lines).toEqual([expect.stringContaining("migrations wait for a lock in upgrade")]);
  });
  await holding("lock table upgrade.held in access share mode", async (holder) => {
    let waits = false;
    const terms = { ...QUICK, tries: 10_000 };
    const log = () => {
      waits = true;
    };
    const migrated = migrate(database.url, folder(), { terms, log });
    await until(() => waits);
    await holder.query("rollback");
    expect(await migrated).toEqual(["upgrade/002_more.ts"]);
  });
});

test("a version that is older than the database starts on it", async () => {
  await rm(join(directory, "002_more.ts"));
  expect(await migrate(database.url, folder())).toEqual([]);
});

test("an index is made without a transaction, by one of two processes that start at once", async () => {
  const sql = "create index concurrently held_id on upgrade.held (id)";
  await write("003_index.ts", sql, "export const config = { transaction: false };\n");
  const applied = await Promise.all([1, 2].map(() => migrate(database.url, folder())));
  expect(applied.flat()).toEqual(["upgrade/003_index.ts"]);
});
