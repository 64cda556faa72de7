import { type Database, type Statement, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import { createAuditRepository } from "./audit/audit-repository.ts";
import type { Seal } from "./audit/seal.ts";
import type { AccessLogEntryModel, CountyUnitRow, DepartmentModel } from "./models.ts";
import { readTerms, type Terms } from "./terms.ts";

const ALL_DEPARTMENTS = statement(
  "departments.allDepartments",
  `select id, name_zh as name, official_name_zh as "officialName",
          official_name_verified as "officialNameVerified", name_en as "nameEn", kind, aliases,
          duties_zh as duties, open_class as "openClass"
     from departments.department
    order by position
    limit 1000`,
);

const ALL_COUNTY_UNITS = statement(
  "departments.allCountyUnits",
  `select id, department_id as "departmentId", name_zh as name, division
     from departments.county_unit
    order by id
    limit 10000`,
);

// Without a name it is planned anew each time, for the filters that are given. What is written of a subject has its id
// after the type: the log of who read the log about it, too.
const ACCESS_LOG: Statement = {
  ...statement(
    "departments.accessLog",
    `select id::text as id, asked_at as "askedAt", recorded_at as "recordedAt", viewer, department, purpose,
          request_id as "requestId", operation, document, fields, records, missing
     from departments.access_log
    where ($1::bigint is null or id < $1)
      and ($2::text is null
           or records && array['Person/' || $2, 'Organization/' || $2, 'AccessLog/' || $2])
      and ($3::text is null or viewer = $3)
      and ($4::text is null or department = $4)
      and ($5::timestamptz is null or asked_at >= $5)
      and ($6::timestamptz is null or asked_at < $6)
    order by id desc
    limit $7`,
  ),
  name: "",
};

/** What a page of the access log is chosen by; null confines nothing. */
export interface AccessLogSelection {
  /** Id of the last entry seen. */
  after: string | null;
  first: number;
  subject: string | null;
  viewer: string | null;
  department: string | null;
  from: string | null;
  until: string | null;
}

export interface Repository {
  /** Every department, in the order in which the document names them first. */
  allDepartments(): Promise<DepartmentModel[]>;
  /** One more than the page holds, latest first. */
  accessLog(selection: AccessLogSelection, wanted: Wanted): Promise<AccessLogEntryModel[]>;
  /** The last seal of each log. */
  lastSeals(): Promise<Seal[]>;
  /** The units of the counties. */
  allCountyUnits(): Promise<CountyUnitRow[]>;
  terms(): Promise<Terms>;
}

export function createRepository(database: Database): Repository {
  return {
    allDepartments: () => database.query<DepartmentModel>(ALL_DEPARTMENTS, []),
    accessLog({ after, first, subject, viewer, department, from, until }, wanted) {
      const values = [after, subject, viewer, department, from, until, first + 1];
      return database.query<AccessLogEntryModel>(ACCESS_LOG, values, wanted);
    },
    lastSeals: () => createAuditRepository(database).lastSeals(),
    allCountyUnits: () => database.query<CountyUnitRow>(ALL_COUNTY_UNITS, []),
    terms: () => readTerms(database),
  };
}
