import pg from "pg";
import { migrationFolders } from "../../gateway/system.ts";
import { type Database, openDatabase } from "../../subgraphs/shared/database.ts";
import { migrate, roleOf } from "../../subgraphs/shared/migrate.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { BenchOptions } from "../bench.ts";
import { SCALES, type Scale } from "./scale.ts";

/** A registry that `npm run bench:data` has made. */
export interface OpenRegistry {
  readonly scale: Scale;
  readonly url: string;
  /** As the subgraph opens it. */
  readonly database: Database;
  /** A connection of the owner, whose statements end after five seconds. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** Statements of a contender are cut off after so long, and counted as having taken that. */
export const CUT_OFF_MS = 5000;

/** Opens the registry of the scale asked for. Rejects where it was not made. */
export async function openRegistry({ scale, log }: BenchOptions): Promise<OpenRegistry> {
  const postgres = await openPostgres({
    databaseUrl: process.env.DATABASE_URL ?? null,
    dataDirectory: `.bench/${scale}`,
    log,
  });
  const { url } = postgres;
  const owner = new pg.Client({ connectionString: url, options: `-c statement_timeout=${CUT_OFF_MS}` });
  const database = openDatabase({ url, role: roleOf("entities") });
  async function close(): Promise<void> {
    await Promise.all([owner.end(), database.close()]);
    await postgres.close();
  }
  await owner.connect();
  // One that was made before a migration is brought up to date.
  await migrate(url, migrationFolders);
  const { rows } = await owner.query("select to_regclass('entities.organization') is not null as made");
  const filled = rows[0]?.made && (await owner.query("select from entities.organization limit 1")).rowCount;
  if (!filled) {
    await close();
    throw new Error(`there is no registry of that size: npm run bench:data -- --scale ${scale}`);
  }
  return { scale: SCALES[scale], url, database, owner, close };
}

/** Milliseconds that a statement of a contender took, and its rows; null where it was cut off. */
export async function timedStatement<Row>(
  owner: pg.Client,
  text: string,
  values: readonly unknown[],
): Promise<{ milliseconds: number; rows: Row[] | null }> {
  const from = performance.now();
  try {
    const { rows } = await owner.query({ text, values: [...values] });
    return { milliseconds: performance.now() - from, rows: rows as Row[] };
  } catch (error) {
    const isCutOff = error instanceof Error && "code" in error && error.code === "57014";
    if (!isCutOff) throw error;
    return { milliseconds: CUT_OFF_MS, rows: null };
  }
}

/** Milliseconds that something takes: the least of several times, as others are at work on the machine too. */
export async function leastOf(times: number, run: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    await run();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}
