import { COLUMN_NAMES, type Columns, columnsFor } from "./columns.ts";
import { type Pause, slices } from "./slices.ts";

/**
 * Edges of every node, compressed (CSR): the rows stand by organization, each organization's by position, so that those
 * of one are next to each other; those of a holder are found through `held`, by position too. Nodes are ids of subjects.
 */
export interface Adjacency extends Columns {
  /** One more than the greatest node. */
  readonly nodes: number;
  /** The rows of organization n are those from `organizationStart[n]` until `organizationStart[n + 1]`. */
  readonly organizationStart: Uint32Array;
  /** The rows of holder n are `held` from `holderStart[n]` until `holderStart[n + 1]`. */
  readonly holderStart: Uint32Array;
  readonly held: Uint32Array;
  /** One more than the row of a position; 0 where there is none. */
  readonly rowOf: Uint32Array;
}

/** Bytes that its arrays take. */
export function bytesOf(adjacency: Adjacency): number {
  const { organizationStart, holderStart, held, rowOf } = adjacency;
  const arrays = [
    ...COLUMN_NAMES.map((name) => adjacency[name]),
    organizationStart,
    holderStart,
    held,
    rowOf,
  ];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

const STEPS = 4096;

async function forEachRow(count: number, pause: Pause, step: (row: number) => void): Promise<void> {
  for (let from = 0; from < count; from += STEPS) {
    const until = Math.min(count, from + STEPS);
    for (let row = from; row < until; row++) step(row);
    await pause();
  }
}

/**
 * Builds it of several sets of versions of positions, the latest version of each. Takes time and memory linear in their
 * number, in slices of a few milliseconds.
 */
export async function buildAdjacency(parts: readonly Columns[]): Promise<Adjacency> {
  const pause = slices();
  let positions = 0;
  let nodes = 0;
  for (const { count, position, holder, organization } of parts) {
    await forEachRow(count, pause, (row) => {
      positions = Math.max(positions, (position[row] as number) + 1);
      nodes = Math.max(nodes, (holder[row] as number) + 1, (organization[row] as number) + 1);
    });
  }

  // Of each position where its latest version is: part and row.
  const partOf = new Uint16Array(positions);
  const latest = new Uint32Array(positions);
  let edges = 0;
  for (const [number, part] of parts.entries()) {
    await forEachRow(part.count, pause, (row) => {
      const position = part.position[row] as number;
      const known = latest[position] as number;
      if (known === 0) edges++;
      else {
        const other = parts[partOf[position] as number] as Columns;
        if ((other.version[known - 1] as number) >= (part.version[row] as number)) return;
      }
      partOf[position] = number;
      latest[position] = row + 1;
    });
  }

  const forEachEdge = (step: (part: Columns, row: number, position: number) => void) =>
    forEachRow(positions, pause, (position) => {
      const row = latest[position] as number;
      if (row > 0) step(parts[partOf[position] as number] as Columns, row - 1, position);
    });

  // Counted one place further on, so that sums make starts of them.
  const organizationStart = new Uint32Array(nodes + 1);
  const holderStart = new Uint32Array(nodes + 1);
  const bump = (counts: Uint32Array, place: number) => {
    counts[place] = (counts[place] as number) + 1;
  };
  await forEachEdge((part, row) => {
    bump(organizationStart, (part.organization[row] as number) + 1);
    bump(holderStart, (part.holder[row] as number) + 1);
  });
  await forEachRow(nodes, pause, (node) => {
    organizationStart[node + 1] =
      (organizationStart[node + 1] as number) + (organizationStart[node] as number);
    holderStart[node + 1] = (holderStart[node + 1] as number) + (holderStart[node] as number);
  });

  const columns = columnsFor(edges);
  const held = new Uint32Array(edges);
  const nextOfOrganization = organizationStart.slice();
  const nextOfHolder = holderStart.slice();
  await forEachEdge((part, row, position) => {
    const organization = part.organization[row] as number;
    const holder = part.holder[row] as number;
    const at = nextOfOrganization[organization] as number;
    bump(nextOfOrganization, organization);
    columns.position[at] = position;
    columns.version[at] = part.version[row] as number;
    columns.holder[at] = holder;
    columns.organization[at] = organization;
    columns.kind[at] = part.kind[row] as number;
    columns.since[at] = part.since[row] as number;
    columns.until[at] = part.until[row] as number;
    held[nextOfHolder[holder] as number] = at;
    bump(nextOfHolder, holder);
    latest[position] = at + 1;
    // The loop reads `latest` of each position once, before this.
  });
  return { ...columns, count: edges, nodes, organizationStart, holderStart, held, rowOf: latest };
}
