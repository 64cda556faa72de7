import type { EdgeFilter } from "./edge.ts";
import type { EdgeSource } from "./edge-source.ts";
import { type Pause, slices } from "./slices.ts";

export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  /** Steps at most. */
  readonly maxHops: number;
  readonly filter: EdgeFilter;
  /** Paths at most. */
  readonly limit: number;
}

export interface ShortestPaths {
  /** Nodes of each path, both ends included; in the order of their ids. */
  readonly paths: readonly (readonly number[])[];
  /** Whether there are more as short. */
  readonly hasMore: boolean;
  /** False where the search gave up before it had looked everywhere: then there may be a path. */
  readonly complete: boolean;
}

/** What was met from one end. */
interface Side {
  /** Steps from the end, by node. */
  readonly distances: Map<number, number>;
  /** Of each node those one step nearer to the end. */
  readonly nearer: Map<number, number[]>;
  level: number[];
  depth: number;
}

/** Neighbours that are looked at before others may have their turn. */
const STEPS = 1024;

const sideOf = (end: number): Side => ({
  distances: new Map([[end, 0]]),
  nearer: new Map(),
  level: [end],
  depth: 0,
});

const byId = (a: number, b: number) => a - b;

/** Takes a side one step further. Returns the nodes newly met. */
async function advance(
  side: Side,
  neighbours: readonly (readonly number[])[],
  pause: Pause,
): Promise<number[]> {
  const next: number[] = [];
  let steps = 0;
  side.depth++;
  for (const [i, node] of side.level.entries()) {
    for (const other of neighbours[i] ?? []) {
      const known = side.distances.get(other);
      if (known === undefined) {
        side.distances.set(other, side.depth);
        side.nearer.set(other, [node]);
        next.push(other);
      } else if (known === side.depth) {
        const nearer = side.nearer.get(other);
        // All edges of a node come together, so that the same one can only be the last.
        if (nearer && nearer.at(-1) !== node) nearer.push(node);
      }
      if (++steps % STEPS > 0) continue;
      const wait = pause();
      if (wait) await wait;
    }
  }
  side.level = next;
  return next;
}

/** Nodes that follow each one on a way from the first end to the second. */
function waysOn(near: Side, far: Side, meeting: readonly number[]): Map<number, number[]> {
  const ways = new Map<number, number[]>();
  let level: readonly number[] = meeting;
  while (level.length > 0) {
    const before = new Set<number>();
    for (const node of level) {
      for (const nearer of near.nearer.get(node) ?? []) {
        if (!before.has(nearer) && !ways.has(nearer)) ways.set(nearer, []);
        before.add(nearer);
        ways.get(nearer)?.push(node);
      }
    }
    level = [...before];
  }
  for (level = meeting; level.length > 0; ) {
    const after = new Set<number>();
    for (const node of level) {
      const nearer = far.nearer.get(node) ?? [];
      ways.set(node, [...nearer]);
      for (const other of nearer) after.add(other);
    }
    level = [...after];
  }
  for (const following of ways.values()) following.sort(byId);
  return ways;
}

/** Paths of `length` steps along the ways, the first `most`. */
function firstPaths(from: number, length: number, ways: Map<number, number[]>, most: number): number[][] {
  const paths: number[][] = [];
  const path = [from];
  const follow = (node: number) => {
    if (path.length > length) paths.push([...path]);
    else {
      for (const other of ways.get(node) ?? []) {
        if (paths.length >= most) return;
        path.push(other);
        follow(other);
        path.pop();
      }
    }
  };
  follow(from);
  return paths;
}

/**
 * All shortest paths between two nodes, found from both ends at once: a step is taken on the side that has met fewer,
 * and the first meeting is at the shortest length, as every shorter one would have been a meeting before.
 */
export async function shortestPaths(source: EdgeSource, question: PathQuestion): Promise<ShortestPaths> {
  const { from, to, maxHops, filter, limit } = question;
  if (from === to) return { paths: [[from]], hasMore: false, complete: true };
  const sides = [sideOf(from), sideOf(to)] as const;
  const [near, far] = sides;
  const pause = slices(source.wanted);
  let left = source.mostNeighbours;
  while (near.depth + far.depth < maxHops && near.level.length > 0 && far.level.length > 0) {
    const [side, other] = near.level.length <= far.level.length ? [near, far] : [far, near];
    const neighbours = await source.neighboursOf(side.level, filter, left);
    if (neighbours === null) return { paths: [], hasMore: false, complete: false };
    left -= neighbours.reduce((sum, { length }) => sum + length, 0);
    const met = await advance(side, neighbours, pause);
    const meeting = met.filter((node) => other.distances.has(node));
    if (meeting.length === 0) continue;
    const paths = firstPaths(from, near.depth + far.depth, waysOn(near, far, meeting), limit + 1);
    return { paths: paths.slice(0, limit), hasMore: paths.length > limit, complete: true };
  }
  return { paths: [], hasMore: false, complete: true };
}
