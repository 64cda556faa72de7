import type DataLoader from "dataloader";
import type { TakeKeys } from "../shared/across-requests.ts";
import { loaderByArguments, rowsLoader, sharedRowLoader, sharedRowsLoader } from "../shared/batching.ts";
import type { FeedPage, FeedReader } from "../shared/feed/read-feed.ts";
import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { CalendarYearRow, LifecycleRepository, WorkSelection } from "./lifecycle-repository.ts";
import { type ListingFactModel, listingFactsOf } from "./listing-facts.ts";
import type {
  BehaviourModel,
  CaseModel,
  ComplaintModel,
  DatedNumberRow,
  EventRow,
  ListingRow,
  ObjectionRow,
  RepairRow,
} from "./models.ts";
import { archiveAfterYears, publicityCapYears } from "./publicity-cap.ts";
import type { ListingSelection, Repository, SubjectSelection } from "./repository.ts";
import { entryDays } from "./rules/in-force.ts";

export interface Loaders {
  /** Whether an answer is still waited for. */
  readonly wanted: Wanted;
  /** By number. */
  behaviours(): Promise<ReadonlyMap<number, BehaviourModel>>;
  datedNumbers(): Promise<readonly DatedNumberRow[]>;
  calendarYears(): Promise<readonly CalendarYearRow[]>;
  /** Years after which a listing ends whatever its term. */
  publicityCapYears(): Promise<number>;
  /** Years after which a person's listing that has ended is sealed. */
  archiveAfterYears(): Promise<number>;
  readonly listingById: DataLoader<string, ListingRow | null>;
  readonly listingByNumber: DataLoader<string, ListingRow | null>;
  /** Without its version. */
  readonly plainListingById: DataLoader<string, ListingRow | null>;
  readonly plainListingByNumber: DataLoader<string, ListingRow | null>;
  listingKnownAt(number: string, instant: string): Promise<ListingRow | null>;
  /** By id of the listing that they arise from. */
  readonly listingsArising: DataLoader<string, ListingRow[]>;
  /** Objections to a listing, as of the instant where one is given. */
  objectionsTo(listing: { readonly id: string; readonly knownAt?: string }): Promise<ObjectionRow[]>;
  listings(selection: ListingSelection): Promise<ListingRow[]>;
  /** By id of the subject; one statement for each distinct selection. */
  listingsOfSubject(selection: SubjectSelection): DataLoader<string, ListingRow[]>;
  /** By id of the listing. */
  readonly objections: DataLoader<string, ObjectionRow[]>;
  /** By id of the subject. */
  readonly listingFacts: DataLoader<string, ListingFactModel[]>;
  /** By id of the listing. */
  readonly repairs: DataLoader<string, RepairRow[]>;
  readonly caseById: DataLoader<string, CaseModel | null>;
  readonly complaintById: DataLoader<string, ComplaintModel | null>;
  casesOf(selection: WorkSelection): Promise<CaseModel[]>;
  complaintsOf(selection: WorkSelection): Promise<ComplaintModel[]>;
  objectionsOf(selection: WorkSelection): Promise<ObjectionRow[]>;
  repairsOf(selection: WorkSelection): Promise<RepairRow[]>;
  /** Events of a kind of root, by its id. */
  events(root: EventRow["root"]): DataLoader<string, EventRow[]>;
  /** A page of the feed of the list. */
  changes(after: string | null, first: number): Promise<FeedPage>;
  /** Drops what was loaded of the list: something has changed. */
  forget(): void;
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(
  repository: Repository,
  lifecycle: LifecycleRepository,
  feed: FeedReader,
): (request: unknown, wanted: Wanted) => Loaders {
  const behaviours = keptOnceLoaded(async () => {
    const rows = await repository.allBehaviours();
    return new Map(rows.map((row) => [row.number, row]));
  });
  const datedNumbers = keptOnceLoaded(() => repository.allDatedNumbers());
  const calendarYears = keptOnceLoaded(() => lifecycle.calendar());
  const capYears = keptOnceLoaded(async () => publicityCapYears(await datedNumbers()));
  const archiveYears = keptOnceLoaded(async () => archiveAfterYears(await datedNumbers()));
  const fetchListingFacts = async (subjects: TakeKeys<string>, wanted: Wanted) => {
    const [rows, cap, archive] = await Promise.all([
      repository.listingHistories(subjects, wanted),
      capYears(),
      archiveYears(),
    ]);
    return listingFactsOf(rows, { publicityCapYears: cap, archiveAfterYears: archive });
  };
  const listingById = sharedRowLoader(repository.listingsById, (row) => row.id);
  const plainListingById = sharedRowLoader(repository.plainListingsById, (row) => row.id);
  const listingByNumber = sharedRowLoader(repository.listingsByNumber, (row) => row.number);
  const plainListingByNumber = sharedRowLoader(repository.plainListingsByNumber, (row) => row.number);
  const objections = sharedRowsLoader(repository.objectionsOfListings, (row) => row.listingId);
  const listingFacts = sharedRowsLoader(fetchListingFacts, (fact) => fact.subjectId);

  const listingsArising = sharedRowsLoader(repository.listingsArising, (row) => row.arisingFrom ?? "");
  const repairs = sharedRowsLoader(lifecycle.repairsOfListings, (row) => row.listingId);
  const eventsOf = (root: EventRow["root"]) =>
    sharedRowsLoader(
      (ids: TakeKeys<string>, wanted) => lifecycle.eventsOf(root, ids, wanted),
      (row) => row.rootId,
    );
  const events = { CASE: eventsOf("CASE"), LISTING: eventsOf("LISTING"), COMPLAINT: eventsOf("COMPLAINT") };

  const caseById = sharedRowLoader(lifecycle.casesById, (row) => row.id);
  const complaintById = sharedRowLoader(lifecycle.complaintsById, (row) => row.id);

  const rowLoaders = (wanted: Wanted) => ({
    listingById: listingById(wanted),
    listingByNumber: listingByNumber(wanted),
    plainListingById: plainListingById(wanted),
    plainListingByNumber: plainListingByNumber(wanted),
    listingsArising: listingsArising(wanted),
    listingsOfSubject: loaderByArguments((selection: SubjectSelection) =>
      rowsLoader(
        async (subjects: readonly string[]) =>
          repository.listingsOfSubjects(subjects, selection, await capYears(), wanted),
        (row) => row.subjectId,
      ),
    ),
    objections: objections(wanted),
    listingFacts: listingFacts(wanted),
    repairs: repairs(wanted),
    caseById: caseById(wanted),
    complaintById: complaintById(wanted),
    events: {
      CASE: events.CASE(wanted),
      LISTING: events.LISTING(wanted),
      COMPLAINT: events.COMPLAINT(wanted),
    },
  });

  return (_request, wanted) => {
    let rows = rowLoaders(wanted);
    return {
      wanted,
      behaviours,
      datedNumbers,
      calendarYears,
      publicityCapYears: capYears,
      archiveAfterYears: archiveYears,
      listingKnownAt: (number, instant) => repository.listingKnownAt(number, instant, wanted),
      objectionsTo: ({ id, knownAt }) =>
        knownAt === undefined ? rows.objections.load(id) : repository.objectionsKnownAt(id, knownAt, wanted),
      casesOf: (selection) => lifecycle.casesOf(selection, wanted),
      complaintsOf: (selection) => lifecycle.complaintsOf(selection, wanted),
      objectionsOf: (selection) => lifecycle.objectionsOf(selection, wanted),
      repairsOf: (selection) => lifecycle.repairsOf(selection, wanted),
      listings: async (selection) => {
        const cap = await capYears();
        return repository.listings(narrowed(selection, cap), cap, wanted);
      },
      get listingById() {
        return rows.listingById;
      },
      get listingByNumber() {
        return rows.listingByNumber;
      },
      get plainListingById() {
        return rows.plainListingById;
      },
      get plainListingByNumber() {
        return rows.plainListingByNumber;
      },
      get listingsArising() {
        return rows.listingsArising;
      },
      listingsOfSubject: (selection) => rows.listingsOfSubject(selection),
      get objections() {
        return rows.objections;
      },
      get listingFacts() {
        return rows.listingFacts;
      },
      get repairs() {
        return rows.repairs;
      },
      get caseById() {
        return rows.caseById;
      },
      get complaintById() {
        return rows.complaintById;
      },
      events: (root) => rows.events[root],
      changes: (after, first) => feed.read(after, first, wanted),
      forget() {
        rows = rowLoaders(wanted);
      },
    };
  };
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
