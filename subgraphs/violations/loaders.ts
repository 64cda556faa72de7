import type DataLoader from "dataloader";
import type { TakeKeys } from "../shared/across-requests.ts";
import { loaderByArguments, rowsLoader, sharedRowLoader, sharedRowsLoader } from "../shared/batching.ts";
import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { Wanted } from "../shared/wanted.ts";
import { type ListingFactModel, listingFactsOf } from "./listing-facts.ts";
import type { BehaviourModel, DatedNumberRow, ListingRow, ObjectionRow } from "./models.ts";
import { publicityCapYears } from "./publicity-cap.ts";
import type { ListingSelection, Repository, SubjectSelection } from "./repository.ts";
import { entryDays } from "./rules/in-force.ts";

export interface Loaders {
  /** By number. */
  behaviours(): Promise<ReadonlyMap<number, BehaviourModel>>;
  datedNumbers(): Promise<readonly DatedNumberRow[]>;
  /** Years after which a listing ends whatever its term. */
  publicityCapYears(): Promise<number>;
  readonly listingById: DataLoader<string, ListingRow | null>;
  readonly listingByNumber: DataLoader<string, ListingRow | null>;
  listings(selection: ListingSelection): Promise<ListingRow[]>;
  /** By id of the subject; one statement for each distinct selection. */
  listingsOfSubject(selection: SubjectSelection): DataLoader<string, ListingRow[]>;
  /** By id of the listing. */
  readonly objections: DataLoader<string, ObjectionRow[]>;
  /** By id of the subject. */
  readonly listingFacts: DataLoader<string, ListingFactModel[]>;
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(repository: Repository): (request: unknown, wanted: Wanted) => Loaders {
  const behaviours = keptOnceLoaded(async () => {
    const rows = await repository.allBehaviours();
    return new Map(rows.map((row) => [row.number, row]));
  });
  const datedNumbers = keptOnceLoaded(() => repository.allDatedNumbers());
  const capYears = keptOnceLoaded(async () => publicityCapYears(await datedNumbers()));
  const fetchListingFacts = async (subjects: TakeKeys<string>, wanted: Wanted) => {
    const [rows, cap] = await Promise.all([repository.listingHistories(subjects, wanted), capYears()]);
    return listingFactsOf(rows, cap);
  };
  const listingById = sharedRowLoader(repository.listingsById, (row) => row.id);
  const listingByNumber = sharedRowLoader(repository.listingsByNumber, (row) => row.number);
  const objections = sharedRowsLoader(repository.objectionsOfListings, (row) => row.listingId);
  const listingFacts = sharedRowsLoader(fetchListingFacts, (fact) => fact.subjectId);

  return (_request, wanted) => ({
    behaviours,
    datedNumbers,
    publicityCapYears: capYears,
    listingById: listingById(wanted),
    listingByNumber: listingByNumber(wanted),
    listings: async (selection) => {
      const cap = await capYears();
      return repository.listings(narrowed(selection, cap), cap, wanted);
    },
    listingsOfSubject: loaderByArguments((selection: SubjectSelection) =>
      rowsLoader(
        async (subjects: readonly string[]) =>
          repository.listingsOfSubjects(subjects, selection, await capYears(), wanted),
        (row) => row.subjectId,
      ),
    ),
    objections: objections(wanted),
    listingFacts: listingFacts(wanted),
  });
}

/** The same selection with the days of entry that its statuses leave open. */
function narrowed(selection: ListingSelection, capYears: number): ListingSelection {
  const { status, on, publishedFrom, publishedTo } = selection;
  if (status === null) return selection;
  const { from, to } = entryDays(status, capYears, on);
  return {
    ...selection,
    publishedFrom: publishedFrom !== null && (from === null || from < publishedFrom) ? publishedFrom : from,
    publishedTo: publishedTo !== null && (to === null || publishedTo < to) ? publishedTo : to,
  };
}
