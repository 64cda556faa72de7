import type {
  ListingRow,
  OrganizationRow,
  PersonRow,
  PositionRow,
  RegistryFiles,
} from "./registry-on-a-day.ts";
import { type OracleGround, type OracleRestriction, restrictionsOf } from "./restrictions-oracle.ts";

/**
 * Words for registries of a few rows, written out by hand. Organizations are named by one capital letter, which
 * is their code; persons by a name in small letters, `id:<name>` being their key.
 */

export const firm = (code: string, more: Partial<OrganizationRow> = {}): OrganizationRow => ({
  code,
  name: code,
  kind: "ENTERPRISE",
  state_capital: "",
  financial_sector: "",
  listed_company: "false",
  industry: "",
  division: "",
  registration_status: "",
  registered_on: "",
  ...more,
});

export const body = (code: string, kind: string): OrganizationRow => firm(code, { kind });

export const person = (name: string): PersonRow => ({ id_type: "id", id_number: name, name });

const isOrganization = (name: string): boolean => /^[A-Z]$/.test(name);

/** `holder` has `role` in `organization`, always unless days are given. */
export const holds = (
  holder: string,
  role: string,
  organization: string,
  since = "",
  until = "",
): PositionRow => ({
  holder_type: isOrganization(holder) ? "ORGANIZATION" : "PERSON",
  id_type: isOrganization(holder) ? "" : "id",
  id_number: isOrganization(holder) ? "" : holder,
  holder_code: isOrganization(holder) ? holder : "",
  organization_code: organization,
  role,
  since,
  until,
});

/** A listing of `subject`; unless told, determined 2024-01-02, in force from 2024-01-10 until 2026-01-10. */
export const listed = (subject: string, number: string, more: Partial<ListingRow> = {}): ListingRow => ({
  number,
  subject_type: isOrganization(subject) ? "ORGANIZATION" : "PERSON",
  organization_code: isOrganization(subject) ? subject : "",
  id_type: isOrganization(subject) ? "" : "id",
  id_number: isOrganization(subject) ? "" : subject,
  behaviours: "3",
  determined_by: "HRSS",
  document_number: number,
  determined_on: "2024-01-02",
  published_on: "2024-01-10",
  until: "2026-01-10",
  removed_on: "",
  removal_reason: "",
  arising_from: "",
  responsibility: "",
  ...more,
});

/** The rows as files; holders and subjects of `persons` are added from the rows that name them. */
export function registry(...rows: (OrganizationRow | PersonRow | PositionRow | ListingRow)[]): RegistryFiles {
  const files: RegistryFiles = { organizations: [], persons: [], positions: [], listings: [] };
  const names = new Set<string>();
  for (const row of rows) {
    if ("number" in row) files.listings.push(row);
    else if ("role" in row) files.positions.push(row);
    else if ("kind" in row) files.organizations.push(row);
    else names.add(row.id_number);
    if (("number" in row || "role" in row) && row.id_number !== "") names.add(row.id_number);
  }
  files.persons = [...names].map(person);
  return files;
}

/** The limbs that fall on a subject (an organization's letter or a person's name), in one string. */
export const limbsOf = (files: RegistryFiles, subject: string, on: string): string =>
  restrictionsFor(files, subject, on)
    .map((restriction) => restriction.limb)
    .join(" ");

/** One limb's restriction of a subject, or undefined. */
export const restrictionOf = (
  files: RegistryFiles,
  subject: string,
  limb: string,
  on: string,
): OracleRestriction | undefined =>
  restrictionsFor(files, subject, on).find((restriction) => restriction.limb === limb);

function restrictionsFor(files: RegistryFiles, subject: string, on: string): OracleRestriction[] {
  const found = restrictionsOf(files, on).get(isOrganization(subject) ? subject : `id:${subject}`);
  if (found === undefined) throw new RangeError(`${subject} is not in the registry`);
  return found;
}

/** Whom one limb reaches, with what effect: `{ "<letter or name>": effect }`. */
export const reached = (files: RegistryFiles, limb: string, on: string): Record<string, string> =>
  Object.fromEntries(
    [...restrictionsOf(files, on)].flatMap(([key, restrictions]) =>
      restrictions
        .filter((restriction) => restriction.limb === limb)
        .map((restriction) => [key.replace("id:", ""), restriction.effect]),
    ),
  );

export const ground = (
  pattern: OracleGround["pattern"],
  effect: string,
  listing: string,
  [since, until]: [string, string],
  position: string | null = null,
): OracleGround => ({ pattern, effect, since, until, listing, position });
