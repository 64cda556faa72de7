import type { HolderType, PositionModel } from "../models.ts";

/** Roles by their numbers in the graph. */
export const GRAPH_ROLES = [
  "LEGAL_REPRESENTATIVE",
  "DIRECTOR",
  "SUPERVISOR",
  "SENIOR_MANAGER",
  "ACTUAL_CONTROLLER",
  "BRANCH_HEAD",
] as const;

/** Days are counted from 1970-01-01; open ends are beyond all of them. */
export const ALWAYS = -(2 ** 31);
export const OPEN = 2 ** 31 - 1;

/** Added to the number of a role where the holder is a person. */
export const OF_PERSON = 8;
/** A role that no number stands for; no filter lets it pass. */
export const UNKNOWN_ROLE = 7;

/** A position as the graph has it: subjects and positions by the numbers of their ids. */
export interface Edge {
  readonly position: number;
  readonly holder: number;
  readonly organization: number;
  /** Number of the role, with OF_PERSON. */
  readonly kind: number;
  readonly since: number;
  readonly until: number;
}

/** Which edges are walked. */
export interface EdgeFilter {
  /** The day on which the position is held. */
  readonly day: number;
  /** Kinds that pass, one bit each. */
  readonly kinds: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a civil day. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

const dayOf = (number: number, open: number): string | null =>
  number === open ? null : new Date(number * DAY_MS).toISOString().slice(0, 10);

/**
 * The filter of a question.
 *
 * @param roles null for all
 * @param persons whether positions of persons are walked
 */
export function edgeFilter(on: string, roles: readonly string[] | null, persons: boolean): EdgeFilter {
  let kinds = 0;
  for (const [number, role] of GRAPH_ROLES.entries()) {
    if (roles && !roles.includes(role)) continue;
    kinds |= 1 << number;
    if (persons) kinds |= 1 << (number + OF_PERSON);
  }
  return { day: dayNumber(on), kinds };
}

export const holderTypeOf = ({ kind }: Edge): HolderType => (kind & OF_PERSON ? "PERSON" : "ORGANIZATION");

/** The position that an edge is. */
export function positionOf(edge: Edge): PositionModel {
  const role = GRAPH_ROLES[edge.kind & UNKNOWN_ROLE];
  if (!role) throw new RangeError(`position ${edge.position} has an unknown role`);
  return {
    id: `${edge.position}`,
    holderId: `${edge.holder}`,
    holderType: holderTypeOf(edge),
    organizationId: `${edge.organization}`,
    role,
    since: dayOf(edge.since, ALWAYS),
    until: dayOf(edge.until, OPEN),
  };
}
