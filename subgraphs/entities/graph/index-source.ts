import type { Wanted } from "../../shared/wanted.ts";
import type { Adjacency } from "./adjacency.ts";
import { edgeAt } from "./columns.ts";
import type { Edge, EdgeFilter } from "./edge.ts";
import type { Direction, EdgeSource, NodeEdges } from "./edge-source.ts";
import type { Overlay } from "./overlay.ts";
import { slices } from "./slices.ts";
import { widestHolders } from "./widest-holders.ts";

/** One state of the graph. */
export interface GraphState {
  readonly adjacency: Adjacency;
  readonly overlay: Overlay;
  readonly asOf: string;
}

/** Which takes some tenths of a second, in slices. */
const MOST_NEIGHBOURS = 500_000;

const passes = (edge: Edge, { day, kinds }: EdgeFilter) =>
  ((kinds >> edge.kind) & 1) === 1 && edge.since <= day && day < edge.until;

/** Edges of a state that is held in memory. */
export function indexSource(state: GraphState, wanted: Wanted = () => true): EdgeSource {
  const { adjacency, overlay, asOf } = state;
  const { kind, since, until, holder, organization, position, held } = adjacency;
  const { organizationStart, holderStart } = adjacency;

  /** Calls `visit` with every row of a node that passes; of those that the overlay has another version of, none. */
  function eachRow(
    node: number,
    { day, kinds }: EdgeFilter,
    direction: Direction,
    visit: (row: number) => void,
  ): void {
    if (node >= adjacency.nodes) return;
    const isTouched = overlay.byNode.has(node);
    const pass = (row: number) => {
      if (((kinds >> (kind[row] as number)) & 1) === 0) return false;
      if ((since[row] as number) > day || day >= (until[row] as number)) return false;
      return !isTouched || !overlay.edges.has(position[row] as number);
    };
    if (direction !== "TO_ORGANIZATIONS") {
      const end = organizationStart[node + 1] as number;
      for (let row = organizationStart[node] as number; row < end; row++) if (pass(row)) visit(row);
    }
    if (direction !== "TO_HOLDERS") {
      const end = holderStart[node + 1] as number;
      for (let at = holderStart[node] as number; at < end; at++) {
        const row = held[at] as number;
        // Who controls itself was met above.
        if (direction === "BOTH" && organization[row] === node) continue;
        if (pass(row)) visit(row);
      }
    }
  }

  function overlaidEdges(node: number, filter: EdgeFilter, direction: Direction): readonly Edge[] {
    const edges = overlay.byNode.get(node);
    if (!edges) return [];
    return [...edges.values()].filter((edge) => {
      if (direction === "TO_HOLDERS" && edge.organization !== node) return false;
      if (direction === "TO_ORGANIZATIONS" && edge.holder !== node) return false;
      return passes(edge, filter);
    });
  }

  function edgesOfNode(node: number, filter: EdgeFilter, direction: Direction, most: number): NodeEdges {
    const edges: Edge[] = [];
    let total = 0;
    // The rows of each of the two ways come by position, so that more than `most` of either cannot be wanted.
    let ofHolder = 0;
    let ofOrganization = 0;
    eachRow(node, filter, direction, (row) => {
      total++;
      if (organization[row] === node && direction !== "TO_ORGANIZATIONS") {
        if (ofOrganization++ < most) edges.push(edgeAt(adjacency, row));
      } else if (ofHolder++ < most) edges.push(edgeAt(adjacency, row));
    });
    const added = overlaidEdges(node, filter, direction);
    const all = [...edges, ...added];
    if (added.length > 0 || (ofHolder > 0 && ofOrganization > 0)) all.sort((a, b) => a.position - b.position);
    return { edges: all.slice(0, most), total: total + added.length };
  }

  function neighboursOfNode(node: number, filter: EdgeFilter): number[] {
    const neighbours: number[] = [];
    eachRow(node, filter, "BOTH", (row) => {
      neighbours.push((organization[row] === node ? holder[row] : organization[row]) as number);
    });
    for (const edge of overlaidEdges(node, filter, "BOTH")) {
      neighbours.push(edge.organization === node ? edge.holder : edge.organization);
    }
    return neighbours;
  }

  const heldBy = (node: number, of: number, filter: EdgeFilter): Edge[] => {
    const edges: Edge[] = [];
    eachRow(node, filter, "TO_ORGANIZATIONS", (row) => {
      if (organization[row] === of) edges.push(edgeAt(adjacency, row));
    });
    edges.push(...overlaidEdges(node, filter, "TO_ORGANIZATIONS").filter((edge) => edge.organization === of));
    return edges;
  };

  return {
    asOf,
    wanted,
    mostNeighbours: MOST_NEIGHBOURS,
    async edgesOf(nodes, filter, direction, most) {
      const pause = slices(wanted);
      const found: NodeEdges[] = [];
      for (const node of nodes) {
        found.push(edgesOfNode(node, filter, direction, most));
        const wait = pause();
        if (wait) await wait;
      }
      return found;
    },
    async neighboursOf(nodes, filter, most) {
      const pause = slices(wanted);
      const found: number[][] = [];
      let left = most;
      for (const node of nodes) {
        const neighbours = neighboursOfNode(node, filter);
        left -= neighbours.length;
        if (left < 0) return null;
        found.push(neighbours);
        const wait = pause();
        if (wait) await wait;
      }
      return found;
    },
    widestHolders: (day, most) => widestHolders(state, day, most, wanted),
    async edgesBetween(pairs, filter) {
      return pairs.map(([one, other]) =>
        [...heldBy(one, other, filter), ...heldBy(other, one, filter)].sort(
          (a, b) => a.position - b.position,
        ),
      );
    },
  };
}
