import { type Database, statement } from "../../subgraphs/shared/database.ts";
import type {
  RemovalReason,
  Responsibility,
  SubjectType,
} from "../../subgraphs/violations/generated/resolvers.ts";

export interface ListingToRecord {
  number: string;
  subjectType?: SubjectType;
  subjectId: string;
  subjectName?: string;
  subjectKind?: string | null;
  division?: string | null;
  industry?: string | null;
  authority?: string;
  documentNumber?: string;
  determinedOn?: string;
  behaviours?: readonly number[];
  publishedOn?: string;
  until?: string | null;
  removedOn?: string | null;
  removalReason?: RemovalReason | null;
  annulled?: boolean;
  arisingFrom?: string | null;
  responsibility?: Responsibility | null;
  recordedAt?: string;
}

const RECORDED = "2026-01-01T00:00:00.000000Z";

const RECORD_LISTING = statement(
  "test.recordListing",
  `with d as (
     insert into violations.determination (authority, document_number, determined_on, behaviours)
     values ($4, $5, $6, $7) returning id
   ), l as (
     insert into violations.listing (number, subject_id, subject_type) values ($1, $2, $3) returning id
   )
   insert into violations.listing_version
     (listing_id, determination_id, subject_name, subject_kind, subject_division, subject_industry, published_on,
      until, removed_on, removal_reason, annulled, arising_from, responsibility, recorded_at)
   select l.id, d.id, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 from l, d
   returning listing_id as id`,
);

/** Records a listing and its determination; unless told, of an organization, in force on 2026-06-01. Returns its id. */
export async function recordListing(database: Database, listing: ListingToRecord): Promise<string> {
  const { subjectType = "ORGANIZATION" } = listing;
  const organization = subjectType === "ORGANIZATION";
  const [row] = await database.query<{ id: string }>(RECORD_LISTING, [
    listing.number,
    listing.subjectId,
    subjectType,
    listing.authority ?? "HRSS",
    listing.documentNumber ?? `〔2025〕${listing.number}号`,
    listing.determinedOn ?? "2025-01-02",
    listing.behaviours ?? [3],
    listing.subjectName ?? (organization ? "福州某某有限公司" : "张三"),
    listing.subjectKind ?? (organization ? "ENTERPRISE" : null),
    listing.division ?? (organization ? "350102" : null),
    listing.industry ?? (organization ? "F51" : null),
    listing.publishedOn ?? "2025-01-10",
    listing.until === undefined ? "2027-01-10" : listing.until,
    listing.removedOn ?? null,
    listing.removalReason ?? null,
    listing.annulled ?? false,
    listing.arisingFrom ?? null,
    listing.responsibility ?? null,
    listing.recordedAt ?? RECORDED,
  ]);
  if (!row) throw new Error("nothing was recorded");
  return row.id;
}

/** What a further version changes, by column. */
export interface VersionToRecord {
  removed_on?: string | null;
  removal_reason?: RemovalReason | null;
  annulled?: boolean;
  until?: string | null;
  published_on?: string;
  recorded_at: string;
}

const RECORD_VERSION = statement(
  "test.recordVersion",
  `insert into violations.listing_version
   select (jsonb_populate_record(v, $2::jsonb || jsonb_build_object('version', v.version + 1, 'recorded_in', pg_current_xact_id()::text::bigint))).*
     from violations.listing_version v
    where v.listing_id = $1
    order by v.version desc
    limit 1`,
);

/** Records the next version of a listing: the latest one with the changes. */
export async function recordVersion(
  database: Database,
  listing: string,
  changes: VersionToRecord,
): Promise<void> {
  await database.query(RECORD_VERSION, [listing, JSON.stringify(changes)]);
}

export interface SuspensionToRecord {
  /** Id of the suspension that this is a further version of. */
  of?: { id: string; version: number };
  from: string;
  until: string | null;
  withdrawn?: boolean;
  recordedAt?: string;
}

const RECORD_SUSPENSION = statement(
  "test.recordSuspension",
  `insert into violations.suspension_version
     (suspension_id, version, listing_id, from_day, until_day, withdrawn, reason, recorded_at)
   values (coalesce($1, nextval('violations.suspension_id')), $2, $3, $4, $5, $6, '复核期间中止', $7)
   returning suspension_id as id`,
);

/** Records a suspension or a further version of one. Returns its id. */
export async function recordSuspension(
  database: Database,
  listing: string,
  suspension: SuspensionToRecord,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(RECORD_SUSPENSION, [
    suspension.of?.id ?? null,
    suspension.of?.version ?? 1,
    listing,
    suspension.from,
    suspension.until,
    suspension.withdrawn ?? false,
    suspension.recordedAt ?? RECORDED,
  ]);
  if (!row) throw new Error("nothing was recorded");
  return row.id;
}

export interface ObjectionToRecord {
  of?: { id: string; version: number };
  acceptedAt?: string | null;
  decidedAt?: string | null;
  outcome?: string | null;
  recordedAt?: string;
}

const RECORD_OBJECTION = statement(
  "test.recordObjection",
  `insert into violations.objection_version
     (objection_id, version, listing_id, received_on, accepted_at, decided_at, outcome, summary, recorded_at)
   values (coalesce($1, nextval('violations.objection_id')), $2, $3, '2026-02-01', $4, $5, $6, '费款已于列入前缴清', $7)
   returning objection_id as id`,
);

/** Records an objection received on 2026-02-01, or a further version of one. Returns its id. */
export async function recordObjection(
  database: Database,
  listing: string,
  objection: ObjectionToRecord,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(RECORD_OBJECTION, [
    objection.of?.id ?? null,
    objection.of?.version ?? 1,
    listing,
    objection.acceptedAt ?? null,
    objection.decidedAt ?? null,
    objection.outcome ?? null,
    objection.recordedAt ?? RECORDED,
  ]);
  if (!row) throw new Error("nothing was recorded");
  return row.id;
}
