import type { OrganizationKind } from "../generated/resolvers.ts";
import type { Coverage, Ground, Held, ListingFact, Period } from "./facts.ts";
import { whileHeld } from "./intervals.ts";

/** Whether a way of a limb reaches organizations of a kind. */
export function coversKind({ organizationKinds }: Coverage, kind: OrganizationKind): boolean {
  return organizationKinds === null || organizationKinds.includes(kind);
}

/** A ground on the subject's own listing, for the period of its force that the day asked for falls in. */
export function directGround(
  coverage: Coverage,
  listing: ListingFact,
  period: Period,
  offices: readonly string[] = [],
): Ground {
  return {
    limb: coverage.limb,
    pattern: coverage.pattern,
    effect: coverage.effect,
    since: period.from,
    until: period.until,
    listing: listing.listing,
    listingNumber: listing.number,
    listed: { type: coverage.subject, isSubject: true },
    position: null,
    objectionPending: listing.objectionPending,
    offices,
  };
}

/** A ground on the listing of the other end of a position, for as long as both hold. */
export function groundThrough(
  position: Held,
  listedType: Ground["listed"]["type"],
  coverage: Coverage,
  listing: ListingFact,
  period: Period,
): Ground {
  return {
    ...directGround(coverage, listing, whileHeld(period, position)),
    listed: { type: listedType, isSubject: false },
    position: position.position,
  };
}
