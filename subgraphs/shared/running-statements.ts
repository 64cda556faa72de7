import type pg from "pg";
import { cancelRequest } from "./cancel-request.ts";
import type { Wanted } from "./wanted.ts";

/**
 * How often statements that run are looked at. A look costs next to nothing, as there are no more of them than
 * connections; to listen to the signals of all requests that share a statement would cost each statement.
 */
const LOOK_MS = 100;

/**
 * Milliseconds after which a connection is given up whose statement has not ended though it was cancelled: the server, or
 * the way to it, is gone without a word, and TCP alone would take a quarter of an hour to notice.
 */
const LOST_MS = 6_000;

/** A statement that runs on a connection. */
export interface Running {
  readonly connection: pg.Client;
  readonly wanted: Wanted;
  /** Settles when the request to cancel it is over, before which its connection must not be used; null: there was none. */
  cancelled: Promise<void> | null;
  /** Milliseconds of `performance.now` after which its connection is lost; null while nobody has cancelled it. */
  lostAt: number | null;
}

/** The statements that run on the connections of a pool: cancels those that nobody waits for any longer. */
export class RunningStatements {
  readonly #running = new Set<Running>();
  #timer: NodeJS.Timeout | null = null;

  add(connection: pg.Client, wanted: Wanted): Running {
    const running: Running = { connection, wanted, cancelled: null, lostAt: null };
    this.#running.add(running);
    this.#timer ??= setTimeout(() => this.#look(), LOOK_MS).unref();
    return running;
  }

  delete(running: Running): void {
    this.#running.delete(running);
  }

  #look(): void {
    for (const running of this.#running) {
      if (running.lostAt !== null) {
        // With a statement under way that is to drop it, not to say goodbye.
        if (performance.now() > running.lostAt) void running.connection.end().catch(() => {});
      } else if (!running.wanted()) {
        running.cancelled = cancelRequest(running.connection);
        running.lostAt = performance.now() + LOST_MS;
      }
    }
    this.#timer = this.#running.size > 0 ? setTimeout(() => this.#look(), LOOK_MS).unref() : null;
  }
}
