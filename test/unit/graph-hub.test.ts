import { expect, test } from "vitest";
import { buildAdjacency } from "../../subgraphs/entities/graph/adjacency.ts";
import { columnsFor } from "../../subgraphs/entities/graph/columns.ts";
import { ALWAYS, edgeFilter, OF_PERSON, OPEN } from "../../subgraphs/entities/graph/edge.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import { walkNetwork } from "../../subgraphs/entities/graph/network.ts";
import { NO_OVERLAY } from "../../subgraphs/entities/graph/overlay.ts";
import { shortestPaths } from "../../subgraphs/entities/graph/shortest-paths.ts";

// One organization with 100,000 positions, 1, and another, 2, in which the last of their holders has one more.

const HOLDERS = 100_000;
const HUB = 1;
const OTHER = 2;
const LAST = OTHER + HOLDERS;
const FILTER = edgeFilter("2026-11-23", null, true);
const asOf = "2026-11-23T00:00:00.000000Z";

const columns = columnsFor(HOLDERS + 1);
columns.version.fill(1);
columns.kind.fill(OF_PERSON);
columns.since.fill(ALWAYS);
columns.until.fill(OPEN);
for (let i = 0; i <= HOLDERS; i++) {
  columns.position[i] = i + 1;
  columns.holder[i] = Math.min(OTHER + 1 + i, LAST);
  columns.organization[i] = i < HOLDERS ? HUB : OTHER;
}
const adjacency = await buildAdjacency([{ ...columns, count: HOLDERS + 1 }]);
const source = indexSource({ adjacency, overlay: NO_OVERLAY, asOf });

test.each([HUB, LAST])("a network that meets a hub is as large as was asked for, from %i", async (root) => {
  const question = { root, hops: 6, filter: FILTER, direction: "BOTH", limit: 150 } as const;
  const { distances, edges, cuts } = await walkNetwork(source, question);
  expect([distances.size, edges.length]).toEqual([150, 149]);
  const atHub = cuts.filter(({ node }) => node === HUB);
  expect(atHub).toContainEqual({ node: HUB, reason: "HUB", shown: 200, total: HOLDERS });
});

test("a path leads through a hub, and says that there is none where it has looked at all of it", async () => {
  const question = { maxHops: 6, filter: FILTER, limit: 20 };
  const through = await shortestPaths(source, { from: OTHER, to: OTHER + 1, ...question });
  expect(through).toEqual({ paths: [[OTHER, LAST, HUB, OTHER + 1]], hasMore: false, complete: true });
  const none = await shortestPaths(source, { from: OTHER, to: LAST + 1, ...question });
  expect(none).toEqual({ paths: [], hasMore: false, complete: true });
});

test("a search that has looked at as many as it may gives up and says so", async () => {
  const limited = { ...source, mostNeighbours: HOLDERS - 1 };
  const question = { from: OTHER, to: OTHER + 1, maxHops: 6, filter: FILTER, limit: 20 };
  expect(await shortestPaths(limited, question)).toEqual({ paths: [], hasMore: false, complete: false });
});
