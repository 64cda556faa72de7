import { type Database, type Statement, statement } from "../../shared/database.ts";
import { readAs } from "../../shared/read-as.ts";
import { AUDITOR } from "../acting.ts";
import { LOGS, type LogName, type Seal } from "./seal.ts";

/** A row that is sealed, or to be: its id, when it was recorded, and its columns in the order of the digest. */
export interface SealableRow {
  readonly id: string;
  readonly recordedAt: string;
  readonly columns: readonly unknown[];
}

/** Where the chain of a log stands. */
export interface ChainState {
  /** The clock of the database. */
  readonly now: string;
  /** 0 before the first seal. */
  readonly number: number;
  readonly hash: Buffer | null;
  readonly top: string;
  /** Ids that are not sealed, from where rows may still come, as an int8multirange without an end. */
  readonly open: string;
}

/** The columns of a log's rows in the order of their digest. What JavaScript would read otherwise comes as text. */
const TABLES: Readonly<Record<LogName, { from: string; columns: readonly string[]; asUnit?: true }>> = {
  ACCESS: {
    from: "departments.access_log",
    columns: [
      ...[
        "l.id::text",
        "l.asked_at",
        "l.recorded_at",
        "l.viewer",
        "l.department",
        "l.purpose",
        "l.request_id",
      ],
      ...["l.operation", "l.document", "l.fields", "l.records", "l.missing"],
    ],
  },
  COMMANDS: {
    from: "violations.sealed_events_v1",
    columns: [
      ...[
        "l.id::text",
        "l.root",
        "l.root_id::text",
        "l.version",
        "l.lifecycle",
        "l.part_id::text",
        "l.command",
      ],
      ...["l.state_before", "l.state_after", "l.actor", "l.department", "l.recorded_at", "l.reason"],
      ...["l.changes::text", "l.idempotency_key", "l.content_hash"],
    ],
  },
  DECISIONS: {
    from: "measures.sealed_decision_records_v1",
    columns: [
      ...["l.id::text", "l.department_id", "l.year", "l.sequence", "l.recorded_at", "l.officer"],
      ...[
        "l.idempotency_key",
        "l.input_hash",
        "l.content",
        "l.hash",
        "l.signature",
        "l.algorithm",
        "l.key_id",
      ],
    ],
  },
  DEPARTMENTS: {
    from: "departments.sealed_acts_v1",
    columns: ["l.id::text", "l.kind", "l.recorded_at", "l.content::text"],
    asUnit: true,
  },
  SIGN_INS: {
    from: "departments.sign_in_log",
    columns: [
      ...["l.id::text", "l.recorded_at", "l.event", "l.issuer", "l.subject", "l.department", "l.unit"],
      ...["l.scopes", "l.session", "l.reason", "l.request_id"],
    ],
  },
};

/** The table's name of a column without alias and cast. */
const aliasOf = (column: string) => `c_${column.replace(/^l\.|::text$/g, "")}`;

const columnsOf = (log: LogName) => TABLES[log].columns.map((column) => `${column} as ${aliasOf(column)}`);

function byLog(make: (log: LogName) => Statement): Readonly<Record<LogName, Statement>> {
  return Object.fromEntries(LOGS.map((log) => [log, make(log)])) as Record<LogName, Statement>;
}

/**
 * A transaction takes its ids before it is seen, so one may come to be seen when later ones are sealed. Of what the
 * seals of the last ten minutes passed over it is looked for again: writers are statements by themselves, which end
 * long before. No transaction that takes long elsewhere holds up what can be seen.
 */
const CHAIN_STATE = statement(
  "departments.chainState",
  `with last as (
     select number, hash, top, sealed_at from departments.audit_seal where log = $1 order by number desc limit 1
   ),
   settled as (
     select number, top
       from departments.audit_seal
      where log = $1 and sealed_at < (select sealed_at from last) - interval '10 minutes'
      order by number desc
      limit 1
   ),
   recent as (
     select coalesce(range_agg(members), '{}') as members
       from departments.audit_seal
      where log = $1 and number > coalesce((select number from settled), 0)
   )
   select clock_timestamp() as now, coalesce(l.number, 0) as number, l.hash, coalesce(l.top, 0)::text as top,
          (int8multirange(int8range(coalesce((select top from settled), 0), null, '()')) - r.members)::text as open
     from recent r
     left join last l on true`,
);

function rowsIn(log: LogName): string {
  const { from, asUnit } = TABLES[log];
  const rows = `select l.*
     from unnest($1::int8multirange) r
    cross join lateral (
       select ${columnsOf(log).join(", ")}, l.id as sort_id
         from ${from} l
        where l.id >= coalesce(lower(r), -9223372036854775808) and l.id < coalesce(upper(r), 9223372036854775807)
        order by l.id
        limit $2
     ) l
    order by l.sort_id
    limit $2`;
  // What departments do is seen row by row: who seals it is an auditor (acting).
  return asUnit ? readAs(rows, "found.sort_id", `'${AUDITOR}'`) : rows;
}

const ROWS_IN = byLog((log) => statement(`departments.sealableRows.${log}`, rowsIn(log)));

const ADD_SEAL = statement(
  "departments.addSeal",
  `insert into departments.audit_seal (log, number, sealed_at, members, top, digests, previous, hash)
   values ($1, $2, $3, $4::int8multirange, $5::bigint, $6, $7, $8)
   on conflict do nothing
   returning number`,
);

const SEAL_COLUMNS = `log, number, sealed_at as "sealedAt", members::text as members, top::text as top, digests, previous,
          hash`;

const SEALS_AFTER = statement(
  "departments.sealsAfter",
  `select ${SEAL_COLUMNS} from departments.audit_seal where log = $1 and number > $2 order by number limit $3`,
);

const LAST_SEALS = statement(
  "departments.lastSeals",
  `select distinct on (log) ${SEAL_COLUMNS} from departments.audit_seal order by log, number desc`,
);

/** How the log says that rows of its own were dropped, up to a seal. No field of the schema is called so. */
export const DROPPED = "AuditSeal.drop";

/**
 * 网络安全法（2016 年公布）第二十一条: logs are kept for six months, 183 days, at least. No row that says otherwise is
 * believed. In hours, which are of the same length in every time zone.
 */
export const LEAST_KEPT = `interval '${183 * 24} hours'`;

/** Seals of the access log some of whose rows are there. */
export const SEALS_WITH_ROWS = `select s.number
  from departments.audit_seal s
 where s.log = 'ACCESS'
   and exists (select from unnest(s.members) r
                 join departments.access_log l on l.id >= lower(r) and l.id < upper(r))`;

const DROPPED_UP_TO = statement(
  "departments.droppedUpTo",
  `with seals as (
     select number, max(sealed_at) over (order by number) as sealed_at
       from departments.audit_seal
      where log = 'ACCESS'
   ),
   said as (
     select substring(records[1] from '^AuditSeal/ACCESS/([1-9][0-9]{0,8})$')::integer as up_to, recorded_at
       from departments.access_log
      where fields = array['${DROPPED}']
   )
   select coalesce(max(seals.number), 0) as number
     from said
     join seals on seals.number = said.up_to
    where seals.sealed_at <= least(said.recorded_at, clock_timestamp()) - ${LEAST_KEPT}
      and seals.number < coalesce((${SEALS_WITH_ROWS} order by s.number limit 1), 2147483647)`,
);

/** What sealing and verifying read and store. */
export interface AuditRepository {
  chainState(log: LogName): Promise<ChainState>;
  /** Rows with ids of the int8multirange, in the order of their ids, so many at most. */
  rowsIn(log: LogName, ids: string, most: number): Promise<SealableRow[]>;
  /** False where there is a seal of that number already. */
  addSeal(seal: Seal): Promise<boolean>;
  sealsAfter(log: LogName, number: number, most: number): Promise<Seal[]>;
  /** The last seal of each log that has one. */
  lastSeals(): Promise<Seal[]>;
  /** The last seal up to which the access log says rightly that all its rows were dropped; 0 for none. */
  droppedUpTo(): Promise<number>;
}

export function createAuditRepository(database: Database): AuditRepository {
  return {
    async chainState(log) {
      const [state] = await database.query<ChainState>(CHAIN_STATE, [log]);
      if (!state) throw new Error("the database says nothing of the chain");
      return state;
    },
    async rowsIn(log, ids, most) {
      const names = TABLES[log].columns.map(aliasOf);
      const rows = await database.query<Record<string, unknown>>(ROWS_IN[log], [ids, most]);
      return rows.map((row) => ({
        id: row.c_id as string,
        recordedAt: row.c_recorded_at as string,
        columns: names.map((name) => row[name]),
      }));
    },
    async addSeal({ log, number, sealedAt, members, top, digests, previous, hash }) {
      const values = [log, number, sealedAt, members, top, digests, previous, hash];
      return (await database.query(ADD_SEAL, values)).length > 0;
    },
    sealsAfter: (log, number, most) => database.query<Seal>(SEALS_AFTER, [log, number, most]),
    lastSeals: () => database.query<Seal>(LAST_SEALS, []),
    async droppedUpTo() {
      const [dropped] = await database.query<{ number: number }>(DROPPED_UP_TO, []);
      return dropped?.number ?? 0;
    },
  };
}
