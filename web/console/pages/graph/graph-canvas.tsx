import { type KeyboardEvent, useEffect, useRef } from "react";
import { useThemeChoice } from "../../shell/frame.tsx";
import { type GraphEvents, GraphView, type Shown } from "./graph-view.ts";

/** What can be asked of the drawing from beside it. */
export interface Drawing {
  fit(): void;
  picture(): Promise<Blob>;
  positionOf(id: string): { readonly x: number; readonly y: number } | null;
}

interface Keys extends GraphEvents {
  collapse(id: string): void;
  togglePin(id: string): void;
}

const DIRECTIONS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The subject after the one that is selected, or before it, as the table has them. */
function inTurn({ graph, root, selected }: Shown, step: 1 | -1): string {
  const ids = graph.nodes.map(({ id }) => id);
  const at = ids.indexOf(selected ?? "");
  return at < 0 ? root : (ids.at((at + step) % ids.length) ?? root);
}

/** What a key does with the subject that is selected; false where it does nothing. */
function act(view: GraphView, key: string, shown: Shown, keys: Keys): boolean {
  const { root, selected } = shown;
  const direction = DIRECTIONS[key];
  if (direction) {
    const next = selected === null ? root : view.nextOf(selected, direction);
    if (next !== null) keys.select(next);
    return true;
  }
  if (key === "PageDown") keys.select(inTurn(shown, 1));
  else if (key === "PageUp") keys.select(inTurn(shown, -1));
  else if (key === "Home") keys.select(root);
  else if (key === "+" || key === "=") view.zoomBy(1.25);
  else if (key === "-") view.zoomBy(0.8);
  else if (key === "0") view.fit();
  else if (selected === null) return false;
  else if (key === "Enter") keys.expand(selected);
  else if (key === "Backspace" || key === "Delete") keys.collapse(selected);
  else if (key === "p") keys.togglePin(selected);
  else if (key === "Escape") keys.select(null);
  else return false;
  return true;
}

/** The graph as it is drawn. With the keys: arrows go to the one that lies there, pages to the next, Enter expands. */
export function GraphCanvas({
  shown,
  keys,
  drawn,
  said,
}: {
  shown: Shown;
  keys: Keys;
  /** Told of the drawing while it stands. */
  drawn: (drawing: Drawing | null) => void;
  /** What is said of the subject that is selected to who does not see the drawing. */
  said: string;
}) {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<GraphView | null>(null);
  const latest = useRef(keys);
  latest.current = keys;
  const { theme } = useThemeChoice();

  useEffect(() => {
    if (!container.current) return;
    const made = new GraphView(container.current, {
      select: (id) => latest.current.select(id),
      expand: (id) => latest.current.expand(id),
      pin: (id, at) => latest.current.pin(id, at),
    });
    view.current = made;
    drawn(made);
    const resized = new ResizeObserver(() => made.resize());
    resized.observe(container.current);
    return () => {
      resized.disconnect();
      drawn(null);
      made.close();
      view.current = null;
    };
  }, [drawn]);
  useEffect(() => view.current?.show(shown), [shown]);
  useEffect(() => {
    if (shown.selected !== null) view.current?.reveal(shown.selected);
  }, [shown.selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useEffect(() => view.current?.restyle(), [theme]);

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !view.current) return;
    if (!act(view.current, event.key, shown, keys)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div
        ref={container}
        className="graph-canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the drawing are its own
        tabIndex={0}
        aria-label="关系图。方向键到相邻主体，上下翻页键依次到各主体，回车展开，退格收起，P 固定，加减号缩放；表格视图内容相同。"
        onKeyDown={onKey}
      />
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  );
}
