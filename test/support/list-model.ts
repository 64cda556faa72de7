import type { OfficerName } from "./officers.ts";

/** A second account of the lifecycles, as small as can be, which shares nothing with the rules of the subgraph. */
export interface ModelCase {
  readonly id: string;
  version: number;
  state: string;
  answerBy: string;
  proposer: string;
  determined: string;
}

export interface ModelListing {
  readonly id: string;
  readonly number: string;
  published: string;
  /** Day of the determination. */
  readonly determined: string;
  version: number;
  until: string | null;
  removed: string | null;
  annulled: boolean;
  withdrawn: boolean;
  readonly suspensions: { from: string; until: string | null }[];
  readonly objections: { id: string; state: string }[];
  readonly repairs: { id: string; state: string }[];
}

export interface Model {
  today: string;
  readonly cases: ModelCase[];
  readonly listings: ModelListing[];
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function addYears(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day on which a listing ends by itself: its term, three years at most. */
export function expiryOf({ published, until }: ModelListing): string {
  const cap = addYears(published, 3);
  return until !== null && until < cap ? until : cap;
}

export function statusOf(listing: ModelListing, day: string): string {
  if (listing.annulled) return listing.withdrawn ? "WITHDRAWN" : "ANNULLED";
  if (day < listing.published) return "PENDING";
  if (listing.removed !== null && listing.removed <= day && listing.removed <= expiryOf(listing))
    return "REMOVED";
  if (day >= expiryOf(listing)) return "EXPIRED";
  const held = listing.suspensions.some(({ from, until }) => from <= day && (until === null || day < until));
  return held ? "SUSPENDED" : "IN_FORCE";
}

/** Numbers of the listings that restrict on a day, and whether an objection to each is pending. */
export function restricting({ listings }: Model, day: string): string[] {
  return listings
    .filter((listing) => statusOf(listing, day) === "IN_FORCE")
    .map(
      ({ number, objections }) =>
        `${number}${objections.some(({ state }) => state === "ACCEPTED") ? " pending" : ""}`,
    )
    .sort();
}

/** What every command is refused for before anything else, if it is. */
export function refusedAtOnce(officer: OfficerName, stale: boolean): string | null {
  if (officer === "huang") return "NOT_COMPETENT";
  return stale ? "CHANGED_MEANWHILE" : null;
}
