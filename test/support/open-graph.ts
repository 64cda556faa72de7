import { type KeptGraph, keepGraph } from "../../subgraphs/entities/graph/kept-graph.ts";
import { positionFeed } from "../../subgraphs/entities/graph/position-feed.ts";
import { createConnection } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { TestDatabase } from "./test-database.ts";

/** The graph of a database, brought up to date by hand; closed after the test file. */
export async function openGraph(server: TestDatabase, overlayLimit?: number): Promise<KeptGraph> {
  const client = createConnection({ url: server.url, role: roleOf("entities") });
  await client.connect();
  server.beforeDrop(() => client.end());
  return await keepGraph(positionFeed(client), overlayLimit === undefined ? undefined : () => overlayLimit);
}

/** Brings it up to date with everything that has been recorded. */
export async function caughtUp(graph: KeptGraph): Promise<void> {
  const from = performance.now();
  // Transactions of other databases of the server are waited for too.
  while (graph.asOfHere < from) await graph.refresh();
}
