import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { outputFor } from "../subgraphs/shared/import/progress.ts";
import { identityKeyOf } from "./auth/identity-key.ts";
import { readConfig } from "./config.ts";
import { runImport } from "./import/run-import.ts";
import { showFailure } from "./show-failure.ts";
import { prepareDatabase } from "./system.ts";

// `npm run import -- DIR`: loads organizations.csv, persons.csv, positions.csv and listings.csv from DIR.
// Exit code: 0 all loaded, 1 something was refused, 2 the import could not run.

/** Loads a directory into the database of this environment; resolves to whether something was refused. */
async function importDirectory(directory: string): Promise<boolean> {
  const config = readConfig(process.env);
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = await openPostgres({ ...config, log });
  // Interrupted, nothing of the file in hand is loaded; the embedded server must not be left behind all the same.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void postgres.close().finally(() => process.exit(130)));
  }
  try {
    const identityKey = await identityKeyOf(config);
    await prepareDatabase(postgres.url, identityKey, log);
    const output = outputFor(process.stderr);
    const report = await runImport({ url: postgres.url, directory, identityKey, output });
    return !report.complete;
  } finally {
    await postgres.close();
  }
}

const [directory, ...rest] = process.argv.slice(2);
if (!directory || rest.length > 0) {
  process.stderr.write("usage: npm run import -- DIR\n");
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await importDirectory(directory)) ? 1 : 0;
  } catch (error) {
    showFailure(error);
    process.exitCode = 2;
  }
}
