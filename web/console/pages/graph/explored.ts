import type { Role } from "../../generated/operations.ts";
import { ROLES } from "../../words/of-registry.ts";

/** How many neighbours of a subject are shown when it is expanded, expanded further, and as far as it goes. */
export const LEVELS = [12, 100, 499] as const;

/**
 * Neighbours that are asked for at once: three hundred subjects that are expanded, eight of them as far as it goes. More is no
 * picture any more, and a link should not be able to ask for it.
 */
export const MOST_ASKED = 4_000;

/** Who holds a position. */
export type HolderKind = "Person" | "Organization";

export interface Pin {
  readonly x: number;
  readonly y: number;
}

/** What is looked at, as the URL has it. */
export interface Explored {
  /** Where it starts. */
  readonly root: string;
  /** Levels of the subjects that are expanded, in the order in which they were. */
  readonly open: ReadonlyMap<string, number>;
  /** How many are named to be expanded after those, which would be too many. */
  readonly leftOut: number;
  /** To whom paths are shown; null where none are. */
  readonly to: string | null;
  readonly hiddenRoles: ReadonlySet<Role>;
  readonly hiddenHolders: ReadonlySet<HolderKind>;
  /** Subjects that stay where they were put. */
  readonly pins: ReadonlyMap<string, Pin>;
  readonly selected: string | null;
  readonly view: "graph" | "table";
}

const ID = /^\d{1,19}$/;
const NOTHING_OPEN = "none";
const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
const isHolder = (text: string): text is HolderKind => text === "Person" || text === "Organization";

const idOf = (text: string | null): string | null => (text !== null && ID.test(text) ? text : null);

function openOf(text: string | null, root: string): Map<string, number> {
  if (text === null) return new Map([[root, 0]]);
  const entries = text.split(".").flatMap((part): [string, number][] => {
    const [id = "", level = "0"] = part.split("-");
    return ID.test(id) && Number(level) in LEVELS ? [[id, Number(level)]] : [];
  });
  return new Map(entries);
}

function pinsOf(text: string | null): Map<string, Pin> {
  const entries = (text ?? "").split(".").flatMap((part): [string, Pin][] => {
    const match = /^(\d{1,19})_(-?\d{1,5})_(-?\d{1,5})$/.exec(part);
    return match?.[1] ? [[match[1], { x: Number(match[2]), y: Number(match[3]) }]] : [];
  });
  return new Map(entries);
}

/** Those that are expanded as long as they are not too many, in their order. */
function boundedOf(all: ReadonlyMap<string, number>): Pick<Explored, "open" | "leftOut"> {
  let asked = 0;
  const open = new Map<string, number>();
  for (const [id, level] of all) {
    asked += LEVELS[level] ?? 0;
    if (asked > MOST_ASKED) break;
    open.set(id, level);
  }
  return { open, leftOut: all.size - open.size };
}

/** What the parameters of the URL say; null where there is nothing to start from. */
export function exploredOf(params: URLSearchParams): Explored | null {
  const root = idOf(params.get("id"));
  if (root === null) return null;
  const hidden = (params.get("hide") ?? "").split(".");
  return {
    root,
    ...boundedOf(openOf(params.get("open"), root)),
    to: idOf(params.get("to")),
    hiddenRoles: new Set(hidden.filter(isRole)),
    hiddenHolders: new Set(hidden.filter(isHolder)),
    pins: pinsOf(params.get("pin")),
    selected: idOf(params.get("sel")),
    view: params.get("view") === "table" ? "table" : "graph",
  };
}

/** What the URL is to say of subjects that are expanded. */
export function openParam(open: ReadonlyMap<string, number>, root: string): string | null {
  if (open.size === 1 && open.get(root) === 0) return null;
  if (open.size === 0) return NOTHING_OPEN;
  return [...open].map(([id, level]) => (level === 0 ? id : `${id}-${level}`)).join(".");
}

export function pinParam(pins: ReadonlyMap<string, Pin>): string | null {
  return [...pins].map(([id, { x, y }]) => `${id}_${Math.round(x)}_${Math.round(y)}`).join(".") || null;
}

export function hideParam(explored: Pick<Explored, "hiddenRoles" | "hiddenHolders">): string | null {
  return [...explored.hiddenRoles, ...explored.hiddenHolders].join(".") || null;
}

/** The parameters of another start: what was expanded around the former one says nothing here. */
export function startAt(id: string): Readonly<Record<string, string | null>> {
  return { id, open: null, to: null, pin: null, sel: id };
}
