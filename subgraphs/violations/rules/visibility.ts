import type { Viewer } from "../../../schema/request-context.ts";
import type { SubjectType } from "../generated/resolvers.ts";

/** The part of the list that a viewer may see. */
export interface Reach {
  /** The only type of subject; null is both. */
  readonly subjectType: "ORGANIZATION" | null;
  /** The last day of entry; null is any. */
  readonly publishedTo: string | null;
}

/**
 * The whole list with a token that has the scope list:read; otherwise what is public: listings of organizations from
 * their day of entry on. `today` is the civil day of the request.
 */
export function reachOf(viewer: Viewer, today: string): Reach {
  return readsList(viewer)
    ? { subjectType: null, publishedTo: null }
    : { subjectType: "ORGANIZATION", publishedTo: today };
}

/** Whether a viewer may see the listings of persons at all, whoever they are. */
export function reachesPersons(reach: Reach): boolean {
  return reach.subjectType === null;
}

/** Whether a listing is within reach. */
export function reaches(
  reach: Reach,
  listing: { readonly subjectType: SubjectType; readonly publishedOn: string },
): boolean {
  const { subjectType, publishedTo } = reach;
  if (subjectType !== null && listing.subjectType !== subjectType) return false;
  return publishedTo === null || listing.publishedOn <= publishedTo;
}

/** What a viewer is told who asks for a listing out of reach: "not allowed" must not look like "not there". */
export function refusalOf(viewer: Viewer): "UNAUTHENTICATED" | "FORBIDDEN" {
  return viewer.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN";
}

/**
 * Whether a viewer may see who is listed. An organization is public. A person is shown with the scope person:read, or
 * where the listing was reached through that person, whom the viewer then knows already.
 */
export function showsIdentity(
  viewer: Viewer,
  listing: { readonly subjectType: SubjectType; readonly throughSubject: boolean },
): boolean {
  return listing.subjectType === "ORGANIZATION" || listing.throughSubject || viewer.scopes.has("person:read");
}

function readsList(viewer: Viewer): boolean {
  return viewer.subject !== null && viewer.scopes.has("list:read");
}
