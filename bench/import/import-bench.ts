import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { runImport } from "../../gateway/import/run-import.ts";
import { prepareDatabase } from "../../gateway/system.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { Bench } from "../bench.ts";
import { TABLES } from "../data/load-registry.ts";
import { openRegistry } from "../data/open-registry.ts";
import { median } from "../statistics.ts";
import { writeFiles } from "./write-files.ts";

const GOAL = 0.5;
const IDENTITY_KEY = Buffer.alloc(32, 7);

const SIZES = `
  select (select count(*) from entities.organization)::int as organizations,
         (select count(*) from entities.person)::int as persons,
         (select count(distinct position_id) from entities.position_version)::int as positions,
         (select count(*) from violations.listing)::int as listings`;

/** Seconds that something takes. */
async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Databases on one server, each migrated and empty. */
function freshDatabases(serverUrl: string, server: pg.Client) {
  let made = 0;
  return async function fresh(): Promise<{ url: string; drop(): Promise<void> }> {
    const name = `bench_import_${process.pid}_${++made}`;
    await server.query(`create database ${name} template template0`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await prepareDatabase(url.href, IDENTITY_KEY, () => {});
    return { url: url.href, drop: async () => void (await server.query(`drop database ${name}`)) };
  };
}

/**
 * The import of the four files into an empty database, against COPY of the rows that it stored, one table after the
 * other, into the same tables of another one: same keys, same indexes, same triggers.
 */
export const importBench: Bench = async (options) => {
  const { log } = options;
  const registry = await openRegistry(options);
  const directory = await mkdtemp(".bench/import-");
  // Where root runs it, the server runs as another user, who has to get there.
  await chmod(directory, 0o755);
  try {
    const owner = await connected(registry.url);
    const seconds = await secondsOf(() => writeFiles(owner, registry.scale, directory)).finally(() =>
      owner.end(),
    );
    log(`files written in ${seconds.toFixed(1)} s`);
  } catch (error) {
    await rm(directory, { recursive: true });
    throw error;
  } finally {
    await registry.close();
  }

  const postgres = await openPostgres({
    databaseUrl: process.env.DATABASE_URL ?? null,
    dataDirectory: join(directory, "data"),
    log,
  });
  const server = await connected(postgres.url);
  const fresh = freshDatabases(postgres.url, server);
  const imports: number[] = [];
  const copies: number[] = [];
  let rows: Record<string, number> = {};

  async function imported(url: string): Promise<void> {
    const report = await runImport({ url, directory, identityKey: IDENTITY_KEY, output: silentOutput });
    if (!report.complete) throw new Error(`the import refused rows: ${JSON.stringify(report.files)}`);
  }

  async function stored(url: string): Promise<void> {
    const client = await connected(url);
    try {
      ({
        rows: [rows = {}],
      } = await client.query<Record<string, number>>(SIZES));
      for (const table of TABLES)
        await pipeline(
          client.query(copyTo(`copy ${table} to stdout`)),
          createWriteStream(join(directory, table)),
        );
    } finally {
      await client.end();
    }
  }

  async function copied(url: string): Promise<void> {
    const client = await connected(url);
    try {
      await client.query("begin");
      for (const table of TABLES)
        await pipeline(
          createReadStream(join(directory, table)),
          client.query(copyFrom(`copy ${table} from stdin`)),
        );
      await client.query("commit");
      await client.query(`analyze ${TABLES.join(", ")}`);
    } finally {
      await client.end();
    }
  }

  try {
    for (let round = 0; round < options.rounds; round++) {
      log(`import: round ${round + 1} of ${options.rounds}`);
      const ours = await fresh();
      imports.push(await secondsOf(() => imported(ours.url)));
      await stored(ours.url);
      await ours.drop();
      const theirs = await fresh();
      copies.push(await secondsOf(() => copied(theirs.url)));
      await theirs.drop();
    }
  } finally {
    await server.end();
    await postgres.close();
    await rm(directory, { recursive: true });
  }
  const ratios = imports.map((seconds, i) => (copies[i] ?? Number.NaN) / seconds);
  const ratio = median(ratios);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    tables: [
      {
        title: Object.entries(rows)
          .map(([what, count]) => `${count} ${what}`)
          .join(", "),
        columns: ["", "s"],
        rows: [
          ["import of the four files", median(imports).toFixed(1)],
          ["COPY of what it stored, same keys, indexes and triggers", median(copies).toFixed(1)],
        ],
      },
    ],
    notes: [
      `This process, which is that of the import too, had ${megabytes.toFixed(0)} MB of memory at most.`,
    ],
    goals: [
      {
        ...{ name: "import.copy", of: "of the speed of raw COPY", ratio, goal: GOAL },
        ...{ met: ratio >= GOAL, least: Math.min(...ratios), greatest: Math.max(...ratios) },
      },
    ],
  };
};
