import type { Edge, EdgeFilter } from "./edge.ts";
import type { Direction, EdgeSource } from "./edge-source.ts";

/** Positions of one node that are walked along at most, the first recorded ones. */
export const HUB_LIMIT = 200;
/** Edges to a node of the answer at most. */
const EDGES_PER_NODE = 4;

export interface NetworkQuestion {
  readonly root: number;
  /** Steps from the root at most. */
  readonly hops: number;
  readonly filter: EdgeFilter;
  readonly direction: Direction;
  /** Nodes at most. */
  readonly limit: number;
}

/** What was not walked along from a node: positions beyond the first 200 (HUB), or those that led on to more (LIMIT). */
export interface Cut {
  readonly node: number;
  readonly reason: "HUB" | "LIMIT";
  /** Positions of the node that were walked along, and how many it has. */
  readonly shown: number;
  readonly total: number;
}

export interface Network {
  /** Steps from the root, by node, the nearest first. */
  readonly distances: ReadonlyMap<number, number>;
  /** Edges between the nodes that were met on the way. */
  readonly edges: readonly Edge[];
  readonly cuts: readonly Cut[];
}

/**
 * Walks from a root, level by level and each node's edges by position, so that the answer to a question is one and the
 * same. The nodes of the last level are not walked on from: an edge between two of them is not in the answer.
 */
export async function walkNetwork(source: EdgeSource, question: NetworkQuestion): Promise<Network> {
  const { root, hops, filter, direction, limit } = question;
  const distances = new Map([[root, 0]]);
  const edges = new Map<number, Edge>();
  const cuts: Cut[] = [];
  let level = [root];
  for (let hop = 1; hop <= hops && level.length > 0; hop++) {
    const found = await source.edgesOf(level, filter, direction, HUB_LIMIT);
    const next: number[] = [];
    for (const [i, node] of level.entries()) {
      const { edges: ofNode = [], total = 0 } = found[i] ?? {};
      if (total > ofNode.length) cuts.push({ node, reason: "HUB", shown: ofNode.length, total });
      let left = 0;
      for (const edge of ofNode) {
        const other = edge.organization === node ? edge.holder : edge.organization;
        const isFull = distances.has(other)
          ? edges.size >= limit * EDGES_PER_NODE && !edges.has(edge.position)
          : distances.size >= limit;
        if (isFull) {
          left++;
          continue;
        }
        edges.set(edge.position, edge);
        if (distances.has(other)) continue;
        distances.set(other, hop);
        next.push(other);
      }
      if (left > 0) cuts.push({ node, reason: "LIMIT", shown: ofNode.length - left, total });
    }
    level = next;
  }
  return { distances, edges: [...edges.values()], cuts };
}
