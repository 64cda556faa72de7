import pg from "pg";
import type { TakeKeys } from "../shared/across-requests.ts";
import { type Database, type Statement, statement } from "../shared/database.ts";
import type { Page } from "../shared/paging.ts";
import type { Wanted } from "../shared/wanted.ts";
import { OPEN_WORK, OPEN_WORK_ON } from "./duties-sql.ts";
import {
  CASE_COLUMNS,
  COMPLAINT_COLUMNS,
  EVENT_COLUMNS,
  LISTING_RECORD_COLUMNS,
  REPAIR_COLUMNS,
} from "./lifecycle-sql.ts";
import type { CaseModel, ComplaintModel, EventRow, ObjectionRow, RepairRow } from "./models.ts";
import { RECORD } from "./record-sql.ts";
import type { Case } from "./rules/case.ts";
import type { RecordedComplaint } from "./rules/decide-complaint.ts";
import type { OpenWork } from "./rules/duties.ts";
import type {
  DeterminationTerms,
  ListingRecord,
  ListingTerms,
  RecordedObjection,
  RecordedRepair,
} from "./rules/listing-record.ts";
import { CASES_OF, COMPLAINTS_OF, OBJECTIONS_OF, REPAIRS_OF } from "./work-lists-sql.ts";

type Root = EventRow["root"];

const CASES = statement(
  "violations.casesById",
  `select ${CASE_COLUMNS} from violations.case_current where case_id = any($1::bigint[]) order by case_id`,
);

const CASE_KNOWN_AT = statement(
  "violations.caseKnownAt",
  `select ${CASE_COLUMNS}
     from violations.case_version
    where case_id = $1::bigint and recorded_at <= $2::timestamptz
    order by version desc
    limit 1`,
);

const LISTING_RECORD = statement(
  "violations.listingRecord",
  `select ${LISTING_RECORD_COLUMNS} from violations.listing_current l where l.id = $1::bigint`,
);

const RECORDS_ARISING = statement(
  "violations.listingRecordsArising",
  `select ${LISTING_RECORD_COLUMNS} from violations.listing_current l where l.arising_from = $1::bigint order by l.id`,
);

const COMPLAINTS = statement(
  "violations.complaintsById",
  `select ${COMPLAINT_COLUMNS}
     from violations.complaint_current
    where complaint_id = any($1::bigint[])
    order by complaint_id`,
);

const REPAIRS = statement(
  "violations.repairsOfListings",
  `select ${REPAIR_COLUMNS}
     from violations.repair_current
    where listing_id = any($1::bigint[])
    order by listing_id, repair_id`,
);

const EVENTS = statement(
  "violations.eventsOf",
  `select ${EVENT_COLUMNS}
     from violations.event
    where root = $1 and root_id = any($2::bigint[])
    order by root_id, version`,
);

const EVENTS_AFTER = statement(
  "violations.eventsAfter",
  `select ${EVENT_COLUMNS}
     from violations.event
    where root = $1 and root_id = $2::bigint and version > $3
    order by version
    limit 100`,
);

const EVENT_OF_KEY = statement(
  "violations.eventOfKey",
  `select ${EVENT_COLUMNS}, content_hash as "contentHash"
     from violations.event
    where department = $1 and actor = $2 and idempotency_key = $3`,
);

const NEXT_IDS = statement(
  "violations.nextIds",
  "select nextval($1::regclass) as id from generate_series(1, $2) order by 1",
);

const LISTED_NUMBERS = statement(
  "violations.listedNumbers",
  "select number from violations.listing where number = any($1::text[]) order by number",
);

const REGISTERED = statement(
  "violations.registered",
  `select d.id, d.subject_type as "subjectType", d.kind
     from entities.subject_directory_v1 d
    where d.subject_type = 'ORGANIZATION' and d.code = $1
   union all
   select d.id, d.subject_type, null
     from entities.subject_directory_v1 d
    where d.subject_type = 'PERSON' and d.id = any($2::bigint[])`,
);

const CALENDAR = statement(
  "violations.calendar",
  `select y.year, y.notices,
          coalesce((select json_agg(e.day order by e.day) from violations.calendar_exception e
                     where e.year = y.year and not e.working), '[]') as "daysOff",
          coalesce((select json_agg(e.day order by e.day) from violations.calendar_exception e
                     where e.year = y.year and e.working), '[]') as "daysMadeUp"
     from violations.calendar_year y
    order by y.year
    limit 200`,
);

const SEQUENCES = {
  CASE: "violations.case_id",
  LISTING: "violations.listing_id_seq",
  COMPLAINT: "violations.complaint_id",
  OBJECTION: "violations.objection_id",
  REPAIR: "violations.repair_id",
} as const;

/** A year whose working days were entered. */
export interface CalendarYearRow {
  year: number;
  notices: string[];
  daysOff: string[];
  daysMadeUp: string[];
}

/** Which work of an authority is asked for; expiries are those within `(today, until)`. */
export interface WorkWanted {
  readonly authority: string;
  readonly today: string;
  readonly until: string;
  readonly publicityCapYears: number;
  /** Expiries at most. */
  readonly expiries: number;
}

/** A page of an authority's work; null is any state. */
export interface WorkSelection {
  readonly authority: string;
  readonly states: readonly string[] | null;
  readonly page: Page;
}

/** An event to be stored; only that of the command itself has a key. */
export interface EventToStore extends Omit<EventRow, "id" | "recordedAt"> {
  readonly key: string | null;
  readonly hash: string | null;
}

/** A listing to be entered. */
export interface ListingToEnter {
  readonly id: string;
  readonly number: string;
  readonly subjectId: string;
  readonly subjectType: "PERSON" | "ORGANIZATION";
  readonly authority: string;
  readonly documentNumber: string;
  readonly determinedOn: string;
  readonly behaviours: readonly number[];
  readonly publishedOn: string;
  readonly until: string | null;
  readonly arisingFrom: string | null;
  readonly responsibility: string | null;
}

/** The versions that a command made. */
export interface Versions {
  readonly cases?: readonly Case[];
  readonly entered?: readonly ListingToEnter[];
  readonly listings?: readonly (ListingTerms & {
    readonly id: string;
    readonly reason: string;
    readonly determination: DeterminationTerms | null;
  })[];
  readonly suspensions?: readonly object[];
  readonly objections?: readonly (RecordedObjection & { readonly listing: string })[];
  readonly repairs?: readonly (RecordedRepair & { readonly listing: string })[];
  readonly complaints?: readonly RecordedComplaint[];
}

/** What stood against the storing of a command, which others can have caused since it was decided. */
export type Collision = "KEY" | "VERSION" | "NUMBER" | "DETERMINATION";

/** What is read by requests together is given up where none of them wants it any longer; a command is seen through. */
export interface LifecycleRepository {
  casesById(ids: TakeKeys<string>, wanted: Wanted): Promise<CaseModel[]>;
  caseById(id: string): Promise<CaseModel | null>;
  /** As it was on record at the instant. */
  caseKnownAt(id: string, instant: string): Promise<CaseModel | null>;
  listingRecord(id: string): Promise<ListingRecord | null>;
  /** The listings of persons that arise from one. */
  listingRecordsArising(from: string): Promise<ListingRecord[]>;
  complaintsById(ids: TakeKeys<string>, wanted: Wanted): Promise<ComplaintModel[]>;
  complaintById(id: string): Promise<ComplaintModel | null>;
  repairsOfListings(listings: TakeKeys<string>, wanted: Wanted): Promise<RepairRow[]>;
  /** One more than the page holds, the latest first; the same of the others. */
  casesOf(selection: WorkSelection, wanted: Wanted): Promise<CaseModel[]>;
  complaintsOf(selection: WorkSelection, wanted: Wanted): Promise<ComplaintModel[]>;
  objectionsOf(selection: WorkSelection, wanted: Wanted): Promise<ObjectionRow[]>;
  repairsOf(selection: WorkSelection, wanted: Wanted): Promise<RepairRow[]>;
  /** Events in the order of their versions. */
  eventsOf(root: Root, ids: TakeKeys<string>, wanted: Wanted): Promise<EventRow[]>;
  eventsAfter(root: Root, id: string, version: number): Promise<EventRow[]>;
  /** The event that a command of an officer made with a key. */
  eventOfKey(
    department: string,
    actor: string,
    key: string,
  ): Promise<(EventRow & { contentHash: string }) | null>;
  /** Every year in its order. */
  calendar(): Promise<CalendarYearRow[]>;
  openWork(wanted: WorkWanted): Promise<OpenWork[]>;
  /** What is open about a listing and those that arise from it. */
  openWorkOn(listing: string): Promise<OpenWork[]>;
  /** Ids that nothing has yet. */
  nextIds(of: keyof typeof SEQUENCES, count: number): Promise<string[]>;
  /** Those of the numbers that listings have. */
  listedNumbers(numbers: readonly string[]): Promise<string[]>;
  /** The organization of a code and the persons of ids, as far as the registry has them. */
  registered(
    code: string | null,
    persons: readonly string[],
  ): Promise<{ id: string; subjectType: string; kind: string | null }[]>;
  /** Stores a command, wholly or not at all; the event of the command, or what stood against it. */
  record(events: readonly EventToStore[], versions: Versions): Promise<EventRow | Collision>;
}

const COLLISIONS: Readonly<Record<string, Collision>> = {
  event_of_key: "KEY",
  event_of_root: "VERSION",
  case_version_pkey: "VERSION",
  listing_version_pkey: "VERSION",
  suspension_version_pkey: "VERSION",
  objection_version_pkey: "VERSION",
  repair_version_pkey: "VERSION",
  complaint_version_pkey: "VERSION",
  listing_number_key: "NUMBER",
};
const PAST_ALL_IDS = "9223372036854775807";
const UNIQUE = "23505";
const NOT_NULL = "23502";

function collisionOf(error: unknown): Collision | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  if (error.code === UNIQUE) return COLLISIONS[error.constraint ?? ""] ?? null;
  return error.code === NOT_NULL && error.column === "determination_id" ? "DETERMINATION" : null;
}

export function createLifecycleRepository(database: Database): LifecycleRepository {
  const one = async <Row>(rows: Promise<Row[]>) => (await rows)[0] ?? null;
  const workOf =
    <Row extends object>(list: Statement) =>
    ({ authority, states, page }: WorkSelection, wanted: Wanted): Promise<Row[]> => {
      const [below] = page.after ?? [PAST_ALL_IDS];
      return database.query<Row>(list, [authority, states, below, page.first + 1], wanted);
    };
  return {
    casesById: (ids, wanted) => database.query(CASES, () => [ids()], wanted),
    caseById: (id) => one(database.query(CASES, [[id]])),
    caseKnownAt: (id, instant) => one(database.query(CASE_KNOWN_AT, [id, instant])),
    listingRecord: (id) => one(database.query(LISTING_RECORD, [id])),
    listingRecordsArising: (from) => database.query(RECORDS_ARISING, [from]),
    complaintsById: (ids, wanted) => database.query(COMPLAINTS, () => [ids()], wanted),
    complaintById: (id) => one(database.query(COMPLAINTS, [[id]])),
    repairsOfListings: (listings, wanted) => database.query(REPAIRS, () => [listings()], wanted),
    casesOf: workOf(CASES_OF),
    complaintsOf: workOf(COMPLAINTS_OF),
    objectionsOf: workOf(OBJECTIONS_OF),
    repairsOf: workOf(REPAIRS_OF),
    eventsOf: (root, ids, wanted) => database.query(EVENTS, () => [root, ids()], wanted),
    eventsAfter: (root, id, version) => database.query(EVENTS_AFTER, [root, id, version]),
    eventOfKey: (...key) => one(database.query(EVENT_OF_KEY, key)),
    calendar: () => database.query(CALENDAR, []),
    openWork: ({ authority, today, until, publicityCapYears, expiries }) =>
      database.query(OPEN_WORK, [authority, today, until, publicityCapYears, expiries]),
    openWorkOn: (listing) => database.query(OPEN_WORK_ON, [listing]),
    nextIds: async (of, count) => {
      const rows = await database.query<{ id: string }>(NEXT_IDS, [SEQUENCES[of], count]);
      return rows.map(({ id }) => id);
    },
    listedNumbers: async (numbers) => {
      const rows = await database.query<{ number: string }>(LISTED_NUMBERS, [numbers]);
      return rows.map(({ number }) => number);
    },
    registered: (code, persons) => database.query(REGISTERED, [code, persons]),
    record: async (events, { cases, entered, listings, suspensions, objections, repairs, complaints }) => {
      const rows = [events, cases, entered, listings, suspensions, objections, repairs, complaints];
      try {
        const [event] = await database.query<EventRow>(
          RECORD,
          rows.map((some) => JSON.stringify(some ?? [])),
        );
        if (!event) throw new Error("a command was stored without its event");
        return event;
      } catch (error) {
        const collision = collisionOf(error);
        if (collision === null) throw error;
        return collision;
      }
    },
  };
}
