import { describe, expect, test } from "vitest";
import type { DemoRegistry, ListingRow, PositionRow } from "../../gateway/demo/demo-registry.ts";
import { generateRegistry } from "../../gateway/demo/generate-registry.ts";
import {
  countBy,
  documentOf,
  heldOn,
  holderOf,
  inForceOn,
  isDay,
  kinds,
  repeated,
  subjectOf,
  suspendedOn,
  yearsLater,
} from "../support/demo-rows.ts";

const TODAY = "2026-11-23";
const registry = generateRegistry({ seed: 7, today: TODAY });

// Check characters by the standards' formulas, which is not how the registry makes them.

const CREDIT_ALPHABET = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

function passesCreditCheck(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return (sum + CREDIT_ALPHABET.indexOf(code.charAt(17))) % 31 === 0;
}

function passesOrganizationCheck(code: string): boolean {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36),
    0,
  );
  const check = code.charAt(8) === "X" ? 10 : Number(code.charAt(8));
  return (sum + check) % 11 === 0;
}

function passesResidentCheck(id: string): boolean {
  // ISO 7064 MOD 11-2, digit by digit.
  let remainder = 0;
  for (const digit of id.slice(0, 17)) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = id.charAt(17) === "X" ? 10 : Number(id.charAt(17));
  return /^\d{17}[\dX]$/.test(id) && (remainder + check) % 11 === 1;
}

const ORGANIZATION_COLUMNS =
  "code,name,kind,state_capital,financial_sector,listed_company,industry,division,registration_status,registered_on";
const POSITION_COLUMNS = "holder_type,id_type,id_number,holder_code,organization_code,role,since,until";
const LISTING_COLUMNS =
  "number,subject_type,organization_code,id_type,id_number,behaviours,determined_by,document_number," +
  "determined_on,published_on,until,removed_on,removal_reason,arising_from,responsibility";

describe("the demo registry is a function of seed and day", () => {
  test("the same seed and day give the same bytes", () => {
    expect(JSON.stringify(generateRegistry({ seed: 7, today: TODAY }))).toBe(JSON.stringify(registry));
  });

  test("another seed gives other rows, and the same scenarios", () => {
    const other = generateRegistry({ seed: 8, today: TODAY });
    expect(other.organizations).not.toEqual(registry.organizations);
    expect(other.positions).not.toEqual(registry.positions);
    expect(other.scenarios).toEqual(registry.scenarios);
    const castOf = ({ organizations, persons, listings, scenarios }: DemoRegistry) => {
      const told = Object.values(scenarios);
      const codes = new Set(told.flatMap((scenario) => scenario.organizations ?? []));
      const documents = new Set(told.flatMap((scenario) => scenario.persons ?? []).map(documentOf));
      const numbers = new Set(told.flatMap((scenario) => scenario.listings ?? []));
      return {
        organizations: organizations.filter(({ code }) => codes.has(code)),
        persons: persons.filter((person) => documents.has(documentOf(person))),
        listings: listings.filter(({ number }) => numbers.has(number)),
      };
    };
    expect(castOf(other)).toEqual(castOf(registry));
  });

  test("another day moves the scenarios' days, not their identifiers", () => {
    const later = generateRegistry({ seed: 7, today: "2029-02-28" });
    const identifiers = ({ scenarios }: DemoRegistry) =>
      Object.values(scenarios).map(({ organizations, persons }) => ({ organizations, persons }));
    expect(identifiers(later)).toEqual(identifiers(registry));
  });

  test.each(["2026-02-30", "23.11.2026", "", "2022-12-31"])("refuses %j as today", (today) => {
    expect(() => generateRegistry({ seed: 1, today })).toThrow(RangeError);
  });
});

describe.each([
  [7, TODAY],
  [1, "2023-01-01"],
  [20_190_219, "2024-02-29"],
  [0, "2025-06-30"],
  [-5, "2031-12-31"],
])("seed %i on %s: what the importer asks of the rows", (seed, today) => {
  const made = generateRegistry({ seed, today });
  const { organizations, persons, positions, listings } = made;
  const organizationByCode = new Map(organizations.map((row) => [row.code, row]));
  const documents = new Set(persons.map(documentOf));
  const listingByNumber = new Map(listings.map((row) => [row.number, row]));

  test("columns are those of the files, all values text", () => {
    expect(kinds(organizations.map((row) => Object.keys(row).join(",")))).toEqual([ORGANIZATION_COLUMNS]);
    expect(kinds(persons.map((row) => Object.keys(row).join(",")))).toEqual(["id_type,id_number,name"]);
    expect(kinds(positions.map((row) => Object.keys(row).join(",")))).toEqual([POSITION_COLUMNS]);
    expect(kinds(listings.map((row) => Object.keys(row).join(",")))).toEqual([LISTING_COLUMNS]);
    const values = [organizations, persons, positions, listings].flat().flatMap((row) => Object.values(row));
    expect(kinds(values.map((value) => typeof value))).toEqual(["string"]);
    expect(values.filter((value) => value !== value.trim() || /[",\n]/.test(value))).toEqual([]);
  });

  test("about 2,000 organizations, 3,000 persons, 6,000 positions, 150 listings", () => {
    expect([organizations.length, persons.length, listings.length]).toEqual([2000, 3000, 150]);
    expect(positions.length).toBeGreaterThan(5800);
    expect(positions.length).toBeLessThan(6700);
  });

  test("codes, names, documents and listing numbers are unique", () => {
    expect(repeated(organizations.map(({ code }) => code))).toEqual([]);
    expect(repeated(organizations.map(({ name }) => name))).toEqual([]);
    expect(repeated(persons.map(documentOf))).toEqual([]);
    expect(repeated(listings.map(({ number }) => number))).toEqual([]);
    expect(listings.filter(({ number }) => !/^榕社险失信〔\d{4}〕\d+(-\d)?号$/.test(number))).toEqual([]);
  });

  test("credit codes pass GB 32100, save a few of the Fujian pilot, which pass GB 11714", () => {
    const pilot = organizations.filter(({ code }) => !passesCreditCheck(code));
    expect(pilot.length).toBeGreaterThanOrEqual(5);
    expect(pilot.length).toBeLessThanOrEqual(12);
    expect(pilot.every(({ kind, code }) => kind === "ENTERPRISE" && /^91\d{6}M000/.test(code))).toBe(true);
    expect(organizations.filter(({ code }) => !passesOrganizationCheck(code.slice(8, 17)))).toEqual([]);
  });

  test("a code names the registrar of its kind and a division of Fuzhou", () => {
    const registrars: Record<string, RegExp> = {
      ENTERPRISE: /^91/,
      PUBLIC_INSTITUTION: /^12/,
      GOVERNMENT_AGENCY: /^11/,
      SOCIAL_ORGANIZATION: /^51/,
      PRIVATE_NON_ENTERPRISE: /^52/,
      OTHER: /^(31|53|81|93|N2|Y1)/,
    };
    expect(organizations.filter(({ kind, code }) => !registrars[kind]?.test(code))).toEqual([]);
    const elsewhere = organizations.filter(
      ({ code, division }) => ![division, "350100"].includes(code.slice(2, 8)),
    );
    expect(elsewhere).toEqual([]);
  });

  test("resident ids pass GB 11643 and belong to nobody: no county has the number 99", () => {
    const residents = persons.filter(({ id_type }) => id_type === "RESIDENT_ID");
    expect(residents.filter(({ id_number }) => !passesResidentCheck(id_number))).toEqual([]);
    expect(residents.filter(({ id_number }) => id_number.slice(4, 6) !== "99")).toEqual([]);
    const birthdays = residents.map(({ id_number }) =>
      id_number.slice(6, 14).replace(/(....)(..)(..)/, "$1-$2-$3"),
    );
    expect(birthdays.filter((day) => !isDay(day) || day > today)).toEqual([]);
  });

  test("what is referred to exists, an organization's listing before those that arise from it", () => {
    const holders = positions.map(holderOf);
    expect(holders.filter((holder) => !documents.has(holder) && !organizationByCode.has(holder))).toEqual([]);
    expect(positions.filter((row) => !organizationByCode.has(row.organization_code))).toEqual([]);
    const subjects = listings.map(subjectOf);
    expect(subjects.filter((one) => !documents.has(one) && !organizationByCode.has(one))).toEqual([]);
    const numbers = listings.map(({ number }) => number);
    const orphans = listings.filter(({ number, arising_from }) => {
      const parent = listingByNumber.get(arising_from);
      if (arising_from === "") return false;
      return (
        parent?.subject_type !== "ORGANIZATION" || numbers.indexOf(arising_from) > numbers.indexOf(number)
      );
    });
    expect(orphans).toEqual([]);
    const { suspensions, objections } = made.afterImport;
    expect([...suspensions, ...objections].filter(({ listing }) => !listingByNumber.has(listing))).toEqual(
      [],
    );
  });

  test("positions are held for a while, after registration, and once at a time", () => {
    const days = positions.flatMap(({ since, until }) => [since, until]).filter((day) => day !== "");
    expect(days.filter((day) => !isDay(day) || day > today)).toEqual([]);
    expect(positions.filter(({ since, until }) => until !== "" && until <= since)).toEqual([]);
    const early = positions.filter(
      (row) => row.since < (organizationByCode.get(row.organization_code)?.registered_on ?? ""),
    );
    expect(early).toEqual([]);

    const bySeat = new Map<string, PositionRow[]>();
    for (const row of positions) {
      const seat = [holderOf(row), row.organization_code, row.role].join(" ");
      bySeat.set(seat, [...(bySeat.get(seat) ?? []), row]);
    }
    const overlapping = [...bySeat.values()].filter((rows) => {
      const inOrder = rows.toSorted((left, right) => (left.since < right.since ? -1 : 1));
      return inOrder.some((row, index) => {
        const next = inOrder[index + 1];
        return next !== undefined && (row.until === "" || next.since < row.until);
      });
    });
    expect(overlapping).toEqual([]);
  });

  test("listings: determined, then published, then over; removed in between, for a reason", () => {
    const wrong = listings.filter(
      (row) =>
        ![row.determined_on, row.published_on, row.until].every(isDay) ||
        row.published_on < row.determined_on ||
        row.until <= row.published_on ||
        row.determined_on > today ||
        (row.removed_on === "") !== (row.removal_reason === "") ||
        (row.removed_on !== "" && (row.removed_on <= row.published_on || row.removed_on > row.until)) ||
        row.removed_on > today,
    );
    expect(wrong).toEqual([]);
    expect(kinds(listings.map(({ determined_by }) => determined_by))).toEqual([
      "HRSS",
      "MEDICAL_SECURITY",
      "TAX",
    ]);
    const reasons = kinds(listings.map(({ removal_reason }) => removal_reason));
    expect(reasons).toEqual(["", "ANNULMENT", "EXPIRY", "OTHER", "REPAIR"]);
    const beyondCap = listings.filter((row) => row.until > yearsLater(row.published_on, 3));
    expect(beyondCap.length).toBeGreaterThanOrEqual(3);
    expect(beyondCap.length).toBeLessThanOrEqual(10);
  });

  test("a document number is one determination: one authority, one day, one organization or person", () => {
    const byDocument = Map.groupBy(listings, ({ document_number }) => document_number);
    for (const rows of byDocument.values()) {
      expect(
        kinds(rows.map(({ determined_by, determined_on }) => determined_by + determined_on)),
      ).toHaveLength(1);
      expect(rows.filter(({ arising_from }) => arising_from === "")).toHaveLength(1);
    }
  });

  test("behaviours fit their subjects", () => {
    const service = /药房|医药连锁|医院|门诊部|护理院|卫生院|卫生服务中心/;
    const odd = listings.filter((row) => {
      const behaviours = row.behaviours.split(";");
      if (behaviours.some((behaviour) => !/^[1-9]$/.test(behaviour))) return true;
      const ofOrganization = listingByNumber.get(row.arising_from) ?? row;
      if (ofOrganization.subject_type === "PERSON") return behaviours.some((one) => !"5689".includes(one));
      if (ofOrganization.behaviours !== row.behaviours) return true;
      const organization = organizationByCode.get(ofOrganization.organization_code);
      return behaviours.includes("7") && !service.test(organization?.name ?? "");
    });
    expect(odd).toEqual([]);
    expect(kinds(listings.flatMap(({ behaviours }) => behaviours.split(";")))).toEqual([..."123456789"]);
  });

  test("suspensions and objections fall into the time of their listing, in order", () => {
    for (const { listing, from, until } of made.afterImport.suspensions) {
      const row = listingByNumber.get(listing);
      expect(from >= (row?.published_on ?? "9") && from <= today && (until ?? "9") > from).toBe(true);
    }
    for (const objection of made.afterImport.objections) {
      const { listing, received_on, accepted_at, decided_at, outcome } = objection;
      expect(accepted_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      expect(received_on >= (listingByNumber.get(listing)?.published_on ?? "9")).toBe(true);
      expect(received_on <= accepted_at.slice(0, 10) && accepted_at.slice(0, 10) <= today).toBe(true);
      expect(decided_at === null).toBe(outcome === null);
      expect(decided_at === null || (decided_at > accepted_at && decided_at.slice(0, 10) <= today)).toBe(
        true,
      );
      expect(listingByNumber.get(listing)?.removal_reason === "ANNULMENT").toBe(outcome === "UPHELD");
    }
  });

  test("listings of every standing", () => {
    const standing = (row: ListingRow) => {
      if (row.removal_reason === "ANNULMENT") return "annulled";
      if (row.removal_reason === "REPAIR") return "repaired";
      if (row.removal_reason === "OTHER") return "lifted";
      if (row.published_on > today) return "future";
      if (suspendedOn(made, row.number, today)) return "suspended";
      if (inForceOn(made, row, today)) return "in force";
      return row.until > today ? "past its cap" : "expired";
    };
    const counts = Object.fromEntries(countBy(listings, standing));
    expect(Object.keys(counts).sort()).toEqual(
      ["annulled", "expired", "future", "in force", "lifted", "past its cap", "repaired", "suspended"].sort(),
    );
    expect(counts["in force"]).toBeGreaterThan(55);
    const cast = new Set(Object.values(made.scenarios).flatMap(({ listings: numbers = [] }) => numbers));
    const alive = listings.filter((row) => inForceOn(made, row, today) && !cast.has(row.number));
    const listedCompanies = alive.filter(
      (row) => organizationByCode.get(row.organization_code)?.listed_company === "true",
    );
    expect(listedCompanies.length).toBeGreaterThan(0);
    const people = new Set(alive.filter((row) => row.subject_type === "PERSON").map(documentOf));
    const onStateBoards = positions.filter(
      (row) =>
        people.has(documentOf(row)) &&
        row.role === "DIRECTOR" &&
        heldOn(row, today) &&
        organizationByCode.get(row.organization_code)?.state_capital === "STATE_CONTROLLED_COMPANY",
    );
    expect(onStateBoards.length).toBeGreaterThan(0);
    const pending = made.afterImport.objections.filter(({ outcome }) => outcome === null);
    expect(pending.length).toBeGreaterThanOrEqual(3);
  });

  test("responsible persons: every responsibility, and a legal representative was one on the day", () => {
    expect(kinds(listings.map(({ responsibility }) => responsibility))).toEqual([
      "",
      "DIRECTLY_RESPONSIBLE",
      "DIRECTLY_RESPONSIBLE_SUPERVISOR",
      "LEGAL_REPRESENTATIVE",
    ]);
    const heads = listings.filter(({ responsibility }) => responsibility === "LEGAL_REPRESENTATIVE");
    const strangers = heads.filter((row) => {
      const organization = listingByNumber.get(row.arising_from)?.organization_code;
      return !positions.some(
        (position) =>
          position.role === "LEGAL_REPRESENTATIVE" &&
          position.organization_code === organization &&
          holderOf(position) === documentOf(row) &&
          heldOn(position, row.determined_on),
      );
    });
    expect(strangers).toEqual([]);
    expect(listings.filter((row) => (row.responsibility === "") !== (row.arising_from === ""))).toEqual([]);
    const inTheirOwnRight = listings.filter(
      (row) => row.subject_type === "PERSON" && row.arising_from === "",
    );
    expect(inTheirOwnRight.length).toBeGreaterThanOrEqual(10);
    const minors = listings.filter(
      (row) =>
        row.id_type === "RESIDENT_ID" &&
        Number(row.determined_on.slice(0, 4)) - Number(row.id_number.slice(6, 10)) < 18,
    );
    expect(minors).toEqual([]);
  });
});
