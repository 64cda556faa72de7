import { addYears } from "../../../schema/scalars/civil-date.ts";
import type {
  ObjectionOutcome,
  ObjectionState,
  Responsibility,
  SubjectType,
} from "../generated/resolvers.ts";
import { type EndedTerm, statusOn } from "./in-force.ts";
import type { ListingState } from "./lifecycles/listing.ts";
import type { RepairState } from "./lifecycles/repair.ts";

/** A listing as a command changes it. */
export interface ListingTerms extends EndedTerm {
  /** Id of the organization's listing that names the person as responsible. */
  readonly arisingFrom: string | null;
  readonly responsibility: Responsibility | null;
  readonly withdrawnOn: string | null;
}

/** What the decision says that a listing rests on. */
export interface DeterminationTerms {
  readonly documentNumber: string;
  readonly determinedOn: string;
  /** Numbers of the catalogue, ascending. */
  readonly behaviours: readonly number[];
}

export interface RecordedSuspension {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly until: string | null;
  readonly reason: string;
}

export interface RecordedObjection {
  readonly id: string;
  readonly version: number;
  readonly receivedOn: string;
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
  readonly outcome: ObjectionOutcome | null;
  readonly summary: string;
  readonly reasons: string | null;
}

export interface RecordedRepair {
  readonly id: string;
  readonly version: number;
  readonly state: RepairState;
  readonly receivedOn: string;
  readonly statement: string;
  readonly acceptedOn: string | null;
  readonly decidedOn: string | null;
  readonly reasons: string | null;
}

/** A listing with all that belongs to it, as it is decided on. */
export interface ListingRecord extends ListingTerms, DeterminationTerms {
  readonly id: string;
  /** How many events it has had. */
  readonly version: number;
  /** Day of entry as it was first recorded, before corrections. */
  readonly firstPublishedOn: string;
  readonly authority: string;
  readonly subjectId: string;
  readonly subjectType: SubjectType;
  readonly subjectKind: string | null;
  /** Id of its determination. */
  readonly determination: string;
  readonly suspensions: readonly RecordedSuspension[];
  readonly objections: readonly RecordedObjection[];
  readonly repairs: readonly RecordedRepair[];
}

/**
 * First day after the longest publicity that a correction or an extension can bring. What has begun is counted from no
 * later a day than it was entered for: a day of entry that is moved forward brings no longer publicity.
 */
export function longestUntil(
  { publishedOn, firstPublishedOn }: ListingRecord,
  corrected: string,
  capYears: number,
  today: string,
): string {
  const from = publishedOn <= today && firstPublishedOn < corrected ? firstPublishedOn : corrected;
  return addYears(from, capYears);
}

/** Where in its lifecycle a listing is on a day. */
export function listingState(listing: ListingRecord, capYears: number, day: string): ListingState {
  const status = statusOn(listing, listing.suspensions, capYears, day);
  return status === "ANNULLED" && listing.withdrawnOn !== null ? "WITHDRAWN" : status;
}

/** Where in its lifecycle an objection is. */
export function objectionState({
  acceptedAt,
  decidedAt,
  outcome,
}: Pick<RecordedObjection, "acceptedAt" | "decidedAt" | "outcome">): ObjectionState {
  if (decidedAt === null) return acceptedAt === null ? "RECEIVED" : "ACCEPTED";
  return outcome === "WITHDRAWN" || outcome === "NOT_ACCEPTED" ? outcome : "DECIDED";
}
