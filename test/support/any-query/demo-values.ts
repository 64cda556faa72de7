import { generateRegistry } from "../../../gateway/demo/generate-registry.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { TestLiancheng } from "../liancheng.ts";
import { TODAY } from "../request.ts";
import type { Values } from "./inputs.ts";

/** Rows of the answer at a path: "organizations.positions.nodes", through lists. */
function rowsAt(value: unknown, path: string): Record<string, unknown>[] {
  let rows: unknown[] = [value];
  for (const key of path.split("."))
    rows = rows.flatMap((row) => (row as Record<string, unknown> | null)?.[key] ?? []);
  return rows.filter((row): row is Record<string, unknown> => typeof row === "object" && row !== null);
}

const LISTED = `{ listings(first: 60, filter: { subjectType: ORGANIZATION }) { nodes { subject { ... on Organization { code } } } } }`;

const FACTS = `query ($codes: [UnifiedSocialCreditCode!]!) {
  listings(first: 80) { edges { cursor } nodes { number subjectDivision subjectIndustry subject { id } } }
  persons: listings(first: 20, filter: { subjectType: PERSON }) { nodes { subject { ...P } } }
  organizations(codes: $codes) { id code positions(first: 8) { edges { cursor } nodes { role holder { ...P } organization { id } } } }
}
fragment P on Subject { id ... on Person { listings(first: 2) { edges { cursor } } positions(first: 2) { edges { cursor } } } }`;

/** Every few of a list: `count` at most. */
function someOf<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, i) => i % step === 0).slice(0, count);
}

/** Values that meet the data of the demo registry, and some that do not. */
export async function demoValues(liancheng: TestLiancheng, context: RequestContext): Promise<Values> {
  const {
    organizations,
    persons,
    positions: seats,
    scenarios,
  } = generateRegistry({ seed: 2019, today: TODAY });
  const told = Object.values(scenarios);
  const listed = await liancheng.ask(LISTED, { context });
  const codes = [
    ...told.flatMap((scenario) => scenario.organizations ?? []),
    ...someOf(rowsAt(listed.data, "listings.nodes.subject"), 20).map(({ code }) => code as string),
    ...someOf(
      organizations.filter((row) => row.financial_sector !== ""),
      5,
    ).map(({ code }) => code),
    ...someOf(
      seats.filter((row) => row.until !== ""),
      8,
    ).map((row) => row.organization_code),
    ...someOf(organizations, 6).map(({ code }) => code),
  ];
  const { data, errors } = await liancheng.ask(FACTS, { variables: { codes: [...new Set(codes)] }, context });
  if (errors || !data) throw new Error(JSON.stringify(errors));

  const positions = rowsAt(data, "organizations.positions.nodes");
  const holders = [
    ...rowsAt(data, "persons.nodes.subject"),
    ...rowsAt(data, "organizations.positions.nodes.holder"),
  ];
  const personIds = holders.filter(({ listings }) => listings).map(({ id }) => id);
  const texts = (path: string, key: string) => rowsAt(data, path).flatMap((row) => row[key] ?? []);
  const cursors = (path: string) =>
    someOf(
      rowsAt(data, path).map(({ cursor }) => cursor),
      12,
    );
  const documents = [...told.flatMap((scenario) => scenario.persons ?? []), ...someOf(persons, 20)];
  const offices = positions.map(({ role, holder, organization }) => ({
    person: (holder as { id: string }).id,
    organization: (organization as { id: string }).id,
    role,
  }));
  // Mostly none: a page after another is empty more often than not.
  const none = [null, null, null, null];
  const ofPositions = [...none, "WyJub3QgYSBwb3NpdGlvbiJd", "?", ...cursors("organizations.positions.edges")];
  const ofListings = [
    ...none,
    "WyIyMDI2LTAyLTMwIiwiMSJd",
    ...cursors("listings.edges"),
    ...cursors("persons.nodes.subject.listings.edges"),
  ];

  const authorities = ["HRSS", "TAX", "MEDICAL_SECURITY"];
  const questions = [
    {},
    { on: TODAY },
    { on: "2025-06-30", knownAt: context.now },
    { knownAt: "2098-12-31T08:00:00.1234567+08:00" },
    { actions: ["HOLD_OFFICE", "INCUMBENT_OFFICE", "PUBLICITY_PERIOD"] },
    { on: "2026-06-01", actions: ["GOV_PROCUREMENT_SUPPLIER", "RANDOM_INSPECTION_RATE", "HONOUR_SELECTION"] },
  ];
  const acts = [
    { action: "GOV_PROCUREMENT_SUPPLIER" },
    { action: "HOLD_OFFICE", on: TODAY },
    { action: "PRIORITY_SUPERVISION", on: "2025-06-30" },
    { action: "HONOUR_SELECTION", on: "2027-06-30" },
    { action: "INCUMBENT_OFFICE", knownAt: context.now },
    { action: "PUBLICITY_PERIOD" },
  ];
  const subjects = [...someOf(texts("organizations", "id"), 15), ...someOf(personIds, 15), "999999", "x"];
  const names = someOf(organizations, 10).map(({ name }) => name);
  return {
    together: {
      "Organization.restrictions": questions,
      "Person.restrictions": questions,
      "Subject.restrictions": questions,
      "Organization.eligibility": acts,
      "Person.eligibility": acts,
      "Subject.eligibility": acts,
      "Query.officeConflicts": [
        { measure: 14 },
        { measure: 14, on: "2026-06-01", first: 1 },
        { measure: 8 },
        { measure: 15 },
        { measure: 6 },
      ],
      "Query.organization": [
        ...codes.map((code) => ({ code })),
        ...texts("organizations", "id").map((id) => ({ id })),
        { id: null, code: codes[0] },
        { id: "1", code: codes[0] },
        { id: "no id" },
      ],
      "Query.personByIdentity": [
        ...documents.map(({ id_type: type, id_number: number }) => ({ type, number })),
        { type: "PASSPORT", number: "E12345678" },
        { type: "RESIDENT_ID", number: "123" },
      ],
      "Query.appointment": [
        ...someOf(offices, 60),
        { person: "999999", organization: "1", role: "DIRECTOR" },
      ],
    },
    of: {
      UnifiedSocialCreditCode: [...codes, ...codes, "91350100M000100Y43", " 91350102max000015m "],
      "Query.person.id": [...someOf(personIds, 40), "999999", "-1"],
      "Query.persons.ids": [...someOf(personIds, 40), "999999", ""],
      "Query.appointment.person": someOf(personIds, 20),
      "Query.appointment.organization": someOf(texts("organizations", "id"), 20),
      "Query.department.id": ["HRSS", "TAX", "FINANCE", "ORG_DEPT", "NDRC", "NOBODY"],
      "Query.limb.id": ["14a", "14d", "8b", "10a", "15b", "18a", "2c", "16b", "99z", ""],
      "Query.measure.number": [1, 2, 8, 10, 14, 15, 16, 18, 0, -1, 2147483647],
      "Query.listing.number": [...someOf(texts("listings.nodes", "number"), 40), "no number", "\u0000"],
      "Query.listings.after": ofListings,
      "Organization.listings.after": ofListings,
      "Person.listings.after": ofListings,
      "Organization.positions.after": ofPositions,
      "Organization.heldPositions.after": ofPositions,
      "Person.positions.after": ofPositions,
      "Query.network.root": subjects,
      "Query.path.from": subjects,
      "Query.path.to": subjects,
      "Query.controlGroup.organization": someOf(texts("organizations", "id"), 20),
      "Query.search.text": [
        ...someOf(persons, 5).map(({ name }) => name),
        ...names.flatMap((name) => [name, name.slice(0, 4), name.slice(2, 4)]),
        "有限公司",
        "福州",
        "林",
        "福%",
      ],
      "Query.search.after": [...none, "WyIzIiwiOCIsIjEiXQ", "?"],
      "ListingFilter.authorities": [...authorities, ...authorities, "FINANCE"],
      "ListingFilter.behaviours": [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 10],
      "ListingFilter.divisions": [...someOf(texts("listings.nodes", "subjectDivision"), 12), "35"],
      "ListingFilter.industries": [...someOf(texts("listings.nodes", "subjectIndustry"), 12), "E", "none"],
      "ListingFilter.publishedFrom": ["2019-01-01", "2022-01-01", "2024-01-01"],
      "ListingFilter.publishedUntil": ["2026-01-01", TODAY, "2030-01-01", "2018-01-01"],
      // The gateway refuses a negative one before any subgraph does.
      Int: [3, 1, 2, 4, 1, 2, 3, 5, 1, 2, 3, 20, 500, 0, 501],
      Date: [
        TODAY,
        "2026-11-24",
        "2026-06-30",
        "2025-01-01",
        "2023-05-05",
        "2019-12-31",
        "1900-01-01",
        "2100-01-01",
      ],
      // What is on record now, what was before anything was, what is to come.
      DateTime: [
        context.now,
        "2098-12-31T08:00:00.1234567+08:00",
        "2099-01-01t00:00:00z",
        "2000-01-01T00:00:00Z",
        "2200-01-01T00:00:00Z",
      ],
      String: ["x"],
      Boolean: [true, false],
    },
    wrong: {
      Date: ["2026-02-30", 5],
      DateTime: ["yesterday", "2026-11-23"],
      UnifiedSocialCreditCode: ["91350102MAX000015N", "", 1],
      Int: [1.5, "1", 2147483648],
      String: [1, { a: 1 }],
      ListingFilter: [{ nothing: 1 }, "x", { behaviours: ["1"] }],
      ID: [1.5, true, {}],
      "": ["NOBODY", 1, {}],
    },
  };
}
