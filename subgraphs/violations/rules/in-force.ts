import { addYears } from "../../../schema/scalars/civil-date.ts";
import type { ListingStatus, RemovalReason } from "../generated/resolvers.ts";

/** Days `[from, until)`, never empty. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Days `[from, until)`, open where `until` is null. */
export interface Suspension {
  readonly from: string;
  readonly until: string | null;
}

/** What decides on which days a listing holds. */
export interface Term {
  /** Day of entry on the shared list. */
  readonly publishedOn: string;
  /** First day after the term that the decision sets; null where it sets none. */
  readonly until: string | null;
  /** First day off the list; null while it was not removed. */
  readonly removedOn: string | null;
  readonly annulled: boolean;
}

/** A term, and why it was ended before its time. */
export interface EndedTerm extends Term {
  readonly removalReason: RemovalReason | null;
}

function earliest(first: string, ...others: (string | null)[]): string {
  return others.reduce<string>((least, day) => (day !== null && day < least ? day : least), first);
}

/** First day after the term and after the longest publicity, whether or not the listing was removed before. */
function expiry(listing: Term, publicityCapYears: number): string {
  return earliest(addYears(listing.publishedOn, publicityCapYears), listing.until);
}

/** What ends a listing: its term or the longest publicity, its removal before that, or its annulment. */
export type ListingEnd = "EXPIRY" | "REMOVAL" | "ANNULMENT";

/** What ends a listing, whether or not it has ended yet. A removal because the term had run out is an expiry. */
export function endOf(listing: EndedTerm, publicityCapYears: number): ListingEnd {
  if (listing.annulled) return "ANNULMENT";
  const isRemoved = listing.removedOn !== null && listing.removedOn <= expiry(listing, publicityCapYears);
  return isRemoved && listing.removalReason !== "EXPIRY" ? "REMOVAL" : "EXPIRY";
}

/**
 * The first day on which a listing no longer holds: the earliest of its term, its removal and `publicityCapYears`
 * after its entry (国办发〔2025〕22号 sets three years at most). Null where it was annulled, and so never held.
 */
export function effectiveUntil(listing: Term, publicityCapYears: number): string | null {
  return listing.annulled ? null : earliest(expiry(listing, publicityCapYears), listing.removedOn);
}

/**
 * The days on which a listing is in force: from its entry until it ends, without its suspensions. Periods are in
 * order, apart from each other and not empty; suspensions may come in any order and overlap.
 */
export function inForcePeriods(
  listing: Term,
  suspensions: readonly Suspension[],
  publicityCapYears: number,
): Period[] {
  const end = effectiveUntil(listing, publicityCapYears);
  if (end === null) return [];
  const periods: Period[] = [];
  let from = listing.publishedOn;
  for (const suspension of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const resumed = suspension.until ?? end;
    if (resumed <= from || resumed <= suspension.from) continue;
    const until = earliest(end, suspension.from);
    if (from < until) periods.push({ from, until });
    from = resumed;
  }
  if (from < end) periods.push({ from, until: end });
  return periods;
}

/**
 * Status on a day. What was annulled never held, on whatever day it is asked for. What ended stays ended, even inside
 * a suspension that was left open. A removal because the term had run out is an expiry.
 */
export function statusOn(
  listing: EndedTerm,
  suspensions: readonly Suspension[],
  publicityCapYears: number,
  day: string,
): ListingStatus {
  if (listing.annulled) return "ANNULLED";
  if (day < listing.publishedOn) return "PENDING";
  const expiresOn = expiry(listing, publicityCapYears);
  if (listing.removedOn !== null && listing.removedOn <= earliest(expiresOn, day)) {
    return listing.removalReason === "EXPIRY" ? "EXPIRED" : "REMOVED";
  }
  if (day >= expiresOn) return "EXPIRED";
  const suspended = suspensions.some(({ from, until }) => from <= day && (until === null || day < until));
  return suspended ? "SUSPENDED" : "IN_FORCE";
}

/**
 * Days of entry `[from, to]` outside of which no listing has one of the statuses on the day; null is unbounded. They
 * spare a look at every listing there ever was.
 */
export function entryDays(
  statuses: readonly ListingStatus[],
  publicityCapYears: number,
  day: string,
): { from: string | null; to: string | null } {
  const within = (...some: ListingStatus[]) => statuses.every((status) => some.includes(status));
  return {
    from: within("PENDING", "IN_FORCE", "SUSPENDED") ? addYears(day, -publicityCapYears) : null,
    to: within("IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED") ? day : null,
  };
}
