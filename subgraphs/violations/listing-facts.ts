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
  readonly listing: string;
  readonly number: string;
  readonly subjectType: SubjectType;
  readonly suspensions: readonly SuspensionVersion[] | null;
  readonly objections: readonly ObjectionVersion[] | null;
}

export interface ListingFactModel extends ListingFact {
  subjectId: string;
}

/** Numbers of the catalogue, in years. */
export interface ListingFactRules {
  readonly publicityCapYears: number;
  readonly archiveAfterYears: number;
}

/** The states of every listing of the rows, listings in the order of the rows; its versions in theirs. */
export function listingFactsOf(
  rows: readonly ListingHistoryRow[],
  { publicityCapYears, archiveAfterYears }: ListingFactRules,
): ListingFactModel[] {
  return [...Map.groupBy(rows, (row) => row.listing).values()].flatMap((versions) => {
    const [{ subjectId, listing, number, suspensions, objections }] = versions as [ListingHistoryRow];
    const sealed = sealedFrom(versions.at(-1) as ListingHistoryRow, publicityCapYears, archiveAfterYears);
    const history = { versions, suspensions: suspensions ?? [], objections: objections ?? [] };
    return listingStates(history, publicityCapYears).map((state) => ({
      subjectId,
      listing,
      number,
      ...state,
      sealedFrom: sealed,
    }));
  });
}
