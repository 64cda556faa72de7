import type { NearMissStep } from "../generated/resolvers.ts";
import type { Held, ListingFact, OfficeLimb, Place } from "./facts.ts";
import { isHeld, periodInForce } from "./intervals.ts";

/** What keeps a limb from applying. */
export interface Stop {
  step: NearMissStep;
  /** The day of an end, or of a beginning to come; null where it has none. */
  day: string | null;
}

/** A step that no day is told of. */
export const stopAt = (step: NearMissStep): Stop => ({ step, day: null });

/** A listing that was not annulled: there is a day up to which it was to hold. */
export interface Standing extends ListingFact {
  endsOn: string;
}

/** What was annulled never held, so that nothing is near by it. */
export function standing(listings: readonly ListingFact[]): Standing[] {
  return listings.filter((listing): listing is Standing => listing.endsOn !== null);
}

/** Why a listing is not in force on a day; null where it is. What is over before it began is not yet to come. */
export function stopOfListing(listing: Standing, on: string): Stop | null {
  if (periodInForce(listing, on)) return null;
  const { endedBy, endsOn, publishedOn } = listing;
  if (endsOn <= on || endsOn <= publishedOn) {
    return { step: endedBy === "REMOVAL" ? "REMOVED" : "EXPIRED", day: endsOn };
  }
  const next = listing.inForce.find(({ from }) => on < from);
  return { step: on < publishedOn ? "NOT_YET_IN_FORCE" : "SUSPENDED", day: next?.from ?? null };
}

/** Why a position is not held on a day; null where it is. */
export function stopOfPosition(held: Held, on: string): Stop | null {
  if (isHeld(held, on)) return null;
  return held.since !== null && on < held.since
    ? { step: "POSITION_NOT_YET_HELD", day: held.since }
    : { step: "POSITION_ENDED", day: held.until };
}

/**
 * Why a limb is not about an office: its organization, its role; empty where it is, and null where nothing of the office
 * is what the limb names.
 */
export function stopsOfOffice(
  { kinds, forms, sectors, roles }: OfficeLimb,
  { organizationKind, stateCapital, financialSector }: Place,
  role: Held["role"],
): Stop[] | null {
  const names = <Value>(values: readonly Value[] | null, value: Value | null) =>
    values === null ? null : value !== null && values.includes(value);
  const fits: [NearMissStep, boolean | null][] = [
    ["KIND_OUTSIDE_CLAUSE", names(kinds, organizationKind)],
    ["FORM_OUTSIDE_CLAUSE", names(forms, stateCapital)],
    ["SECTOR_OUTSIDE_CLAUSE", names(sectors, financialSector)],
    ["ROLE_OUTSIDE_CLAUSE", names(roles, role)],
  ];
  if (!fits.some(([, fit]) => fit)) return null;
  return fits.filter(([, fit]) => fit === false).map(([step]) => stopAt(step));
}

/** Whether a limb is about an office. */
export function isAbout(limb: OfficeLimb, place: Place, role: Held["role"]): boolean {
  return stopsOfOffice(limb, place, role)?.length === 0;
}
