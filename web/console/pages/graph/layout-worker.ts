import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { LayoutRequest, LayoutResult } from "./layout.ts";

// Where nodes are to stand, computed aside: the page goes on meanwhile.

cytoscape.use(fcose);

/** Where a node stands that nobody has put anywhere yet: beside one that it is tied to. */
function beside(at: number): { x: number; y: number } {
  // The golden angle spreads any number of them around.
  const angle = at * 2.399963;
  const distance = 90 + 6 * Math.sqrt(at);
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

function startsOf({ nodes, edges }: LayoutRequest): Map<string, { x: number; y: number }> {
  const placed = new Map(
    nodes.flatMap(({ id, position }) => (position ? [[id, position]] : [])) as [
      string,
      { x: number; y: number },
    ][],
  );
  for (const [at, { id }] of nodes.entries()) {
    if (placed.has(id)) continue;
    const tied = edges.find(
      ({ source, target }) => (source === id && placed.has(target)) || (target === id && placed.has(source)),
    );
    const near = tied ? placed.get(tied.source === id ? tied.target : tied.source) : undefined;
    const away = beside(at);
    placed.set(id, { x: (near?.x ?? 0) + away.x, y: (near?.y ?? 0) + away.y });
  }
  return placed;
}

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  // Where little stands yet, that little says nothing of where the rest belongs.
  const isNew = 2 * data.nodes.filter(({ position }) => position === null).length > data.nodes.length;
  const starts = startsOf(data);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)" } }],
    elements: [
      ...data.nodes.map(({ id, width, height }) => ({
        data: { id, width, height },
        position: starts.get(id) ?? { x: 0, y: 0 },
      })),
      ...data.edges.map(({ source, target }) => ({ data: { id: `${source}-${target}`, source, target } })),
    ],
  });
  const fixed = data.nodes.flatMap(({ id, isFixed, position }) =>
    isFixed && position ? [{ nodeId: id, position }] : [],
  );
  const options = {
    name: "fcose",
    animate: false,
    // What stands already stays near where it stands.
    randomize: isNew && fixed.length === 0,
    quality: "default",
    nodeSeparation: 90,
    idealEdgeLength: 170,
    nodeRepulsion: 45_000,
    packComponents: false,
    uniformNodeDimensions: false,
    ...(fixed.length > 0 ? { fixedNodeConstraint: fixed } : {}),
  };
  cy.layout(options as cytoscape.LayoutOptions).run();
  const positions = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  self.postMessage(positions satisfies LayoutResult);
};
