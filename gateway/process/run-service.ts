import { createLog, type Log, type LogConfig } from "../observe/log.ts";
import type { RunningService } from "./opened.ts";
import { showFailure } from "./show-failure.ts";
import { stopOf, stopSignal } from "./stop-signal.ts";

/** What is still open so long after everything was closed holds nothing that is worth waiting for. */
const LINGER_MS = 2_000;

export interface StartOptions {
  log: Log;
  /** Aborted, it ends the start between two of its steps. */
  stop?: AbortSignal;
}

async function run<Config extends LogConfig & { byNpm: boolean }>(
  readConfig: () => Config,
  start: (config: Config, options: StartOptions) => Promise<RunningService>,
): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
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

/** Runs a service as a command until it is told to stop. The process's exit code: 0 stopped in order, 1 failed. */
export async function runService<Config extends LogConfig & { byNpm: boolean }>(
  readConfig: () => Config,
  start: (config: Config, options: StartOptions) => Promise<RunningService>,
): Promise<void> {
  // Whoever reads along, a terminal or a pipe, may be gone before we are.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  try {
    await run(readConfig, start);
  } catch (error) {
    showFailure(error);
    process.exitCode = 1;
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
