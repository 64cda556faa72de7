import { type Database, statement } from "../shared/database.ts";
import type { CountyUnitRow, DepartmentModel } from "./models.ts";
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

export interface Repository {
  /** Every department, in the order in which the document names them first. */
  allDepartments(): Promise<DepartmentModel[]>;
  /** The units of the counties. */
  allCountyUnits(): Promise<CountyUnitRow[]>;
  /** Terms in effect on a day. */
  terms(asOf: string): Promise<Terms>;
}

export function createRepository(database: Database): Repository {
  return {
    allDepartments: () => database.query<DepartmentModel>(ALL_DEPARTMENTS, []),
    allCountyUnits: () => database.query<CountyUnitRow>(ALL_COUNTY_UNITS, []),
    terms: (asOf) => readTerms(database, asOf),
  };
}
