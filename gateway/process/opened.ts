import { setTimeout as delay } from "node:timers/promises";

/** How long one thing may take to close before the next is closed, unless it says otherwise. */
const PATIENCE_MS = 15_000;

/** What was started, to be undone last first: all of it, even where a part fails or never ends. */
export class Opened {
  readonly #parts: { name: string; close: () => Promise<unknown>; patienceMs: number }[] = [];
  readonly #log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** @param patienceMs milliseconds that it may take to close before the next is closed */
  add(name: string, close: () => Promise<unknown>, patienceMs: number = PATIENCE_MS): void {
    this.#parts.push({ name, close, patienceMs });
  }

  /** Rejects, after all, with the first failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const { name, close, patienceMs } of this.#parts.splice(0).reverse()) {
      const timer = new AbortController();
      const late = delay(patienceMs, "late", { signal: timer.signal }).catch(() => "");
      const closed = close().catch((error: unknown) => failures.push(error));
      // A statement that nothing answers must not keep the database from being stopped, which ends the statement too.
      if ((await Promise.race([closed, late])) === "late")
        this.#log(`${name}: 未能及时关闭 / did not close in time`);
      timer.abort();
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** A service that runs until it is closed. */
export interface RunningService {
  /** Where it is reached. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a service part by part; what was opened is closed again where a later part fails. */
export async function openService(
  log: (line: string) => void,
  open: (opened: Opened) => Promise<string>,
): Promise<RunningService> {
  const opened = new Opened(log);
  try {
    return { url: await open(opened), close: () => opened.close() };
  } catch (error) {
    // Why it failed to start matters more than what then failed to close.
    await opened.close().catch((failure: unknown) => log(String(failure)));
    throw error;
  }
}
