import type { Account } from "./run-program.ts";

/** A cluster that exists, and what it takes to run it. */
export interface Cluster {
  /** Real path of PostgreSQL's data directory. */
  readonly directory: string;
  /** Directory with `bin`, `lib`, `share`. */
  readonly programs: string;
  /** Whom it runs as; undefined: as we do. */
  readonly account: Account | undefined;
  readonly password: string;
  /** The server's own log. */
  readonly logFile: string;
}
