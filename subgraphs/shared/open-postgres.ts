import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";

/** The PostgreSQL of a process: a given one, or the embedded one, attached to or started. */
export interface OpenedPostgres {
  /** URL of a user who owns everything. */
  readonly url: string;
  readonly embedded: boolean;
  /** Leaves it; the last process to leave the embedded one stops it. */
  close(): Promise<void>;
}

export interface PostgresOptions {
  /** A server that was given; null for the embedded one. */
  databaseUrl: string | null;
  /** Where the embedded one is kept. */
  dataDirectory: string;
  log(line: string): void;
}

export async function openPostgres({
  databaseUrl,
  dataDirectory,
  log,
}: PostgresOptions): Promise<OpenedPostgres> {
  if (databaseUrl !== null) return { url: databaseUrl, embedded: false, close: async () => {} };
  const postgres = await startEmbeddedPostgres({ dataDirectory, log });
  return { url: postgres.url, embedded: true, close: () => postgres.stop() };
}
