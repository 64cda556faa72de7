import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { addYears } from "../../../schema/scalars/civil-date.ts";
import type { ListingStatus, SubjectType } from "../generated/resolvers.ts";
import { effectiveUntil, type Term } from "./in-force.ts";

/**
 * Whether a viewer may see the whole list: with a token that has the scope list:read. Anybody else sees what is public:
 * listings of organizations that are in force today. What has ended is no longer published, and what was annulled
 * never should have been.
 */
export function readsList(viewer: Viewer): boolean {
  return viewer.subject !== null && viewer.scopes.has("list:read");
}

/** Whether a listing is public; `status` is that of today. */
export function isPublic(listing: {
  readonly subjectType: SubjectType;
  readonly status: ListingStatus;
}): boolean {
  return listing.subjectType === "ORGANIZATION" && listing.status === "IN_FORCE";
}

/** Whether a viewer may see what is sealed. */
export function readsArchive(viewer: Viewer): boolean {
  return viewer.subject !== null && viewer.scopes.has("audit:read");
}

/**
 * The last day of an end by which a person's listing is sealed: so many years before today (个人信息保护法 第十九条: not
 * kept longer than its purpose needs).
 */
export function sealedUntil(today: string, archiveAfterYears: number): string {
  return addYears(today, -archiveAfterYears);
}

function endOf(listing: Term, publicityCapYears: number): string {
  return effectiveUntil(listing, publicityCapYears) ?? listing.removedOn ?? listing.publishedOn;
}

/** Whether a listing is sealed. One that was annulled ended on the day of that; `until` is as of `sealedUntil`. */
export function isSealed(
  listing: Term & { readonly subjectType: SubjectType },
  publicityCapYears: number,
  until: string,
): boolean {
  if (listing.subjectType === "ORGANIZATION") return false;
  return endOf(listing, publicityCapYears) <= until;
}

/**
 * The day from which a person's listing is sealed; null for an organization's. Such that it is sealed on a day by this and
 * by `isSealed` alike, 29 February too.
 */
export function sealedFrom(
  listing: Term & { readonly subjectType: SubjectType },
  publicityCapYears: number,
  archiveAfterYears: number,
): string | null {
  if (listing.subjectType === "ORGANIZATION") return null;
  const end = endOf(listing, publicityCapYears);
  const day = addYears(end, archiveAfterYears);
  return sealedUntil(day, archiveAfterYears) < end ? `${day.slice(0, 4)}-03-01` : day;
}

/** Which listings are asked for: with one of these statuses (null: any) on a day (null: today). */
export interface Wanted {
  readonly status: readonly ListingStatus[] | null;
  readonly on: string | null;
}

/** Whether the public part of the list has all that is asked for; where nothing is said, that part is meant. */
export function isWithinPublic({ status, on }: Wanted, today: string): boolean {
  return (status === null || status.every((one) => one === "IN_FORCE")) && (on === null || on === today);
}

/** What a viewer is told who asks for a listing out of reach: "not allowed" must not look like "not there". */
export function refusalOf(viewer: Viewer): "UNAUTHENTICATED" | "FORBIDDEN" {
  return viewer.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN";
}

/**
 * Whether a viewer may see who is listed. An organization is public. A person is shown to who may read persons, or where
 * the listing was reached through that person, whom the viewer then knows already; once it is sealed, only to those of
 * them who audit.
 */
export function showsIdentity(
  viewer: Viewer,
  listing: {
    readonly subjectType: SubjectType;
    readonly throughSubject: boolean;
    readonly sealed: boolean;
  },
): boolean {
  if (listing.sealed && !readsArchive(viewer)) return false;
  return listing.subjectType === "ORGANIZATION" || listing.throughSubject || readsPersons(viewer);
}
