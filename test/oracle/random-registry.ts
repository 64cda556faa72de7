import fc from "fast-check";
import {
  capDay,
  dayPlus,
  holderKey,
  type ListingRow,
  type OrganizationRow,
  type PersonRow,
  type PositionRow,
  type RegistryFiles,
} from "./registry-on-a-day.ts";

/**
 * The few days on which everything in a random registry begins and ends, so that boundaries meet: turns of the
 * year, leap days, and days that lie three years (the cap) and one day less or more apart.
 */
export const clusteredDays = [
  "2021-02-28",
  "2021-03-01",
  "2023-06-30",
  "2023-12-31",
  "2024-01-01",
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2024-07-01",
  "2025-06-30",
  "2026-07-01",
  "2027-02-28",
  "2027-03-01",
  "2027-07-01",
  "2029-12-31",
];

const kinds = [
  "ENTERPRISE",
  "PUBLIC_INSTITUTION",
  "GOVERNMENT_AGENCY",
  "SOCIAL_ORGANIZATION",
  "PRIVATE_NON_ENTERPRISE",
  "OTHER",
] as const;
const forms = [
  "SOLELY_STATE_OWNED_ENTERPRISE",
  "SOLELY_STATE_OWNED_COMPANY",
  "STATE_CONTROLLED_COMPANY",
  "STATE_PARTICIPATING_COMPANY",
] as const;
const sectors = ["", "", "FINANCING_GUARANTEE", "SECURITIES", "FUND_MANAGEMENT", "FUTURES"];
const roles = [
  "LEGAL_REPRESENTATIVE",
  "LEGAL_REPRESENTATIVE",
  "DIRECTOR",
  "SUPERVISOR",
  "SENIOR_MANAGER",
  "ACTUAL_CONTROLLER",
  "BRANCH_HEAD",
];
const identityTypes = [
  "RESIDENT_ID",
  "RESIDENT_ID",
  "PASSPORT",
  "HK_MACAO_PERMIT",
  "TAIWAN_PERMIT",
  "OTHER",
] as const;
const divisions = ["350102", "350103", "350104", "350105", "350111", "350112", "350121", "350181"];
const responsibilities = ["LEGAL_REPRESENTATIVE", "DIRECTLY_RESPONSIBLE_SUPERVISOR", "DIRECTLY_RESPONSIBLE"];

/** The first two characters of a credit code (registering department, kind of body) for each kind. */
const codePrefix = {
  ENTERPRISE: "91",
  PUBLIC_INSTITUTION: "12",
  GOVERNMENT_AGENCY: "11",
  SOCIAL_ORGANIZATION: "51",
  PRIVATE_NON_ENTERPRISE: "52",
  OTHER: "59",
};

/** The check character of an organization code, from its first eight characters (GB 11714). */
export function organizationCodeCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character: string): number => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(character);
  const sum = weights.reduce((total, weight, at) => total + weight * value(body.charAt(at)), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? "X" : rest === 11 ? "0" : String(rest);
}

/** The check character of a unified social credit code, from its first 17 characters (GB 32100). */
export function creditCodeCheck(body: string): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The check character of a resident identity number, from its first 17 digits (GB 11643, MOD 11-2). */
export function residentIdCheck(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
  return "10X98765432".charAt(sum % 11);
}

function creditCode(kind: keyof typeof codePrefix, division: string, ordinal: number): string {
  const organization = String(ordinal).padStart(8, "0");
  const body = `${codePrefix[kind]}${division}${organization}${organizationCodeCheck(organization)}`;
  return body + creditCodeCheck(body);
}

function identityNumber(type: (typeof identityTypes)[number], ordinal: number): string {
  const padded = String(ordinal).padStart(8, "0");
  switch (type) {
    case "RESIDENT_ID": {
      // One birthday for every 500 persons, from 1970 on; odd and even sequence numbers are men and women.
      const birthday = new Date(Date.UTC(1970, 0, 1 + Math.floor(ordinal / 500))).toISOString().slice(0, 10);
      const body = `350102${birthday.replaceAll("-", "")}${String((ordinal % 500) + 1).padStart(3, "0")}`;
      return body + residentIdCheck(body);
    }
    case "PASSPORT":
      return `E${padded}`;
    case "HK_MACAO_PERMIT":
      return `H${padded}`;
    case "TAIWAN_PERMIT":
      return padded;
    case "OTHER":
      return `Z${padded}`;
  }
}

// What fast-check draws are numbers that point at subjects, days and choices; rows are built from them after,
// so that a shrunk registry is still a valid one. Half of the pointers go to the first few subjects.
const subjectPointer = fc.oneof(fc.nat(3), fc.nat(39));
const dayPointer = fc.nat(clusteredDays.length - 1);

const organizationDraw = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constant(kinds[0]), weight: 5 },
    { arbitrary: fc.constantFrom(...kinds), weight: 6 },
  ),
  form: fc.oneof(
    { arbitrary: fc.constantFrom("", "NONE"), weight: 2 },
    { arbitrary: fc.constantFrom(...forms), weight: 3 },
  ),
  sector: fc.constantFrom(...sectors),
  listedCompany: fc.boolean(),
  division: fc.constantFrom(...divisions),
  registered: dayPointer,
});

const positionsDraw = fc.record({
  byOrganization: fc.nat(5),
  holder: subjectPointer,
  organization: subjectPointer,
  role: fc.constantFrom(...roles),
  turns: fc.uniqueArray(dayPointer, { maxLength: 4 }),
  fromAlways: fc.boolean(),
  stillHeld: fc.boolean(),
  gaps: fc.boolean(),
});

const listingDraw = fc.record({
  ofPerson: fc.boolean(),
  subject: subjectPointer,
  arising: fc.nat(2),
  from: subjectPointer,
  responsibility: fc.constantFrom(...responsibilities),
  behaviours: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
  authority: fc.constantFrom("HRSS", "TAX", "MEDICAL_SECURITY"),
  determined: dayPointer,
  published: dayPointer,
  until: fc.option(dayPointer, { freq: 3 }),
  removed: fc.option(dayPointer, { freq: 2 }),
  reason: fc.constantFrom("REPAIR", "EXPIRY", "ANNULMENT", "OTHER"),
});

type OrganizationDraw = typeof organizationDraw extends fc.Arbitrary<infer T> ? T : never;
type PositionsDraw = typeof positionsDraw extends fc.Arbitrary<infer T> ? T : never;
type ListingDraw = typeof listingDraw extends fc.Arbitrary<infer T> ? T : never;

/**
 * Small dense registries that the import accepts whole: 5–40 organizations, 5–40 persons, offices of every role
 * (renewed, resumed, without a beginning or an end; organizations as actual controllers), and listings of both
 * that overlap, expire, pass the cap, begin in the future, recur, are removed or annulled, or find a person
 * responsible. Two registries of different `series` (0 to 199,999) have no code, identity or number in common.
 */
export function registryFiles(series = 0): fc.Arbitrary<RegistryFiles> {
  return fc
    .record({
      organizations: fc.array(organizationDraw, { minLength: 5, maxLength: 40, size: "max" }),
      persons: fc.array(fc.constantFrom(...identityTypes), { minLength: 5, maxLength: 40, size: "max" }),
      positions: fc.array(positionsDraw, { minLength: 5, maxLength: 90, size: "max" }),
      listings: fc.array(listingDraw, { minLength: 5, maxLength: 70, size: "max" }),
    })
    .map((drawn) => {
      const organizations = drawn.organizations.map((draw, at) => organizationRow(draw, series * 50 + at));
      const persons = drawn.persons.map((type, at) => personRow(type, series * 50 + at));
      return {
        organizations,
        persons,
        positions: positionRows(drawn.positions, organizations, persons),
        listings: listingRows(drawn.listings, organizations, persons, series),
      };
    });
}

function organizationRow(draw: OrganizationDraw, ordinal: number): OrganizationRow {
  return {
    code: creditCode(draw.kind, draw.division, ordinal),
    name: `福州第${ordinal}单位`,
    kind: draw.kind,
    state_capital: draw.form,
    financial_sector: draw.sector,
    listed_company: String(draw.listedCompany),
    industry: "E",
    division: draw.division,
    registration_status: "",
    registered_on: dayAt(draw.registered),
  };
}

function personRow(type: (typeof identityTypes)[number], ordinal: number): PersonRow {
  return { id_type: type, id_number: identityNumber(type, ordinal), name: `人员${ordinal}` };
}

/**
 * The terms of one holder in one role of one organization, cut at the drawn days: one after the other, or every
 * second one left out. A holder, organization and role drawn twice keeps its first terms only.
 */
function positionRows(
  draws: PositionsDraw[],
  organizations: OrganizationRow[],
  persons: PersonRow[],
): PositionRow[] {
  const rows = new Map<string, PositionRow[]>();
  for (const draw of draws) {
    const organization = pick(organizations, draw.organization);
    const controller = pick(organizations, draw.holder);
    const byOrganization = draw.byOrganization === 0;
    // A body that controls itself is no office that a registry knows.
    if (byOrganization && controller.code === organization.code) continue;
    const who = byOrganization
      ? { holder_type: "ORGANIZATION", id_type: "", id_number: "", holder_code: controller.code }
      : { holder_type: "PERSON", ...identityOf(pick(persons, draw.holder)), holder_code: "" };
    const position = {
      ...who,
      organization_code: organization.code,
      role: byOrganization ? "ACTUAL_CONTROLLER" : draw.role,
    };
    const turns = draw.turns.map(dayAt).toSorted();
    const cuts = [...(draw.fromAlways ? [""] : []), ...turns, ...(draw.stillHeld ? [""] : [])];
    const terms = cuts
      .slice(0, -1)
      .map((since, at) => ({ ...position, since, until: cuts[at + 1] ?? "" }))
      .filter((_, at) => !draw.gaps || at % 2 === 0);
    const key = `${holderKey({ ...position, since: "", until: "" })} ${position.organization_code} ${position.role}`;
    if (terms.length > 0 && !rows.has(key)) rows.set(key, terms);
  }
  return [...rows.values()].flat();
}

/** Listings of organizations first, so that a finding of responsibility names a listing that stands above it. */
function listingRows(
  draws: ListingDraw[],
  organizations: OrganizationRow[],
  persons: PersonRow[],
  series: number,
): ListingRow[] {
  const numberAt = (at: number): string => `RX-${series}-${String(at).padStart(3, "0")}`;
  const rowsOf = (ofPerson: boolean): [ListingDraw, ListingRow][] =>
    draws.flatMap((draw, at) =>
      draw.ofPerson === ofPerson ? [[draw, listingRow(draw, numberAt(at), organizations, persons)]] : [],
    );
  const ofOrganizations = rowsOf(false).map(([, row]) => row);
  const ofPersons = rowsOf(true).map(([draw, row]) => {
    const source = ofOrganizations[draw.from % Math.max(1, ofOrganizations.length)];
    return draw.arising === 0 || source === undefined ? row : arisingFrom(row, source, draw.responsibility);
  });
  return [...ofOrganizations, ...ofPersons];
}

function listingRow(
  draw: ListingDraw,
  number: string,
  organizations: OrganizationRow[],
  persons: PersonRow[],
): ListingRow {
  const determined = dayAt(Math.min(draw.determined, draw.published));
  const published = Math.max(draw.determined, draw.published);
  // An end that was drawn too early is left out; a removal may fall on the day of entry, and then there was no day.
  const until = draw.until !== null && draw.until > published ? dayAt(draw.until) : "";
  const removed = draw.removed !== null && draw.removed >= published ? dayAt(draw.removed) : "";
  return {
    number,
    subject_type: draw.ofPerson ? "PERSON" : "ORGANIZATION",
    organization_code: draw.ofPerson ? "" : pick(organizations, draw.subject).code,
    ...(draw.ofPerson ? identityOf(pick(persons, draw.subject)) : { id_type: "", id_number: "" }),
    behaviours: draw.behaviours.toSorted((a, b) => a - b).join(";"),
    determined_by: draw.authority,
    document_number: `榕社信认〔${determined.slice(0, 4)}〕${number}号`,
    determined_on: determined,
    published_on: dayAt(published),
    until,
    removed_on: removed,
    removal_reason: removed === "" ? "" : draw.reason,
    arising_from: "",
    responsibility: "",
  };
}

/**
 * The person's listing under the organization's decision: the same document, authority, day and behaviours. Its
 * own days stay, unless they would begin before the decision; then it has the organization's days.
 */
function arisingFrom(row: ListingRow, source: ListingRow, responsibility: string): ListingRow {
  const { behaviours, determined_by, document_number, determined_on } = source;
  const { published_on, until, removed_on, removal_reason } = row.published_on < determined_on ? source : row;
  return {
    ...row,
    ...{ behaviours, determined_by, document_number, determined_on },
    ...{ published_on, until, removed_on, removal_reason },
    arising_from: source.number,
    responsibility,
  };
}

const identityOf = ({ id_type, id_number }: PersonRow) => ({ id_type, id_number });

function dayAt(pointer: number): string {
  return pick(clusteredDays, pointer);
}

function pick<T>(from: readonly T[], pointer: number): T {
  const picked = from[pointer % from.length];
  if (picked === undefined) throw new RangeError("nothing to pick from");
  return picked;
}

/** Every day on which something begins or ends in the files, with the day before and the day after, in order. */
export function interestingDays(files: RegistryFiles): string[] {
  const boundaries = [
    ...files.positions.flatMap((row) => [row.since, row.until]),
    ...files.listings.flatMap((row) => [
      row.determined_on,
      row.published_on,
      row.until,
      row.removed_on,
      capDay(row.published_on),
    ]),
  ].filter((day) => day !== "");
  const days = new Set(boundaries.flatMap((day) => [dayPlus(day, -1), day, dayPlus(day, 1)]));
  return [...days].toSorted();
}
