import { readConfig } from "./config.ts";
import { showFailure } from "./show-failure.ts";
import { start } from "./start.ts";
import { stopOf, stopSignal } from "./stop-signal.ts";

// `npm start`: the whole of it in one process, until it is told to stop. Exit code: 0 stopped in order, 1 failed.

/** What is still open so long after everything was closed holds nothing that is worth waiting for. */
const LINGER_MS = 2_000;

const log = (line: string) => process.stdout.write(`${line}\n`);
// Whoever reads along, a terminal or a pipe, may be gone before we are.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const stop = stopSignal(config.byNpm);
  void stopOf(stop).then(({ signal }) => log(`${signal}: 正在停止 / stopping`));
  const running = await start(config, { log, stop }).catch((error: unknown) => {
    // Told to stop, it fails by being told so; a signal of a terminal may also have ended a process that it needed.
    if (!stop.aborted) throw error;
  });
  if (!running) return;
  log(`联惩 就绪 / ready: ${running.url}`);
  await stopOf(stop);
  await running.close();
}

try {
  await run();
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
setTimeout(() => process.exit(), LINGER_MS).unref();
