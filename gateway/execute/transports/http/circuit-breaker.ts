export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  failures: number;
  /** Milliseconds that it stays open before one request may try. */
  openMs: number;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
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
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openedAt = null;
    this.#probing = false;
  }

  failed(): void {
    this.#failures += 1;
    this.#probing = false;
    if (this.#openedAt !== null || this.#failures >= this.#options.failures)
      this.#openedAt = this.#options.now();
  }

  /** The request was given up by who asked, which says nothing of the subgraph. */
  abandoned(): void {
    this.#probing = false;
  }
}
