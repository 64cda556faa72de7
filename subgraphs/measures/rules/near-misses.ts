import type { Chain } from "./chains.ts";
import { comparePositions, compareText } from "./compare.ts";
import type { AppliedLimb } from "./facts.ts";
import { compareLimbs, STRENGTH } from "./merge-grounds.ts";
import type { Stop } from "./stops.ts";

/** A limb that one step alone kept from applying. */
export interface NearMiss extends Omit<Chain, "stops">, Stop {}

function compareNearMisses(a: NearMiss, b: NearMiss): number {
  return (
    compareLimbs(a.limb, b.limb) ||
    compareText(a.listingNumber, b.listingNumber) ||
    comparePositions(a.position ?? "", b.position ?? "")
  );
}

/**
 * The chains that one step alone stopped: had it gone the other way, the limb would apply, or with a stronger effect.
 * What two steps keep away is not near, and so no order of looking at them can show.
 */
export function nearMissesOf(chains: readonly Chain[], applied: readonly AppliedLimb[]): NearMiss[] {
  const strengths = new Map(applied.map(({ limb, effect }) => [limb, STRENGTH.indexOf(effect)]));
  return chains
    .flatMap(({ stops, ...chain }) => {
      const [stop, ...others] = stops;
      if (!stop || others.length > 0) return [];
      const isStronger = STRENGTH.indexOf(chain.effect) < (strengths.get(chain.limb) ?? STRENGTH.length);
      return isStronger ? { ...chain, ...stop } : [];
    })
    .sort(compareNearMisses);
}
