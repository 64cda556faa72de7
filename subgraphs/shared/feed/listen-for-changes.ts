import pg from "pg";

const CHANNEL = "liancheng_changes";

/** Milliseconds after which a lost connection is made again. */
const RETRY_MS = 2_000;

/** Says that something was recorded, by which subgraph, as soon as that can be told. */
export interface ChangesBell {
  /** Calls the listener until what it gives is called. It may be called for nothing, and what it says may get lost. */
  listen(listener: (subgraph: string) => void): () => void;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own. While there is none, as through a pooler that cannot listen, nobody is told
 * anything: who listens looks by himself from time to time.
 */
export function listenForChanges(url: string, log: (line: string) => void): ChangesBell {
  const listeners = new Set<(subgraph: string) => void>();
  const ring = (subgraph: string) => {
    for (const listener of listeners) listener(subgraph);
  };
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let failed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: CHANNEL,
      connectionTimeoutMillis: 10_000,
    });
    let gone = false;
    const again = (error?: Error) => {
      if (gone || closed) return;
      gone = true;
      if (!failed) log(`changes are not listened for: ${error?.message ?? "the connection has ended"}`);
      failed = true;
      client = null;
      retry = setTimeout(() => void connect(), RETRY_MS).unref();
      next.end().catch(() => {});
    };
    next.on("error", again);
    next.on("end", () => again());
    next.on("notification", ({ payload = "" }) => ring(payload));
    client = next;
    try {
      await next.connect();
      await next.query(`/* listenForChanges */ listen ${CHANNEL}`);
      if (failed) log("changes are listened for again");
      failed = false;
      // What was said meanwhile was said to nobody.
      ring("");
    } catch (error) {
      again(error as Error);
    }
  }

  const connecting = connect();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      listeners.clear();
      await connecting;
      await client?.end().catch(() => {});
    },
  };
}
