import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { csvRecord } from "../../subgraphs/shared/import/csv-cell.ts";
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

const IS_EMPTY = statement(
  "demo.isEmpty",
  "select not exists (select from entities.organization) and not exists (select from entities.person) as empty",
);

async function isEmpty(url: string): Promise<boolean> {
  const database = openDatabase({ url, poolSize: 1 });
  try {
    const [row] = await database.query<{ empty: boolean }>(IS_EMPTY, []);
    return row?.empty ?? false;
  } finally {
    await database.close();
  }
}

async function writeCsv(file: string, rows: readonly Record<string, string>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map(csvRecord);
  await writeFile(file, lines.join(""));
}

/** Fills an empty database with the demo registry, by the way that real files take; leaves any other as it is. */
export async function loadDemo({ databaseUrl, identityKey, today, log }: DemoOptions): Promise<void> {
  if (!(await isEmpty(databaseUrl))) return;
  const registry = generateRegistry({ seed: SEED, today });
  const directory = await mkdtemp(join(tmpdir(), "liancheng-demo-"));
  try {
    for (const file of ["organizations", "persons", "positions", "listings"] as const) {
      await writeCsv(join(directory, `${file}.csv`), registry[file]);
    }
    const report = await runImport({ url: databaseUrl, directory, identityKey, output: silentOutput });
    if (!report.complete) throw new Error(`the demo registry was not imported whole: ${report.rejected} rows rejected`);
    await addSuspensions(databaseUrl, registry.afterImport.suspensions);
    await addObjections(databaseUrl, registry.afterImport.objections);
    const { organizations, persons, positions, listings } = registry;
    log(
      `演示数据(虚构)/ demo data, all invented: ${organizations.length} organizations, ${persons.length} persons, ` +
        `${positions.length} positions, ${listings.length} listings`,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
