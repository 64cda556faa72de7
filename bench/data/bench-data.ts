import { parseArgs } from "node:util";
import { identityKeyOf } from "../../gateway/auth/kept-key.ts";
import { prepareDatabase } from "../../gateway/system.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { loadRegistry } from "./load-registry.ts";
import { isScaleName, SCALES } from "./scale.ts";

// `npm run bench:data -- --scale city|small`: fills an empty database with an invented registry of that size. It is kept
// in `.bench/<scale>` (or `--directory`), where `DATA_DIR` finds it; DATABASE_URL uses a given server.

const log = (line: string) => void process.stderr.write(`${line}\n`);

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: "string" }, directory: { type: "string" } } });
  const { scale = "" } = values;
  if (!isScaleName(scale)) throw new Error(`--scale ${Object.keys(SCALES).join("|")}`);
  const dataDirectory = values.directory ?? `.bench/${scale}`;
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const from = performance.now();
  const postgres = await openPostgres({ databaseUrl, dataDirectory, log });
  try {
    const identityKey = await identityKeyOf({ identityKey: null, dataDirectory });
    await prepareDatabase(postgres.url, identityKey, log);
    await loadRegistry(postgres.url, SCALES[scale], identityKey, log);
  } finally {
    await postgres.close();
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  log(
    `all: ${((performance.now() - from) / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory at most`,
  );
}

run().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
