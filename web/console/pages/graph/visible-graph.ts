import type {
  PathOnGraphQuery,
  PositionOnGraphFragment,
  SubjectOnGraphFragment,
} from "../../generated/operations.ts";
import type { Explored } from "./explored.ts";

export type Subject = SubjectOnGraphFragment;
export type Position = PositionOnGraphFragment;
type Paths = NonNullable<PathOnGraphQuery["path"]>;

/** What an expanded subject has led to. */
export interface Expansion {
  readonly subjects: readonly Subject[];
  readonly positions: readonly Position[];
  /** Positions of the subject that are not shown. */
  readonly hidden: number;
}

export interface GraphNode {
  readonly id: string;
  readonly subject: Subject;
  readonly isOpen: boolean;
  /** Positions that are not shown though it is expanded. */
  readonly hidden: number;
  readonly isOnPath: boolean;
}

/** All positions of one holder in one organization. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly positions: readonly Position[];
  readonly isOnPath: boolean;
}

export interface VisibleGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A position whose holder may be seen; others lead nowhere. */
function endsOf({ holder, organization }: Position): [source: string, target: string] | null {
  return holder ? [holder.id, organization.id] : null;
}

function edgesOf(positions: Iterable<Position>, isOnPath: (id: string) => boolean): GraphEdge[] {
  const edges = new Map<string, Position[]>();
  for (const position of positions) {
    const ends = endsOf(position);
    if (!ends) continue;
    const id = ends.join("-");
    const known = edges.get(id);
    if (known) known.push(position);
    else edges.set(id, [position]);
  }
  return [...edges].map(([id, all]) => {
    const [source = "", target = ""] = id.split("-");
    return { id, source, target, positions: all, isOnPath: all.some((position) => isOnPath(position.id)) };
  });
}

/** Everything that can be reached from where it starts. */
function reachedFrom(starts: readonly string[], edges: readonly GraphEdge[]): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = neighbours.get(from);
      if (known) known.push(to);
      else neighbours.set(from, [to]);
    }
  }
  const reached = new Set(starts);
  const queue = [...reached];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of neighbours.get(id) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return reached;
}

/** Those of the expanded subjects that are reached by expanding others before them, from the start or a path. */
export function stillOpen(
  open: ReadonlyMap<string, number>,
  starts: readonly string[],
  expansions: ReadonlyMap<string, Expansion>,
): Map<string, number> {
  const shown = new Set(starts);
  const left = new Map<string, number>();
  // Each round shows more, so that there are no more rounds than subjects.
  for (let before = -1; left.size > before; ) {
    before = left.size;
    for (const [id, level] of open) {
      if (left.has(id) || !shown.has(id)) continue;
      left.set(id, level);
      for (const subject of expansions.get(id)?.subjects ?? []) shown.add(subject.id);
    }
  }
  return new Map([...open].filter(([id]) => left.has(id)));
}

/** What is shown of what was asked: filters hide positions, and who is then tied to nobody. */
export function visibleGraph(
  {
    root,
    open,
    to,
    hiddenRoles,
    hiddenHolders,
  }: Pick<Explored, "root" | "open" | "to" | "hiddenRoles" | "hiddenHolders">,
  expansions: ReadonlyMap<string, Expansion>,
  paths: Paths | null,
): VisibleGraph {
  const onPath = new Set<string>();
  const subjects = new Map<string, Subject>();
  const positions = new Map<string, Position>();
  // It stands there even where it is collapsed.
  const start = expansions.get(root)?.subjects.find(({ id }) => id === root);
  if (start) subjects.set(root, start);
  for (const id of open.keys()) {
    const expansion = expansions.get(id);
    for (const subject of expansion?.subjects ?? []) subjects.set(subject.id, subject);
    for (const position of expansion?.positions ?? []) positions.set(position.id, position);
  }
  for (const { subjects: along, steps } of paths?.paths ?? []) {
    for (const subject of along) {
      subjects.set(subject.id, subject);
      onPath.add(subject.id);
    }
    for (const position of steps.flatMap((step) => step.positions)) {
      positions.set(position.id, position);
      onPath.add(`position ${position.id}`);
    }
  }
  const shown = [...positions.values()].filter(
    ({ role, holder }) => !hiddenRoles.has(role) && !(holder && hiddenHolders.has(holder.__typename)),
  );
  const edges = edgesOf(shown, (id) => onPath.has(`position ${id}`)).filter(
    ({ source, target }) => subjects.has(source) && subjects.has(target),
  );
  const starts = [root, ...(to !== null && onPath.has(to) ? [to] : [])];
  const reached = reachedFrom(starts, edges);
  return {
    nodes: [...subjects.values()]
      .filter(({ id }) => reached.has(id))
      .map((subject) => ({
        id: subject.id,
        subject,
        isOpen: open.has(subject.id) && expansions.has(subject.id),
        hidden: open.has(subject.id) ? (expansions.get(subject.id)?.hidden ?? 0) : 0,
        isOnPath: onPath.has(subject.id),
      })),
    edges: edges.filter(({ source }) => reached.has(source)),
  };
}
