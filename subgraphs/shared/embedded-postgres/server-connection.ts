import { realpath } from "node:fs/promises";
import { Client, DatabaseError } from "pg";
import type { Cluster } from "./cluster.ts";
import { resetPassword } from "./data-directory.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** Why there is no connection now, though there may be one soon. */
export class NotYetError extends Error {
  /** The server itself said so: it starts, recovers or shuts down. */
  readonly answered: boolean;

  constructor(message: string, answered: boolean) {
    super(message);
    this.answered = answered;
  }
}

/**
 * A connection of the superuser to the database "postgres", where the supervisor's advisory locks live, apart from
 * the application's. Throws NotYetError while the server cannot be talked to, and EmbeddedPostgresError if it is
 * another server or does not take our password.
 */
export async function connectToServer(
  cluster: Cluster,
  port: number,
  onError: (error: Error) => void,
): Promise<Client> {
  // Everything is given, since pg takes what is missing from PGHOST, PGSSLMODE and the like.
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: cluster.password,
    database: "postgres",
    ssl: false,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    application_name: "embedded-postgres supervisor",
    options: "-c statement_timeout=0 -c idle_session_timeout=0",
  });
  // Without a listener, the end of the connection would end the process.
  client.on("error", onError);
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>(
      "/* embeddedPostgres.connectToServer */ select current_setting('data_directory') as directory",
    );
    const served = rows[0]?.directory ?? "";
    if ((await realpath(served).catch(() => served)) === cluster.directory) return client;
    throw new EmbeddedPostgresError(
      `The server on port ${port} serves ${served}, not ${cluster.directory}. If the directory was moved while its ` +
        `server ran, stop that server first.`,
    );
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explainError(error, cluster);
  }
}

/** What an error of a connection or its first statements means: wait (NotYetError), or do something about it. */
export function explainError(error: unknown, cluster: Cluster): Error {
  if (error instanceof EmbeddedPostgresError || error instanceof NotYetError) return error;
  if (!(error instanceof DatabaseError)) return new NotYetError(String(error), false);
  const code = error.code ?? "";
  // Class 57P: starting, recovering, shutting down, told to end. 53300: all connections are in use.
  if (code.startsWith("57P") || code === "53300") return new NotYetError(error.message, true);
  return new EmbeddedPostgresError(
    code === "28P01"
      ? `The server of ${cluster.directory} does not take the password. ${resetPassword(cluster.directory, cluster.programs)}`
      : `The server of ${cluster.directory} refused: ${error.message} (SQLSTATE ${code}; see ${cluster.logFile}).`,
  );
}
