import type { Adjacency } from "./adjacency.ts";
import { type Columns, columnsFor, edgeAt } from "./columns.ts";
import type { Edge } from "./edge.ts";

/** What was recorded since the adjacency was built; never changed, so that a walk keeps to one state. */
export interface Overlay {
  /** The latest versions of positions that have changed or are new. */
  readonly edges: ReadonlyMap<number, Versioned>;
  /** Those of each node; a node is in it if any of its edges has changed, and may have none any more. */
  readonly byNode: ReadonlyMap<number, readonly Edge[]>;
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
export function overlaid(adjacency: Adjacency, overlay: Overlay, added: Columns): Overlay {
  const edges = new Map(overlay.edges);
  const byNode = new Map(overlay.byNode);
  const without = (node: number, position: number) =>
    (byNode.get(node) ?? []).filter((edge) => edge.position !== position);
  for (let row = 0; row < added.count; row++) {
    const edge = edgeAt(added, row);
    const version = added.version[row] as number;
    const { position } = edge;
    const known = edges.get(position);
    if (version <= Math.max(known?.version ?? 0, versionIn(adjacency, position))) continue;
    edges.set(position, { edge, version });
    for (const node of [
      ...endsIn(adjacency, position),
      ...(known ? [known.edge.holder, known.edge.organization] : []),
    ]) {
      byNode.set(node, without(node, position));
    }
    for (const node of new Set([edge.holder, edge.organization])) {
      byNode.set(node, [...without(node, position), edge]);
    }
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
