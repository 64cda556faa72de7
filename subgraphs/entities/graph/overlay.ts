import type { Adjacency } from "./adjacency.ts";
import { type Columns, columnsFor, edgeAt } from "./columns.ts";
import type { Edge } from "./edge.ts";

/** What was recorded since the adjacency was built; never changed, so that a walk keeps to one state. */
export interface Overlay {
  /** The latest versions of positions that have changed or are new. */
  readonly edges: ReadonlyMap<number, Versioned>;
  /** Those of each node, by position; a node is in it if any of its edges has changed, and may have none any more. */
  readonly byNode: ReadonlyMap<number, ReadonlyMap<number, Edge>>;
}

interface Versioned {
  readonly edge: Edge;
  readonly version: number;
}

export const NO_OVERLAY: Overlay = { edges: new Map(), byNode: new Map() };

function versionIn({ rowOf, version }: Adjacency, position: number): number {
  const row = rowOf[position] ?? 0;
  return row === 0 ? 0 : (version[row - 1] as number);
}

function endsIn(adjacency: Adjacency, position: number): number[] {
  const row = adjacency.rowOf[position] ?? 0;
  if (row === 0) return [];
  return [adjacency.holder[row - 1] as number, adjacency.organization[row - 1] as number];
}

/** The overlay with more versions; older ones than those known change nothing. */
export function overlaid(adjacency: Adjacency, overlay: Overlay, added: readonly Columns[]): Overlay {
  const edges = new Map(overlay.edges);
  const byNode = new Map(overlay.byNode);
  // Copies of what the overlay before has, made once for each node that changes.
  const changed = new Map<number, Map<number, Edge>>();
  const edgesAt = (node: number) => {
    let own = changed.get(node);
    if (!own) {
      own = new Map(byNode.get(node));
      changed.set(node, own);
      byNode.set(node, own);
    }
    return own;
  };
  const add = (edge: Edge, version: number) => {
    const { position } = edge;
    const known = edges.get(position);
    if (version <= Math.max(known?.version ?? 0, versionIn(adjacency, position))) return;
    edges.set(position, { edge, version });
    for (const node of endsIn(adjacency, position)) edgesAt(node);
    if (known)
      for (const node of [known.edge.holder, known.edge.organization]) edgesAt(node).delete(position);
    for (const node of [edge.holder, edge.organization]) edgesAt(node).set(position, edge);
  };
  for (const block of added) {
    for (let row = 0; row < block.count; row++) add(edgeAt(block, row), block.version[row] as number);
  }
  return { edges, byNode };
}

/** The overlay as rows, to build an adjacency of. */
export function rowsOf({ edges }: Overlay): Columns {
  const columns = columnsFor(edges.size);
  let row = 0;
  for (const { edge, version } of edges.values()) {
    columns.position[row] = edge.position;
    columns.version[row] = version;
    columns.holder[row] = edge.holder;
    columns.organization[row] = edge.organization;
    columns.kind[row] = edge.kind;
    columns.since[row] = edge.since;
    columns.until[row] = edge.until;
    row++;
  }
  return { ...columns, count: edges.size };
}
