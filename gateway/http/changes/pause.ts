/** Milliseconds between two looks at the least, however often somebody writes. */
const LEAST_MS = 50;

/** Tells a listener that something may have changed, until what it gives is called. */
export type Woken = (listener: () => void) => () => void;

/** Waits between looks at a feed: until it is woken, or for so long, or until it is ended. */
export class Pause {
  #isWoken = false;
  #end: (() => void) | null = null;
  readonly #unlisten: () => void;

  constructor(woken: Woken) {
    this.#unlisten = woken(() => {
      this.#isWoken = true;
      this.#end?.();
    });
  }

  /** @param ms milliseconds at most */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const began = performance.now();
    await this.#until(this.#isWoken ? 0 : ms, signal);
    const left = LEAST_MS - (performance.now() - began);
    this.#isWoken = false;
    if (left > 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, left);
      });
    }
  }

  #until(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        this.#end = null;
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener("abort", end);
      this.#end = end;
    });
  }

  close(): void {
    this.#unlisten();
  }
}
