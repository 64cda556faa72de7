import type { Row } from "./import-desk.ts";
import { creditCode, residentId } from "./numbers.ts";

/** Good rows; the tests change what they are about. */

export const organization = (n: number, changes: Row = {}): Row => ({
  code: creditCode(n),
  name: `福州第${n}商贸有限公司`,
  kind: "ENTERPRISE",
  listed_company: "false",
  industry: "F5211",
  division: "350102",
  registration_status: "存续",
  registered_on: "2001-02-03",
  ...changes,
});

export const person = (n: number, changes: Row = {}): Row => ({
  id_type: "RESIDENT_ID",
  id_number: residentId(n),
  name: `陈${n}`,
  ...changes,
});

/** Person n is a director of organization m. */
export const position = (n: number, m: number, changes: Row = {}): Row => ({
  holder_type: "PERSON",
  id_type: "RESIDENT_ID",
  id_number: residentId(n),
  organization_code: creditCode(m),
  role: "DIRECTOR",
  since: "2010-01-01",
  until: "2015-01-01",
  ...changes,
});

const listing = (number: string): Row => ({
  number,
  determined_by: "HRSS",
  document_number: `榕人社认〔2026〕${number}号`,
  behaviours: "1",
  determined_on: "2026-01-05",
  published_on: "2026-01-10",
  until: "2028-01-10",
});

/** Organization n is listed. */
export const organizationListing = (number: string, n: number, changes: Row = {}): Row => ({
  ...listing(number),
  subject_type: "ORGANIZATION",
  organization_code: creditCode(n),
  ...changes,
});

/** Person n is listed in their own right. */
export const personListing = (number: string, n: number, changes: Row = {}): Row => ({
  ...listing(number),
  subject_type: "PERSON",
  id_type: "RESIDENT_ID",
  id_number: residentId(n),
  behaviours: "5",
  ...changes,
});
