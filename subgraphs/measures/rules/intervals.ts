import type { Held, ListingFact, Period } from "./facts.ts";

/** The period of a listing's force that a day falls in; null where it is not in force on that day. */
export function periodInForce(listing: ListingFact, on: string): Period | null {
  return listing.inForce.find((period) => period.from <= on && on < period.until) ?? null;
}

/** Whether a position is held on a day. */
export function isHeld(held: Held, on: string): boolean {
  return (held.since === null || held.since <= on) && (held.until === null || on < held.until);
}

/** What a period of force and the time a position is held have in common. Both must hold on some same day. */
export function whileHeld(period: Period, held: Held): Period {
  return {
    from: held.since !== null && held.since > period.from ? held.since : period.from,
    until: held.until !== null && held.until < period.until ? held.until : period.until,
  };
}
