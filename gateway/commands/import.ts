import { constants } from "node:os";
import { resolve } from "node:path";
import { outputFor } from "../../subgraphs/shared/import/progress.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "../auth/kept-key.ts";
import { type DataConfig, readDataConfig } from "../config/config.ts";
import { runImport } from "../import/run-import.ts";
import { showFailure } from "../process/show-failure.ts";
import { stopOf, stopSignal } from "../process/stop-signal.ts";
import { prepareDatabase } from "../system.ts";

// `npm run import -- DIR`: loads organizations.csv, persons.csv, positions.csv and listings.csv from DIR.
// Exit code: 0 all loaded, 1 something was refused, 2 the import could not run, 128 + n ended by signal n.

const write = (line: string) => process.stderr.write(`${line}\n`);

/** Loads a directory into the database of this environment; resolves to whether all of it was loaded. */
async function importDirectory(directory: string, config: DataConfig, stop: AbortSignal): Promise<boolean> {
  const postgres = await openPostgres({ ...config, log: write });
  try {
    stop.throwIfAborted();
    const identityKey = await identityKeyOf(config);
    await prepareDatabase(postgres.url, identityKey, write);
    stop.throwIfAborted();
    const output = outputFor(process.stderr);
    const report = await runImport({ url: postgres.url, directory, identityKey, output, stop });
    return report.complete;
  } finally {
    await postgres.close();
  }
}

/** The exit code of an import that was told to stop. */
async function stoppedBy(stop: AbortSignal): Promise<number> {
  const { signal } = await stopOf(stop);
  write(`${signal}: 导入已中止，处理中的文件未导入 / stopped: of the files in hand nothing was loaded`);
  return 128 + constants.signals[signal];
}

async function run([directory, ...rest]: readonly string[]): Promise<number> {
  if (!directory || rest.length > 0) {
    write("usage: npm run import -- DIR");
    return 2;
  }
  const config = readDataConfig(process.env);
  const stop = stopSignal(config.byNpm);
  try {
    return (await importDirectory(resolve(config.calledIn, directory), config, stop)) ? 0 : 1;
  } catch (error) {
    if (!stop.aborted) throw error;
    return await stoppedBy(stop);
  }
}

process.stderr.on("error", () => {});
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  showFailure(error);
  process.exitCode = 2;
}
