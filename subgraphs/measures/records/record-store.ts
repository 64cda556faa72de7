import { type Database, keysIn, statement } from "../../shared/database.ts";
import { readAs } from "../../shared/read-as.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { FACTS, type FactsRow } from "./facts-sql.ts";
import type { RecordNumber } from "./record-number.ts";

/** Who a statement acts as: a department or its unit of a county, or `AUDITOR`, who sees all. */
export const AUDITOR = "auditor";

/** A record as it is stored. */
export interface RecordRow extends RecordNumber {
  readonly id: string;
  readonly recordedAt: string;
  readonly officer: string;
  /** Key of the submission, and the digest of what was submitted. */
  readonly key: string;
  readonly input: string;
  readonly content: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly algorithm: string;
  readonly keyId: string;
  /** Id of who it is about, and the first day on which one of its facts is sealed: what the content says, to find it by. */
  readonly subject: string | null;
  readonly sealedFrom: string | null;
}

const RECORD = `r.id, r.department_id as department, r.year, r.sequence, r.recorded_at as "recordedAt", r.officer,
            r.idempotency_key as key, r.input_hash as input, r.content, r.hash, r.signature, r.algorithm,
            r.key_id as "keyId", r.subject_id as subject, r.sealed_from as "sealedFrom"`;

const BY_NUMBER = statement(
  "measures.recordByNumber",
  readAs(
    `select ${RECORD}
       from measures.decision_record r
      where r.department_id = $2 and r.year = $3::int and r.sequence = $4::int`,
    "found.id",
  ),
);

const OF_KEY = statement(
  "measures.recordOfKey",
  readAs(
    `select ${RECORD}
       from measures.decision_record r
      where r.department_id = $1 and r.officer = $2 and r.idempotency_key = $3`,
    "found.id",
  ),
);

const BEFORE = statement(
  "measures.recordsBefore",
  readAs(
    `select ${RECORD}
       from measures.decision_record r
      where ($2::bigint is null or r.id < $2::bigint)
      order by r.id desc
      limit $3`,
    "found.id desc",
  ),
);

const OF_SUBJECTS = statement(
  "measures.recordsOfSubjects",
  readAs(
    `select page.*
       from unnest($2::bigint[]) s (id)
      cross join lateral (
        select ${RECORD}
          from measures.decision_record r
         where r.subject_id = s.id and ($3::bigint is null or r.id < $3::bigint)
           and ($4::date is null or coalesce(r.sealed_from > $4::date, true)
                and not exists (
                  select from violations.listing_facts_v1 f
                   where f.listing_id = any(measures.record_listings(r.content)) and f.sealed_from <= $4::date))
         order by r.id desc
         limit $5
      ) page`,
    "found.subject, found.id desc",
  ),
);

const SEALED_LISTINGS = statement(
  "measures.sealedListings",
  `select f.listing_id::text as id
     from violations.listing_facts_v1 f
    where f.listing_id = any(${keysIn("$1", "bigint")}) and f.sealed_from <= $2::date
    order by f.listing_id`,
);

const NEXT = statement(
  "measures.nextSequence",
  readAs(
    `select coalesce(max(r.sequence), 0) + 1 as sequence
       from measures.decision_record r
      where r.department_id = $1 and r.year = $2::int`,
    "found.sequence",
  ),
);

const ADD = statement(
  "measures.addRecord",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit)
   insert into measures.decision_record
     (id, department_id, year, sequence, recorded_at, officer, idempotency_key, input_hash, content, hash, signature,
      algorithm, key_id)
   select $2::bigint, acting.unit, $3::int, $4::int, $5::timestamptz, $6, $7, $8, $9, $10, $11, $12, $13
     from acting
   on conflict do nothing
   returning id`,
);

/** Whom the facts are asked of. */
export interface FactsQuestion {
  readonly person: string | null;
  readonly organization: string | null;
  /** Leaves out what is sealed on this day; null to leave out nothing. */
  readonly sealedOn: string | null;
}

/** Which records of a subject are asked for, and as whom. */
export interface SubjectRecords {
  readonly acting: string;
  /** Those with ids before it; null for all. */
  readonly before: string | null;
  /** Leaves out those that rest on what is sealed on this day; null to leave out none. */
  readonly sealedOn: string | null;
  readonly limit: number;
}

export interface RecordStore {
  /** The facts, and who they are of, as on record at one instant. */
  facts(question: FactsQuestion): Promise<FactsRow>;
  byNumber(acting: string, number: RecordNumber, wanted?: Wanted): Promise<RecordRow | null>;
  /** What an officer of a department submitted under a key. */
  ofKey(department: string, officer: string, key: string): Promise<RecordRow | null>;
  /** The last ones with ids before one, or of all, the last first. */
  before(acting: string, id: string | null, limit: number, wanted?: Wanted): Promise<RecordRow[]>;
  /** Of each subject as many, the last first. */
  ofSubjects(subjects: readonly string[], records: SubjectRecords, wanted?: Wanted): Promise<RecordRow[]>;
  /** Which of the listings are sealed on a day. */
  sealedListings(ids: readonly string[], day: string, wanted?: Wanted): Promise<{ id: string }[]>;
  nextSequence(department: string, year: number): Promise<number>;
  /** False where another was faster: with the number, or under the key. */
  add(row: RecordRow): Promise<boolean>;
}

export function createRecordStore(database: Database): RecordStore {
  const one = async (rows: Promise<RecordRow[]>) => (await rows)[0] ?? null;
  return {
    async facts({ person, organization, sealedOn }) {
      const [row] = await database.query<FactsRow>(FACTS, [person, organization, sealedOn]);
      if (!row) throw new Error("the database says nothing of the facts");
      return row;
    },
    byNumber: (acting, { department, year, sequence }, wanted) =>
      one(database.query(BY_NUMBER, [acting, department, year, sequence], wanted)),
    ofKey: (department, officer, key) => one(database.query(OF_KEY, [department, officer, key])),
    before: (acting, id, limit, wanted) => database.query(BEFORE, [acting, id, limit], wanted),
    ofSubjects: (subjects, { acting, before, sealedOn, limit }, wanted) =>
      database.query(OF_SUBJECTS, [acting, subjects, before, sealedOn, limit], wanted),
    sealedListings: (ids, day, wanted) => database.query(SEALED_LISTINGS, [ids, day], wanted),
    async nextSequence(department, year) {
      const [next] = await database.query<{ sequence: number }>(NEXT, [department, year]);
      if (!next) throw new Error("the database says nothing of the next number");
      return next.sequence;
    },
    add: async ({ id, department, year, sequence, recordedAt, officer, key, input, content, ...signed }) => {
      const { hash, signature, algorithm, keyId } = signed;
      const values = [
        ...[department, id, year, sequence, recordedAt, officer, key, input, content],
        ...[hash, signature, algorithm, keyId],
      ];
      return (await database.query(ADD, values)).length > 0;
    },
  };
}
