import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvRecord } from "../../schema/csv-cell.ts";
import { type Database, openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { addObjections } from "../../subgraphs/violations/import/add-objections.ts";
import { addSuspensions } from "../../subgraphs/violations/import/add-suspensions.ts";
import { runImport } from "../import/run-import.ts";
import { generateRegistry } from "./generate-registry.ts";

export interface DemoOptions {
  /** URL of the owner of the database. */
  databaseUrl: string;
  identityKey: Buffer;
  /** The day that the registry is made for. */
  today: string;
  log(line: string): void;
}

const SEED = 2019;

// Any number will do that nothing else in this database locks: the letters "lcdm".
const DEMO_LOCK = 0x6c63646d;

const IS_EMPTY = statement(
  "demo.isEmpty",
  "select not exists (select from entities.organization) and not exists (select from entities.person) as empty",
);
const IS_UNDER_WAY = statement(
  "demo.isUnderWay",
  "select to_regclass('demo.under_way') is not null as under_way",
);
const FIND_DAY = statement("demo.findDay", "select day from demo.under_way order by day limit 1");

/**
 * The day of the registry to load; null where nothing is to be loaded. A note in the database tells a load that was
 * cut off, which is to be completed for the day that it was begun for, from data that are not ours.
 */
async function dayToLoad(database: Database, today: string): Promise<string | null> {
  const [{ under_way: underWay } = { under_way: false }] = await database.query<{ under_way: boolean }>(
    IS_UNDER_WAY,
    [],
  );
  if (underWay) return (await database.query<{ day: string }>(FIND_DAY, []))[0]?.day ?? null;
  const [{ empty } = { empty: false }] = await database.query<{ empty: boolean }>(IS_EMPTY, []);
  if (!empty) return null;
  await database.knex.transaction(async (transaction) => {
    await transaction.raw("create schema demo");
    await transaction.raw("create table demo.under_way (day date not null)");
    await transaction.raw("insert into demo.under_way (day) values (?)", [today]);
  });
  return today;
}

async function writeCsv(file: string, rows: readonly Record<string, string>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map(csvRecord);
  await writeFile(file, lines.join(""));
}

async function loadRegistry({ databaseUrl, identityKey, log }: DemoOptions, day: string): Promise<void> {
  const registry = generateRegistry({ seed: SEED, today: day });
  const directory = await mkdtemp(join(tmpdir(), "liancheng-demo-"));
  try {
    for (const file of ["organizations", "persons", "positions", "listings"] as const) {
      await writeCsv(join(directory, `${file}.csv`), registry[file]);
    }
    const report = await runImport({ url: databaseUrl, directory, identityKey, output: silentOutput });
    if (!report.complete)
      throw new Error(`the demo registry was not imported whole: ${report.rejected} rows rejected`);
    await addSuspensions(databaseUrl, registry.afterImport.suspensions);
    await addObjections(databaseUrl, registry.afterImport.objections);
    const { organizations, persons, positions, listings } = registry;
    log(
      `演示数据（虚构）/ demo data, all invented: ${organizations.length} organizations, ${persons.length} persons, ` +
        `${positions.length} positions, ${listings.length} listings`,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Fills an empty database with the demo registry, by the way that real files take, and completes a load that was cut
 * off; leaves any other as it is. Processes that do this at the same time wait for each other.
 */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const lock = openDatabase({ url: options.databaseUrl, poolSize: 1 });
  const work = openDatabase({ url: options.databaseUrl, poolSize: 1 });
  try {
    await lock.knex.transaction(async (holder) => {
      await holder.raw("select pg_advisory_xact_lock(?)", [DEMO_LOCK]);
      const day = await dayToLoad(work, options.today);
      if (day === null) return;
      await loadRegistry(options, day);
      await work.knex.raw("drop schema demo cascade");
    });
  } finally {
    await Promise.all([lock.close(), work.close()]);
  }
}
