export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  failures: number;
  /** Milliseconds that it stays open before one request may try. */
  openMs: number;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Told when it opens, lets one try, and closes. */
  changed?(state: CircuitState): void;
}

export type CircuitState = "closed" | "open" | "half-open";

/**
 * Keeps requests from a subgraph that does not answer: after some failures in a row none is sent for a while, then one
 * is, and what becomes of it decides.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #failures = 0;
  #openedAt: number | null = null;
  #probing = false;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  get state(): CircuitState {
    if (this.#openedAt === null) return "closed";
    return this.#options.now() - this.#openedAt >= this.#options.openMs ? "half-open" : "open";
  }

  /** Whether a request may be sent now. In the half-open state only the first to ask may. */
  admits(): boolean {
    const { state } = this;
    if (state === "closed") return true;
    if (state === "open" || this.#probing) return false;
    this.#probing = true;
    this.#options.changed?.("half-open");
    return true;
  }

  succeeded(): void {
    const wasOpen = this.#openedAt !== null;
    this.#failures = 0;
    this.#openedAt = null;
    this.#probing = false;
    if (wasOpen) this.#options.changed?.("closed");
  }

  failed(): void {
    this.#failures += 1;
    this.#probing = false;
    if (this.#openedAt === null && this.#failures < this.#options.failures) return;
    this.#openedAt = this.#options.now();
    this.#options.changed?.("open");
  }

  /** The request was given up by who asked, which says nothing of the subgraph. */
  abandoned(): void {
    this.#probing = false;
  }
}
