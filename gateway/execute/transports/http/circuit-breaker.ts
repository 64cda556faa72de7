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

/** Told what becomes of a request that was sent. */
export interface Outcome {
  succeeded(): void;
  failed(): void;
  /** It was given up by who asked, which says nothing of the subgraph. */
  abandoned(): void;
}

/**
 * Keeps requests from a subgraph that does not answer: after some failures in a row none is sent for a while, then one
 * is, and what becomes of it decides. What was sent before it opened keeps it open no longer, as long as that may take
 * to fail; but an answer closes it, whoever gets it.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  readonly #usual: Outcome;
  readonly #probe: Outcome;
  #failures = 0;
  #openedAt: number | null = null;
  #probing = false;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
    const succeeded = () => this.#close();
    this.#usual = {
      succeeded,
      failed: () => {
        this.#failures += 1;
        if (this.#openedAt === null && this.#failures >= options.failures) this.#open();
      },
      abandoned: () => {},
    };
    this.#probe = {
      succeeded,
      // An answer to another may have closed it meanwhile.
      failed: () => (this.#openedAt === null ? this.#usual.failed() : this.#open()),
      abandoned: () => {
        this.#probing = false;
      },
    };
  }

  get state(): CircuitState {
    if (this.#openedAt === null) return "closed";
    return this.#options.now() - this.#openedAt >= this.#options.openMs ? "half-open" : "open";
  }

  /**
   * What a request that may be sent now tells its outcome to; null where none may be. In the half-open state only the
   * first to ask may.
   */
  admit(): Outcome | null {
    const { state } = this;
    if (state === "closed") return this.#usual;
    if (state === "open" || this.#probing) return null;
    this.#probing = true;
    this.#options.changed?.("half-open");
    return this.#probe;
  }

  #close(): void {
    const wasOpen = this.#openedAt !== null;
    this.#failures = 0;
    this.#openedAt = null;
    this.#probing = false;
    if (wasOpen) this.#options.changed?.("closed");
  }

  #open(): void {
    this.#probing = false;
    this.#openedAt = this.#options.now();
    this.#options.changed?.("open");
  }
}
