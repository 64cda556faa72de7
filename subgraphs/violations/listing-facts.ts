import type { ListingFact, SubjectType } from "./generated/resolvers.ts";
import {
  type ListingVersion,
  listingStates,
  type ObjectionVersion,
  type SuspensionVersion,
} from "./rules/listing-states.ts";
import { sealedFrom } from "./rules/visibility.ts";

/** One version of a listing; the versions of its suspensions and objections stand on each of its rows. */
export interface ListingHistoryRow extends ListingVersion {
  readonly subjectId: string;
  readonly subjectType: SubjectType;
  readonly listing: string;
  readonly number: string;
  readonly suspensions: readonly SuspensionVersion[] | null;
  readonly objections: readonly ObjectionVersion[] | null;
}

export interface ListingFactModel extends ListingFact {
  subjectId: string;
}

/** The states of every listing of the rows, listings in the order of the rows. */
export function listingFactsOf(
  rows: readonly ListingHistoryRow[],
  publicityCapYears: number,
  archiveAfterYears: number,
): ListingFactModel[] {
  return [...Map.groupBy(rows, (row) => row.listing).values()].flatMap((versions) => {
    const [{ subjectId, subjectType, listing, number, suspensions, objections }] = versions as [
      ListingHistoryRow,
    ];
    const history = { versions, suspensions: suspensions ?? [], objections: objections ?? [] };
    return listingStates(history, publicityCapYears).map((state) => ({
      subjectId,
      listing,
      number,
      ...state,
      sealedFrom: sealedFrom({ ...state, subjectType }, publicityCapYears, archiveAfterYears),
    }));
  });
}
