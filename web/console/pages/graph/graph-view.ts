import cytoscape from "cytoscape";
import type { Pin } from "./explored.ts";
import { graphStyle } from "./graph-style.ts";
import { type LayoutResult, Layouts, type Point } from "./layout.ts";
import type { GraphNode, VisibleGraph } from "./visible-graph.ts";
import { edgeLabel, isListed, verdictOf } from "./words.ts";

/** What somebody does with the mouse, or a finger. */
export interface GraphEvents {
  select(id: string | null): void;
  /** Expands a subject, or what it has more. */
  expand(id: string): void;
  pin(id: string, at: Pin): void;
}

export interface Shown {
  readonly graph: VisibleGraph;
  readonly root: string;
  readonly selected: string | null;
  readonly pins: ReadonlyMap<string, Pin>;
}

const MOST_LETTERS = 20;
const MOST_ZOOM = 1.2;
/** At which names are still drawn, and how many subjects are shown at it rather than all of them smaller. */
const LEAST_ZOOM = 0.62;
const FEW = 60;
const ANIMATION_MS = 250;
/** More nodes than that do not move smoothly without a graphics card. */
const MOST_ANIMATED = 150;

/** A name on two lines at most. */
function shortName(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

function dotOf({ subject }: GraphNode): "full" | "hollow" | "none" {
  const verdict = verdictOf(subject);
  if (verdict === null || verdict === "CLEAR") return "none";
  return verdict === "PROHIBITED" || verdict === "RESTRICTED" ? "full" : "hollow";
}

function dataOf(node: GraphNode, { root, selected, pins }: Shown) {
  const isPerson = node.subject.__typename === "Person";
  const name = isPerson ? node.subject.name.slice(0, 12) : shortName(node.subject.name);
  const lines =
    (isPerson ? Math.ceil(name.length / 6) : Math.ceil(name.length / 10)) + (node.hidden > 0 ? 1 : 0);
  return {
    id: node.id,
    label: node.hidden > 0 ? `${name}\n+${node.hidden}` : name,
    width: isPerson ? 84 : 132,
    height: 20 + lines * 15,
    isPerson,
    isOpen: node.isOpen,
    isListed: isListed(node.subject) === true,
    dot: dotOf(node),
    isRoot: node.id === root,
    isPinned: pins.has(node.id),
    isOnPath: node.isOnPath,
    isSelected: node.id === selected,
  };
}

/**
 * The stylesheet that cytoscape writes into a page that has none by this name. The policy of the page would refuse it;
 * what it says, graph.css says too.
 */
function keepStylesOut(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  const style = document.createElement("style");
  style.id = id;
  style.nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
  document.head.append(style);
}

const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The drawing: cytoscape, with what is told to it and what it tells. */
export class GraphView {
  readonly #cy: cytoscape.Core;
  readonly #layouts: Layouts;
  /** What was last to be laid out. */
  #structure = "";
  /** What stands where it belongs. */
  readonly #placed = new Set<string>();

  constructor(container: HTMLElement, events: GraphEvents) {
    keepStylesOut();
    this.#cy = cytoscape({
      container,
      style: graphStyle(),
      minZoom: 0.1,
      maxZoom: 2.5,
      boxSelectionEnabled: false,
      selectionType: "single",
      autounselectify: true,
      // Moving several hundred nodes is smooth without a graphics card when what was drawn is moved as it is.
      textureOnViewport: true,
      pixelRatio: 1,
    });
    this.#layouts = new Layouts((positions) => this.#place(positions));
    this.#cy.on("tap", (event) => {
      if (event.target === this.#cy) events.select(null);
    });
    this.#cy.on("tap", "node", ({ target }) => events.select(target.id()));
    this.#cy.on("tap", "edge", ({ target }) => events.select(target.source().id()));
    this.#cy.on("dbltap", "node", ({ target }) => events.expand(target.id()));
    this.#cy.on("dragfree", "node", ({ target }) => events.pin(target.id(), target.position()));
  }

  /** Shows this and no longer what is not in it; what is new is laid out, what stands stays about where it is. */
  show(shown: Shown): void {
    const { graph, pins, selected } = shown;
    const cy = this.#cy;
    const wanted = new Set([...graph.nodes.map(({ id }) => id), ...graph.edges.map(({ id }) => id)]);
    cy.batch(() => {
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const node of graph.nodes) {
        const data = dataOf(node, shown);
        const known = cy.getElementById(node.id);
        if (known.nonempty()) known.data(data);
        else
          cy.add({
            group: "nodes",
            data,
            position: { ...(pins.get(node.id) ?? this.#besideNeighbour(node.id, graph)) },
          });
      }
      for (const edge of graph.edges) {
        const data = {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          label: edgeLabel(edge),
          isOnPath: edge.isOnPath,
          isSelected: selected === edge.source || selected === edge.target,
        };
        const known = cy.getElementById(edge.id);
        if (known.nonempty()) known.data(data);
        else cy.add({ group: "edges", data });
      }
    });
    const structure = [...wanted].sort().join(" ");
    if (structure === this.#structure || graph.nodes.length === 0) return;
    this.#structure = structure;
    for (const id of this.#placed) if (!wanted.has(id)) this.#placed.delete(id);
    this.#layouts.ask(() => ({
      nodes: graph.nodes.map(({ id }) => {
        const node = cy.getElementById(id);
        const { width, height } = node.data() ?? {};
        const stands = this.#placed.has(id) || pins.has(id);
        return { id, width, height, position: stands ? { ...node.position() } : null, isFixed: pins.has(id) };
      }),
      edges: graph.edges.map(({ source, target }) => ({ source, target })),
    }));
  }

  /** Until it is laid out a node stands at one that it is tied to, from which it then comes. */
  #besideNeighbour(id: string, { edges }: VisibleGraph): Point {
    const edge = edges.find(({ source, target }) => source === id || target === id);
    const near = edge && this.#cy.getElementById(edge.source === id ? edge.target : edge.source);
    return near?.nonempty() ? near.position() : { x: 0, y: 0 };
  }

  #place(positions: LayoutResult): void {
    const cy = this.#cy;
    // Where most is new, what was looked at is no longer in the same place either.
    const isNew = 2 * this.#placed.size < Object.keys(positions).length;
    for (const id of Object.keys(positions)) if (cy.getElementById(id).nonempty()) this.#placed.add(id);
    const layout = cy.layout({
      name: "preset",
      positions: positions as Record<string, cytoscape.Position>,
      fit: isNew,
      padding: 40,
      animate: !isNew && !isStill() && cy.nodes().length < MOST_ANIMATED,
      animationDuration: ANIMATION_MS,
    });
    layout.one("layoutstop", () => {
      if (isNew) this.#keepReadable();
    });
    layout.run();
  }

  /** Has a subject be where it can be seen. */
  reveal(id: string): void {
    const node = this.#cy.getElementById(id);
    if (node.empty()) return;
    const { x1, y1, x2, y2 } = node.renderedBoundingBox();
    const isSeen = x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height();
    if (!isSeen) this.#cy.animate({ center: { eles: node }, duration: isStill() ? 0 : ANIMATION_MS });
  }

  fit(): void {
    this.#cy.fit(undefined, 40);
    this.#keepReadable();
  }

  /** A few subjects need not fill all of the room; and where they do not fit, names can be read before all is seen. */
  #keepReadable(): void {
    const cy = this.#cy;
    if (cy.zoom() > MOST_ZOOM) cy.zoom(MOST_ZOOM).center();
    else if (cy.zoom() < LEAST_ZOOM && cy.nodes().length <= FEW) {
      cy.zoom(LEAST_ZOOM).center(cy.nodes("[?isSelected]").union(cy.nodes("[?isRoot]")).first());
    }
  }

  zoomBy(factor: number): void {
    const level = this.#cy.zoom() * factor;
    this.#cy.zoom({ level, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  positionOf(id: string): Point | null {
    const node = this.#cy.getElementById(id);
    return node.empty() ? null : { ...node.position() };
  }

  /** The next subject in a direction, as one looks from another; null where there is none. */
  nextOf(id: string, direction: Point): string | null {
    const here = this.#cy.getElementById(id).position();
    let best: { id: string; cost: number } | null = null;
    for (const node of this.#cy.nodes()) {
      const away = { x: node.position().x - here.x, y: node.position().y - here.y };
      const along = away.x * direction.x + away.y * direction.y;
      if (node.id() === id || along <= 0) continue;
      const aside = Math.abs(away.x * direction.y) + Math.abs(away.y * direction.x);
      // What lies aside is further than it is: one goes on in the direction that was meant.
      const cost = along + 2 * aside;
      if (aside <= 2 * along && (!best || cost < best.cost)) best = { id: node.id(), cost };
    }
    return best?.id ?? null;
  }

  /** Follows the page when its colours change. */
  restyle(): void {
    this.#cy.style(graphStyle());
  }

  resize(): void {
    this.#cy.resize();
  }

  /** All of it as a picture. */
  async picture(): Promise<Blob> {
    const bg = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
    return await this.#cy.png({ output: "blob-promise", full: true, scale: 2, bg });
  }

  close(): void {
    this.#layouts.close();
    this.#cy.destroy();
  }
}
