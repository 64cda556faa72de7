import { setTimeout as wait } from "node:timers/promises";
import { createConnection } from "../../shared/database.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { EdgeSource } from "./edge-source.ts";
import { indexSource } from "./index-source.ts";
import { type KeptGraph, keepGraph } from "./kept-graph.ts";
import { positionFeed } from "./position-feed.ts";

export interface GraphIndexOptions {
  /** URL of the database. */
  url: string;
  /** Role that its connection acts with. */
  role: string;
  log(line: string, details?: { level: "warn" }): void;
}

/** The graph of positions in this process's memory. */
export interface GraphIndex {
  /** What to walk on; null while it is being built, and while it is behind by more than ten seconds. */
  current(wanted?: Wanted): EdgeSource | null;
  /** Resolves when it is built for the first time, or closed before. */
  readonly built: Promise<void>;
  close(): Promise<void>;
}

const REFRESH_MS = 1000;
const BEHIND_MS = 10_000;
const LEAST_RETRY_MS = 1000;
const MOST_RETRY_MS = 60_000;

/**
 * Builds the index in the background and keeps it up. Where that fails it says so once and tries again: the graph is
 * walked by SQL meanwhile.
 */
export function openGraphIndex({ url, role, log }: GraphIndexOptions): GraphIndex {
  const closing = new AbortController();
  let kept: KeptGraph | null = null;
  let endConnection = async () => {};
  const { promise: built, resolve: tellBuilt } = Promise.withResolvers<void>();
  let told = "";

  const pause = (milliseconds: number) =>
    wait(milliseconds, undefined, { signal: closing.signal, ref: false }).catch(() => {});

  async function keepUp(): Promise<void> {
    const client = createConnection({ url, role });
    client.on("error", () => {});
    await client.connect();
    // Not before: a connection that is ended while it is being made never settles.
    endConnection = () => client.end();
    try {
      closing.signal.throwIfAborted();
      const from = performance.now();
      kept = await keepGraph(positionFeed(client));
      const { count } = kept.state.adjacency;
      const megabytes = Math.ceil(kept.bytes / 1024 ** 2);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      if (told !== "" || count > 0)
        log(`graph index: ${count} positions, ${megabytes} MB, built in ${seconds} s`);
      told = "";
      tellBuilt();
      while (!closing.signal.aborted) {
        await kept.refresh();
        await pause(REFRESH_MS);
      }
    } finally {
      kept = null;
      await client.end();
    }
  }

  async function run(): Promise<void> {
    for (let retry = LEAST_RETRY_MS; !closing.signal.aborted; retry = Math.min(MOST_RETRY_MS, retry * 2)) {
      try {
        await keepUp();
      } catch (error) {
        if (closing.signal.aborted) break;
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== told)
          log(`graph index: ${reason}; the graph is walked by SQL meanwhile`, { level: "warn" });
        told = reason;
        await pause(retry);
      }
    }
    tellBuilt();
  }

  const running = run();
  return {
    current(wanted) {
      if (!kept || performance.now() - kept.asOfHere > BEHIND_MS) return null;
      return indexSource(kept.state, wanted);
    },
    built,
    async close() {
      closing.abort();
      await endConnection();
      await running;
    },
  };
}
