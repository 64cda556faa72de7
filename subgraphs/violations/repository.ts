import type { TakeKeys } from "../shared/across-requests.ts";
import { type Database, keysIn, statement } from "../shared/database.ts";
import type { Page } from "../shared/paging.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { ListingStatus, SubjectType } from "./generated/resolvers.ts";
import type { ListingHistoryRow } from "./listing-facts.ts";
import {
  endSql,
  LISTING_COLUMNS,
  LISTING_KNOWN_AT,
  PLAIN_LISTING_COLUMNS,
  statusSql,
} from "./listing-sql.ts";
import type { BehaviourModel, DatedNumberRow, ListingRow, ObjectionRow } from "./models.ts";
import { OBJECTION_COLUMNS } from "./work-lists-sql.ts";

const ALL_BEHAVIOURS = statement(
  "violations.allBehaviours",
  `select number, quote_zh as text, title_en as "titleEn", requires_refusal as "requiresRefusal",
          legal_hooks as "legalHooks", note_zh as note, subjects,
          (select json_agg(json_build_object('code', f.code, 'name', f.name_zh, 'nameEn', f.name_en) order by r.at)
             from unnest(b.required_facts) with ordinality as r (code, at)
             join violations.required_fact f on f.code = r.code) as "requiredFacts"
     from violations.behaviour b
    order by number
    limit 1000`,
);

const ALL_DATED_NUMBERS = statement(
  "violations.allDatedNumbers",
  `select key, known, value::float8 as value, value_max::float8 as "valueMax", unit, text_zh as text, source,
          "national", effective_from as "effectiveFrom", effective_until as "effectiveUntil"
     from violations.dated_number
    order by position
    limit 1000`,
);

/** A statement that reads listings, and the same that reads their versions with them. */
function readsListings(name: string, sqlOf: (columns: string) => string) {
  return {
    plain: statement(name, sqlOf(PLAIN_LISTING_COLUMNS)),
    versioned: statement(`${name}Versioned`, sqlOf(LISTING_COLUMNS)),
  };
}

const LISTINGS_BY_ID = readsListings(
  "violations.listingsById",
  (columns) => `select ${columns}
     from violations.listing_current l
    where l.id = any(${keysIn("$1", "bigint")})
    order by l.id`,
);

const LISTINGS_BY_NUMBER = readsListings(
  "violations.listingsByNumber",
  (columns) => `select ${columns}
     from violations.listing_current l
    where l.number = any(${keysIn("$1", "text")})
    order by l.id`,
);

const LISTINGS_ARISING = statement(
  "violations.listingsArising",
  `select ${LISTING_COLUMNS}
     from violations.listing_current l
    where l.arising_from = any(${keysIn("$1", "bigint")})
    order by l.arising_from, l.id`,
);

const LISTING_KNOWN = statement("violations.listingKnownAt", LISTING_KNOWN_AT);

const OBJECTIONS_KNOWN = statement(
  "violations.objectionsKnownAt",
  `select *
     from (select distinct on (objection_id) objection_id as id, listing_id as "listingId",
                  received_on as "receivedOn", accepted_at as "acceptedAt", decided_at as "decidedAt", outcome,
                  summary, reasons
             from violations.objection_version
            where listing_id = $1::bigint and recorded_at <= $2::timestamptz
            order by objection_id, version desc) o
    order by "receivedOn", id`,
);

// Without a name it is planned anew each time, with its parameters: one plan for all filters takes half a second on
// 200,000 listings where the plan for the filters given takes milliseconds. Ranges left open come as infinite days.
const LISTINGS = readsListings(
  "violations.listings",
  (columns) => `select ${columns}
     from violations.listing_current l
    where (l.published_on, l.id) < ($1::date, $2::bigint)
      and l.published_on >= $3::date and l.published_on < $4::date and l.published_on <= $5::date
      and ($6::text is null or l.subject_type = $6)
      and ($7::int[] is null or l.behaviours::int[] && $7)
      and ($8::text[] is null or l.authority = any($8))
      and ($9::text[] is null or l.subject_division = any($9))
      and ($10::text[] is null or l.subject_industry = any($10))
      and ($11::text[] is null or ${statusSql("$12", "$13")} = any($11))
    order by l.published_on desc, l.id desc
    limit $14`,
);

const LISTINGS_OF_SUBJECTS = readsListings(
  "violations.listingsOfSubjects",
  (columns) => `select ${columns}
     from unnest($1::bigint[]) as wanted (subject_id)
    cross join lateral (
       select l.*
         from violations.listing_current l
        where l.subject_id = wanted.subject_id and l.subject_type = $2
          and (l.published_on, l.id) < ($3::date, $4::bigint)
          and ($5::text[] is null or ${statusSql("$6", "$7")} = any($5))
          and ${endSql("$7")} > $9::date
        order by l.published_on desc, l.id desc
        limit $8
     ) l
    order by l.subject_id, l.published_on desc, l.id desc`,
);

const OBJECTIONS = statement(
  "violations.objectionsOfListings",
  `select ${OBJECTION_COLUMNS}
     from violations.objection_current
    where listing_id = any(${keysIn("$1", "bigint")})
    order by listing_id, received_on, id`,
);

/** An instant as the type parser of the database gives it, for use within JSON. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

// One statement, so that a listing, its suspensions and its objections come from one snapshot: what one transaction
// changed together is seen together.
const LISTING_HISTORIES = statement(
  "violations.listingHistories",
  `select l.subject_id as "subjectId", l.subject_type as "subjectType", l.id as listing, l.number, v.version, d.determined_on as "determinedOn",
          v.published_on as "publishedOn", v.until, v.removed_on as "removedOn", v.annulled, v.responsibility,
          v.removal_reason as "removalReason", v.recorded_at as "recordedAt",
          (select json_agg(json_build_object('suspension', s.suspension_id::text, 'version', s.version,
                    'from', s.from_day, 'until', s.until_day, 'withdrawn', s.withdrawn,
                    'recordedAt', ${instant("s.recorded_at")}))
             from violations.suspension_version s
            where s.listing_id = l.id) as suspensions,
          (select json_agg(json_build_object('objection', o.objection_id::text, 'version', o.version,
                    'acceptedAt', ${instant("o.accepted_at")}, 'decidedAt', ${instant("o.decided_at")},
                    'recordedAt', ${instant("o.recorded_at")}))
             from violations.objection_version o
            where o.listing_id = l.id) as objections
     from violations.listing l
     join violations.listing_version v on v.listing_id = l.id
     join violations.determination d on d.id = v.determination_id
    where l.subject_id = any(${keysIn("$1", "bigint")})
    order by l.subject_id, l.id, v.version`,
);

/** Only listings with one of these statuses on the day; null is any status. */
export interface StatusFilter {
  status: readonly ListingStatus[] | null;
  on: string;
}

/** Whether listings are to come with their versions. */
export interface Versioned {
  versioned: boolean;
}

/** What a page of the list is chosen by; null confines nothing. Days are `[publishedFrom, publishedUntil)`. */
export interface ListingSelection extends StatusFilter, Versioned {
  page: Page;
  subjectType: SubjectType | null;
  behaviours: readonly number[] | null;
  authorities: readonly string[] | null;
  divisions: readonly string[] | null;
  industries: readonly string[] | null;
  publishedFrom: string | null;
  publishedUntil: string | null;
  /** The last day of entry that counts. */
  publishedTo: string | null;
}

/** What a page of each subject's listings is chosen by. */
export interface SubjectSelection extends StatusFilter, Versioned {
  page: Page;
  subjectType: SubjectType;
  /** Only those that end after this day; null is any. */
  endsAfter: string | null;
}

/** What is read for requests is given up where it is not wanted any longer. */
export interface Repository {
  /** Every behaviour by number. */
  allBehaviours(): Promise<BehaviourModel[]>;
  /** Every number in the order of the catalogue. */
  allDatedNumbers(): Promise<DatedNumberRow[]>;
  listingsById(ids: TakeKeys<string>, wanted: Wanted): Promise<ListingRow[]>;
  listingsByNumber(numbers: TakeKeys<string>, wanted: Wanted): Promise<ListingRow[]>;
  /** Without their versions. */
  plainListingsById(ids: TakeKeys<string>, wanted: Wanted): Promise<ListingRow[]>;
  plainListingsByNumber(numbers: TakeKeys<string>, wanted: Wanted): Promise<ListingRow[]>;
  /** Listings of persons that arise from those. */
  listingsArising(from: TakeKeys<string>, wanted: Wanted): Promise<ListingRow[]>;
  /** A listing by its number as it was on record at the instant; null where there was none. */
  listingKnownAt(number: string, instant: string, wanted: Wanted): Promise<ListingRow | null>;
  /** Objections to a listing as they were on record at the instant, in the order in which they were received. */
  objectionsKnownAt(listing: string, instant: string, wanted: Wanted): Promise<ObjectionRow[]>;
  /** One more than the page holds, latest entry first. */
  listings(selection: ListingSelection, capYears: number, wanted: Wanted): Promise<ListingRow[]>;
  /** For each subject one more than the page holds, latest entry first. */
  listingsOfSubjects(
    subjects: readonly string[],
    selection: SubjectSelection,
    capYears: number,
    wanted: Wanted,
  ): Promise<ListingRow[]>;
  /** Objections of each listing in the order in which they were received. */
  objectionsOfListings(listings: TakeKeys<string>, wanted: Wanted): Promise<ObjectionRow[]>;
  /** Every version of every listing of the subjects, by listing and version. */
  listingHistories(subjects: TakeKeys<string>, wanted: Wanted): Promise<ListingHistoryRow[]>;
}

// Past every listing: no day is later than infinity, so the id beside it does not matter.
const BEFORE_ALL = ["infinity", "1"] as const;

export function createRepository(database: Database): Repository {
  return {
    allBehaviours: () => database.query(ALL_BEHAVIOURS, []),
    allDatedNumbers: () => database.query(ALL_DATED_NUMBERS, []),
    listingsById: (ids, wanted) => database.query(LISTINGS_BY_ID.versioned, () => [ids()], wanted),
    plainListingsById: (ids, wanted) => database.query(LISTINGS_BY_ID.plain, () => [ids()], wanted),
    listingsByNumber: (numbers, wanted) =>
      database.query(LISTINGS_BY_NUMBER.versioned, () => [numbers()], wanted),
    plainListingsByNumber: (numbers, wanted) =>
      database.query(LISTINGS_BY_NUMBER.plain, () => [numbers()], wanted),
    listingsArising: (from, wanted) => database.query(LISTINGS_ARISING, () => [from()], wanted),
    listingKnownAt: async (number, instant, wanted) =>
      (await database.query<ListingRow>(LISTING_KNOWN, [number, instant], wanted))[0] ?? null,
    objectionsKnownAt: (listing, instant, wanted) =>
      database.query(OBJECTIONS_KNOWN, [listing, instant], wanted),
    listings(selection, capYears, wanted) {
      const values = [
        ...(selection.page.after ?? BEFORE_ALL),
        selection.publishedFrom ?? "-infinity",
        selection.publishedUntil ?? "infinity",
        selection.publishedTo ?? "infinity",
        selection.subjectType,
        selection.behaviours,
        selection.authorities,
        selection.divisions,
        selection.industries,
        selection.status,
        selection.on,
        capYears,
        selection.page.first + 1,
      ];
      const list = selection.versioned ? LISTINGS.versioned : LISTINGS.plain;
      return database.query({ ...list, name: "" }, values, wanted);
    },
    listingsOfSubjects(subjects, selection, capYears, wanted) {
      const values = [
        subjects,
        selection.subjectType,
        ...(selection.page.after ?? BEFORE_ALL),
        selection.status,
        selection.on,
        capYears,
        selection.page.first + 1,
        selection.endsAfter ?? "-infinity",
      ];
      const list = selection.versioned ? LISTINGS_OF_SUBJECTS.versioned : LISTINGS_OF_SUBJECTS.plain;
      return database.query(list, values, wanted);
    },
    objectionsOfListings: (listings, wanted) => database.query(OBJECTIONS, () => [listings()], wanted),
    listingHistories: (subjects, wanted) => database.query(LISTING_HISTORIES, () => [subjects()], wanted),
  };
}
