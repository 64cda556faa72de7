import type { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";
import pg from "pg";

/** How long the server may take to act on it; the statement then runs until its own time is up. */
const PATIENCE_MS = 5_000;

/** What `pg` has of a connection beyond its types (pg 8.23, lib/client.js and lib/connection.js). */
interface Connected {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
  readonly connection: { readonly ssl: unknown; readonly sslNegotiation: string };
}
interface Wire extends EventEmitter {
  readonly stream: Duplex;
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
}

/**
 * Asks the server to cancel what a connection runs (PostgreSQL, Message Flow, "Canceling Requests in Progress"):
 * with a connection of its own, which needs no right and no free slot of the server, and goes through a pooler as
 * statements do. Resolves when the server has acted on it, or cannot be reached; never rejects. The statement may have
 * ended before: the connection must not be given another until this has resolved, which would be cancelled in its
 * place.
 */
export function cancelRequest(client: pg.Client): Promise<void> {
  const { host, port, processID, secretKey, connection } = client as unknown as Connected;
  // `cancel` of a pg.Client would send the secret in the clear where the connection itself is encrypted.
  const { ssl, sslNegotiation } = connection;
  const wire = new pg.Connection({ ssl, sslNegotiation } as pg.ConnectionConfig) as unknown as Wire;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      wire.stream.destroy();
      resolve();
    };
    const patience = setTimeout(done, PATIENCE_MS).unref();
    const send = () => wire.cancel(processID, secretKey);
    wire.on("error", done);
    // The server has nothing to say to it: it closes the connection when the signal is sent.
    wire.on("end", done);
    wire.on("sslconnect", send);
    wire.on("connect", () => {
      if (!ssl) send();
      else if (sslNegotiation !== "direct") wire.requestSsl();
    });
    if (host.startsWith("/")) wire.connect(`${host}/.s.PGSQL.${port}`);
    else wire.connect(port, host);
  });
}
