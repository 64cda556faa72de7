import type cytoscape from "cytoscape";

/** What the stylesheet of the page says of a colour, light or dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: of("paper"),
    sunk: of("sunk"),
    ink: of("ink"),
    quiet: of("quiet"),
    line: of("strong-line"),
    accent: of("accent"),
    accentSunk: of("accent-sunk"),
    listed: of("prohibited"),
    restricted: of("restricted"),
  };
}

/** A dot: full where something is not open to the subject, hollow where it is only watched or told of. */
function dot(colour: string, paper: string, isFull: boolean): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14"><circle cx="7" cy="7" r="5" fill="${isFull ? colour : paper}" stroke="${colour}" stroke-width="2"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** How the graph looks, in the colours that the page has now. */
export function graphStyle(): cytoscape.StylesheetJson {
  const { paper, sunk, ink, quiet, line, accent, accentSunk, listed, restricted } = colours();
  const dotted = (isFull: boolean) => ({
    "background-image": dot(restricted, paper, isFull),
    "background-width": "14px",
    "background-height": "14px",
    "background-position-x": "100%",
    "background-position-y": "0%",
    "background-offset-x": "7px",
    "background-offset-y": "-7px",
    "background-clip": "none" as const,
    "background-image-containment": "over" as const,
    "bounds-expansion": 8,
  });
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: "data(height)",
        label: "data(label)",
        color: ink,
        "font-family": 'system-ui, "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
        "font-size": 12,
        "text-valign": "center",
        "text-halign": "center",
        "text-wrap": "wrap",
        "text-max-width": "124px",
        "text-overflow-wrap": "anywhere",
        "min-zoomed-font-size": 7,
        "background-color": sunk,
        "border-width": 1,
        "border-style": "dashed",
        "border-color": line,
      },
    },
    { selector: "node[?isPerson]", style: { shape: "ellipse", "text-max-width": "72px" } },
    { selector: "node[?isOpen]", style: { "border-style": "solid", "background-color": paper } },
    {
      selector: "node[?isListed]",
      style: { "outline-width": 3, "outline-offset": 3, "outline-color": listed, "outline-opacity": 1 },
    },
    { selector: 'node[dot = "full"]', style: dotted(true) },
    { selector: 'node[dot = "hollow"]', style: dotted(false) },
    { selector: "node[?isRoot]", style: { "font-weight": "bold", "border-width": 2, "border-color": ink } },
    { selector: "node[?isPinned]", style: { "border-width": 3, "border-color": quiet } },
    {
      selector: "edge",
      style: {
        width: 1,
        "line-color": line,
        "target-arrow-color": line,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        "curve-style": "straight",
        label: "data(label)",
        color: quiet,
        "font-family": 'system-ui, "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
        "font-size": 10,
        "text-wrap": "wrap",
        "text-background-color": paper,
        "text-background-opacity": 1,
        "text-background-padding": "1px",
        "min-zoomed-font-size": 8,
      },
    },
    {
      selector: "[?isOnPath]",
      style: { "line-color": accent, "target-arrow-color": accent, "border-color": accent },
    },
    { selector: "edge[?isOnPath]", style: { width: 3 } },
    { selector: "node[?isOnPath]", style: { "border-width": 2 } },
    {
      selector: "node[?isSelected]",
      style: {
        "border-width": 3,
        "border-style": "solid",
        "border-color": accent,
        "background-color": accentSunk,
      },
    },
    {
      selector: "edge[?isSelected]",
      style: { width: 2, "line-color": accent, "target-arrow-color": accent },
    },
    { selector: "node:active, edge:active", style: { "overlay-opacity": 0 } },
    { selector: "core", style: { "active-bg-opacity": 0 } as never },
  ];
}
