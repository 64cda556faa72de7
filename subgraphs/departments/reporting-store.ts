import { type Database, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import { type Acting, readAsUnit } from "./acting.ts";
import type { AddedDepartmentRow, PeriodicReportRow } from "./models.ts";
import type { Period } from "./rules/due.ts";

/** Departments that owed something in a period ($2 to $3), or have reported on it; all of them, or one ($4). */
const PERIODIC_REPORTS = statement(
  "departments.periodicReports",
  readAsUnit(
    `select d.position, d.id as "departmentId", r.received_on as "receivedOn",
            r.document_number as "documentNumber", r.summary
       from departments.department d
       left join lateral (
         select p.received_on, p.document_number, p.summary
           from departments.periodic_report p
          where p.department_id = d.id and p.period_from = $2::date
          order by p.version desc
          limit 1
       ) r on true
      where ($4::text is null or d.id = $4)
        and (r.received_on is not null or exists (
              select from departments.obligation o
               where o.department_id = d.id and o.opened_on < $3::date
                 and not exists (
                   select from departments.obligation_current c
                    where c.id = o.id and c.state in ('LIFTED', 'ENDED')
                      and (c.recorded_at at time zone 'Asia/Shanghai')::date < $2::date
                 )
            ))`,
    "found.position",
  ),
);

const REPORT_OF_KEY = statement(
  "departments.reportOfKey",
  readAsUnit(
    `select p.content_hash as hash
       from departments.periodic_report p
      where p.department_id = $1 and p.actor = $2 and p.idempotency_key = $3`,
    "found.hash",
  ),
);

const RECORD_REPORT = statement(
  "departments.recordReport",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit),
   l as (
     select acting.unit, v.last
       from acting
      cross join lateral (
        select coalesce(max(p.version), 0) as last
          from departments.periodic_report p
         where p.department_id = acting.unit and p.period_from = $2::date
      ) v
   )
   insert into departments.periodic_report
     (department_id, period_from, period_until, version, received_on, document_number, summary, actor, idempotency_key,
      content_hash)
   select l.unit, $2::date, $3::date, l.last + 1, $4::date, $5, $6, $7, $8, $9 from l
   on conflict do nothing
   returning version`,
);

const ADDED = statement(
  "departments.addedToMeasures",
  `select measure_number as measure, department_id as "departmentId", document_number as "documentNumber", reason,
          recorded_at as "recordedAt"
     from departments.added_department
    where measure_number = any($1::smallint[])
    order by measure_number, recorded_at, department_id`,
);

const ADDITION_OF_KEY = statement(
  "departments.additionOfKey",
  "select content_hash as hash from departments.added_department where actor = $1 and idempotency_key = $2",
);

/** What is known of a measure, and of a department that is to be added to it. */
const MEASURE_LIST = statement(
  "departments.measureList",
  `select m.open_ended as "openEnded",
          $2 = any(m.departments) or exists (
            select from departments.added_department a where a.measure_number = m.number and a.department_id = $2
          ) as named,
          exists (select from departments.department d where d.id = $2 and not d.open_class) as known
     from measures.measure_departments_v1 m
    where m.number = $1`,
);

const RECORD_ADDITION = statement(
  "departments.recordAddition",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit)
   insert into departments.added_department
     (measure_number, department_id, document_number, reason, actor, idempotency_key, content_hash)
   select $2, $3, $4, $5, $6, $7, $8 from acting where acting.unit is not null
   on conflict do nothing
   returning measure_number`,
);

/** What was submitted under a key, by an officer. */
export interface Keyed {
  readonly officer: string;
  readonly key: string;
  readonly hash: string;
}

export interface ReportingStore {
  /** In the order of the document; of one department where it is named. */
  periodicReports(
    acting: Acting,
    period: Period,
    department: string | null,
    wanted: Wanted,
  ): Promise<PeriodicReportRow[]>;
  /** The digest of what the department's officer submitted under a key. */
  reportOfKey(department: string, keyed: Omit<Keyed, "hash">): Promise<string | null>;
  /** False where another was faster. */
  recordReport(
    department: string,
    period: Period,
    report: { readonly receivedOn: string; readonly documentNumber: string; readonly summary: string },
    keyed: Keyed,
  ): Promise<boolean>;
  addedTo(measures: readonly number[], wanted: Wanted): Promise<AddedDepartmentRow[]>;
  additionOfKey(keyed: Omit<Keyed, "hash">): Promise<string | null>;
  /** Null where there is no such measure; `named`: the department is one of its departments; `known`: it is one at all. */
  measureList(
    measure: number,
    department: string,
  ): Promise<{ openEnded: boolean; named: boolean; known: boolean } | null>;
  /** False where another was faster. */
  recordAddition(
    unit: string,
    addition: {
      readonly measure: number;
      readonly department: string;
      readonly documentNumber: string;
      readonly reason: string;
    },
    keyed: Keyed,
  ): Promise<boolean>;
}

export function createReportingStore(database: Database): ReportingStore {
  const hashOf = async (rows: Promise<{ hash: string }[]>) => (await rows)[0]?.hash ?? null;
  const any = async (rows: Promise<unknown[]>) => (await rows).length > 0;
  return {
    periodicReports: (acting, { from, until }, department, wanted) =>
      database.query(PERIODIC_REPORTS, [acting, from, until, department], wanted),
    reportOfKey: (department, { officer, key }) =>
      hashOf(database.query(REPORT_OF_KEY, [department, officer, key])),
    recordReport: (
      department,
      { from, until },
      { receivedOn, documentNumber, summary },
      { officer, key, hash },
    ) =>
      any(
        database.query(RECORD_REPORT, [
          ...[department, from, until, receivedOn, documentNumber, summary, officer, key, hash],
        ]),
      ),
    addedTo: (measures, wanted) => database.query(ADDED, [measures], wanted),
    additionOfKey: ({ officer, key }) => hashOf(database.query(ADDITION_OF_KEY, [officer, key])),
    measureList: async (measure, department) =>
      (
        await database.query<{ openEnded: boolean; named: boolean; known: boolean }>(MEASURE_LIST, [
          ...[measure, department],
        ])
      )[0] ?? null,
    recordAddition: (unit, { measure, department, documentNumber, reason }, { officer, key, hash }) =>
      any(
        database.query(RECORD_ADDITION, [
          unit,
          measure,
          department,
          documentNumber,
          reason,
          officer,
          key,
          hash,
        ]),
      ),
  };
}
