import { type Database, statement } from "../../shared/database.ts";
import { readAs } from "../../shared/read-as.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { HolderType } from "../models.ts";

/** Who a statement acts as: a department or its unit of a county, or `AUDITOR`, who sees all. */
export const AUDITOR = "auditor";

/** A decision that a candidate is not who was looked for, with its retraction where there is one. */
export interface NotSameRow {
  readonly id: string;
  readonly department: string;
  readonly candidateId: string;
  readonly candidateType: HolderType;
  readonly name: string;
  readonly reason: string;
  readonly officer: string;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
  readonly retractedBy: string | null;
  readonly retractionReason: string | null;
}

const DECISION = `d.id, d.department_id as department, d.candidate_id as "candidateId",
            d.candidate_type as "candidateType", d.name, d.reason, d.officer, d.recorded_at as "recordedAt",
            r.recorded_at as "retractedAt", r.officer as "retractedBy", r.reason as "retractionReason"`;
const DECISIONS = `entities.not_same d
       left join entities.not_same r on r.retracts = d.id`;

const STANDING = statement(
  "entities.standingNotSame",
  readAs(
    `select ${DECISION}
       from ${DECISIONS}
      where d.department_id = $1 and d.name_key = entities.name_key($2) and d.retracts is null and r.id is null
      limit 1000`,
    "found.id",
  ),
);

const BY_ID = statement(
  "entities.notSameById",
  readAs(`select ${DECISION} from ${DECISIONS} where d.id = $2::bigint and d.retracts is null`, "found.id"),
);

const BEFORE = statement(
  "entities.notSameBefore",
  readAs(
    `select ${DECISION}
       from ${DECISIONS}
      where d.retracts is null and ($2::bigint is null or d.id < $2::bigint)
      order by d.id desc
      limit $3`,
    "found.id desc",
  ),
);

const OF_KEY = statement(
  "entities.notSameOfKey",
  readAs(
    `select coalesce(d.retracts, d.id) as decision, d.input_hash as hash
       from entities.not_same d
      where d.department_id = $1 and d.officer = $2 and d.idempotency_key = $3`,
    "found.decision",
  ),
);

const ADD = statement(
  "entities.addNotSame",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit)
   insert into entities.not_same
     (department_id, candidate_id, candidate_type, name, name_key, retracts, reason, officer, idempotency_key, input_hash)
   select acting.unit, $2::bigint, $3, $4, entities.name_key($4), $5::bigint, $6, $7, $8, $9 from acting
   on conflict do nothing
   returning coalesce(retracts, id) as decision`,
);

/** Whether one of the names that a subject ($1) has or had is a text ($2), or contains it ($3). */
const HAS_BORNE = statement(
  "entities.hasBorneName",
  `select exists (
     select from (
       select name from entities.organization_version where organization_id = $1
       union all
       select name from entities.person_version where person_id = $1
     ) v
      where case when $3 then strpos(entities.name_key(v.name), entities.name_key($2)) > 0
                 else entities.name_key(v.name) = entities.name_key($2) end
   ) as borne`,
);

/** What is added: a decision, or the retraction of one. */
export interface NotSameToAdd {
  readonly department: string;
  readonly candidate: { readonly id: string; readonly type: HolderType; readonly name: string } | null;
  readonly retracts: string | null;
  readonly reason: string;
  readonly officer: string;
  readonly key: string;
  readonly hash: string;
}

export interface NotSameStore {
  /** The decisions of a department on candidates for a name that were not retracted. */
  standing(department: string, name: string, wanted?: Wanted): Promise<NotSameRow[]>;
  byId(acting: string, id: string, wanted?: Wanted): Promise<NotSameRow | null>;
  /** The last ones with ids before one, or of all, the last first. */
  before(acting: string, id: string | null, limit: number, wanted?: Wanted): Promise<NotSameRow[]>;
  /** The decision that an officer made or retracted under a key, and the digest of what was submitted. */
  ofKey(
    department: string,
    officer: string,
    key: string,
  ): Promise<{ readonly decision: string; readonly hash: string } | null>;
  /** Id of the decision; null where another was faster: with the key, or with the retraction. */
  add(row: NotSameToAdd): Promise<string | null>;
  /** Whether a subject has or had a name, as names are compared. */
  hasBorne(id: string, name: string, wanted?: Wanted): Promise<boolean>;
  /** Whether it has or had a name with a text in it: whether the search by that text finds it. */
  isFoundBy(id: string, text: string): Promise<boolean>;
}

export function createNotSameStore(database: Database): NotSameStore {
  const isTrue = async (rows: Promise<{ borne: boolean }[]>) => (await rows)[0]?.borne ?? false;
  return {
    standing: (department, name, wanted) => database.query(STANDING, [department, name], wanted),
    byId: async (acting, id, wanted) =>
      (await database.query<NotSameRow>(BY_ID, [acting, id], wanted))[0] ?? null,
    before: (acting, id, limit, wanted) => database.query(BEFORE, [acting, id, limit], wanted),
    ofKey: async (department, officer, key) =>
      (await database.query<{ decision: string; hash: string }>(OF_KEY, [department, officer, key]))[0] ??
      null,
    async add({ department, candidate, retracts, reason, officer, key, hash }) {
      const { id = null, type = null, name = null } = candidate ?? {};
      const values = [department, id, type, name, retracts, reason, officer, key, hash];
      return (await database.query<{ decision: string }>(ADD, values))[0]?.decision ?? null;
    },
    hasBorne: (id, name, wanted) => isTrue(database.query(HAS_BORNE, [id, name, false], wanted)),
    isFoundBy: (id, text) => isTrue(database.query(HAS_BORNE, [id, text, true])),
  };
}
