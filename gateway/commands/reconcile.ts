import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "../auth/kept-key.ts";
import { readWorkerConfig, type WorkerConfig } from "../config/worker-config.ts";
import { showFailure } from "../process/show-failure.ts";
import { stopSignal } from "../process/stop-signal.ts";
import { prepareDatabase, startSystem } from "../system.ts";
import { openConsumers } from "../worker/open-consumers.ts";
import { openFollowings } from "../worker/open-followings.ts";
import { reconcileAll } from "../worker/reconcile-all.ts";
import { reportLines } from "../worker/report-lines.ts";

// `npm run reconcile`: has everything derived be as the facts give it today. `-- --check`: only compares.
// Exit code: 0 nothing differs (any more), 1 with --check something does, or of somebody it cannot be said, 2 it could
// not run.

const write = (line: string) => process.stdout.write(`${line}\n`);

async function reconcile(mode: "mend" | "check", config: WorkerConfig, stop: AbortSignal): Promise<boolean> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const { personPublicationBasis } = config;
  await using opened = new AsyncDisposableStack();
  const postgres = await openPostgres({ ...config, log: tell });
  opened.defer(() => postgres.close());
  const identityKey = await identityKeyOf(config);
  await prepareDatabase(postgres.url, identityKey, write);
  const from = { databaseUrl: postgres.url, personPublicationBasis };
  const system = await startSystem({ ...from, identityKey, executor: "jit", log: tell });
  opened.defer(() => system.close());
  const { consumers, close: closeConsumers } = openConsumers({ ...from, engine: system.engine });
  opened.defer(closeConsumers);
  const { followings, close } = openFollowings(postgres.url, consumers, () => civilDateAt(new Date()), tell);
  opened.defer(close);
  let same = true;
  for (const following of followings) {
    const reconciled = await reconcileAll({ ...following, stop }, mode);
    for (const line of reportLines(reconciled, mode)) write(line);
    same &&= reconciled.failed.length === 0 && (mode === "mend" || reconciled.differences.length === 0);
  }
  return same;
}

async function run([option, ...rest]: readonly string[]): Promise<number> {
  if ((option !== undefined && option !== "--check") || rest.length > 0) {
    process.stderr.write("usage: npm run reconcile [-- --check]\n");
    return 2;
  }
  const config = readWorkerConfig(process.env);
  const stop = stopSignal(config.byNpm);
  return (await reconcile(option ? "check" : "mend", config, stop)) ? 0 : 1;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  showFailure(error);
  process.exitCode = 2;
}
