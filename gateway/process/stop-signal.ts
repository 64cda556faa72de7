type StopName = "SIGINT" | "SIGTERM" | "SIGHUP";

/** How often is looked whether the parent process still lives. */
const PARENT_MS = 500;

/** The process was told to stop. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly signal: StopName;

  constructor(signal: StopName) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

/**
 * A signal that SIGINT or SIGTERM aborts, and the end of the terminal, with a `Stopped` as its reason. It answers to
 * the first of each; the second does what the system does with it, so that whoever does not want to wait need not.
 *
 * @param withParent take the end of the parent process for SIGTERM: npm passes that on to the shell of its script only,
 *   which dies of it
 */
export function stopSignal(withParent: boolean): AbortSignal {
  const controller = new AbortController();
  const stop = (signal: StopName) => controller.abort(new Stopped(signal));
  // Under nohup, which has both sent elsewhere, SIGHUP is to be ignored; a listener would have it heard.
  const hasTerminal = process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ["SIGINT", "SIGTERM", ...(hasTerminal ? (["SIGHUP"] as const) : [])] as const) {
    process.once(signal, stop);
  }
  if (withParent) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop("SIGTERM");
    }, PARENT_MS).unref();
    controller.signal.addEventListener("abort", () => clearInterval(watch), { once: true });
  }
  return controller.signal;
}

/** Resolves once it is aborted, with the reason. */
export function stopOf(stop: AbortSignal): Promise<Stopped> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve(stop.reason);
    else stop.addEventListener("abort", () => resolve(stop.reason), { once: true });
  });
}
