import type { Effect } from "../generated/resolvers.ts";
import { comparePositions, compareText } from "./compare.ts";
import type { AppliedLimb, Ground } from "./facts.ts";

/** Strongest first. */
export const STRENGTH: readonly Effect[] = [
  "PROHIBIT",
  "RESTRICT_OR_PROHIBIT",
  "RESTRICT",
  "REDUCE_CONVENIENCE",
  "PROPOSE_REMOVAL",
  "REVOKE_HONOUR",
  "PUBLICISE",
  "EXTEND_PUBLICITY",
  "SUPERVISE",
  "REFERENCE",
];

/** By measure number, then by letter: 2c comes before 14a. */
export function compareLimbs(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareText(a, b);
}

function compareGrounds(a: Ground, b: Ground): number {
  return (
    STRENGTH.indexOf(a.effect) - STRENGTH.indexOf(b.effect) ||
    compareText(a.listingNumber, b.listingNumber) ||
    comparePositions(a.position ?? "", b.position ?? "")
  );
}

function apply(limb: string, unordered: readonly Ground[]): AppliedLimb {
  const grounds = [...unordered].sort(compareGrounds);
  const effect = (grounds[0] as Ground).effect;
  const strongest = grounds.filter((ground) => ground.effect === effect);
  const sinces = strongest.map((ground) => ground.since);
  const untils = strongest.map((ground) => ground.until);
  return {
    limb,
    effect,
    since: sinces.includes(null) ? null : (sinces.sort()[0] as string),
    until: untils.includes(null) ? null : (untils.sort().at(-1) as string),
    objectionPending: grounds.some((ground) => ground.objectionPending),
    grounds,
    offices: [...new Set(grounds.flatMap((ground) => ground.offices))].sort(comparePositions),
  };
}

/**
 * One restriction for each limb: its effect the strongest among its grounds, its interval from the earliest start to
 * the latest end among the grounds of that effect. The order of the result does not depend on that of the grounds.
 */
export function mergeGrounds(grounds: readonly Ground[]): AppliedLimb[] {
  const byLimb = new Map<string, Ground[]>();
  for (const ground of grounds) {
    const group = byLimb.get(ground.limb);
    if (group) group.push(ground);
    else byLimb.set(ground.limb, [ground]);
  }
  return [...byLimb].map(([limb, group]) => apply(limb, group)).sort((a, b) => compareLimbs(a.limb, b.limb));
}
