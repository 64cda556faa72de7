import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { type Answer, type Ask, fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { recordListing } from "../support/record-listings.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

// The panels against what the same viewer is told piece by piece, on the demo registry.

const ALL: readonly Scope[] = ["list:read", "person:read", "analytics:read"];
const PANEL =
  "{ dimensions measures groups { keys values suppressed } total on suppression { threshold groups } }";

interface Panel {
  readonly dimensions: string[];
  readonly measures: string[];
  readonly groups: { keys: (string | null)[]; values: (number | null)[]; suppressed: boolean }[];
  readonly total: (number | null)[];
  readonly on: string;
  readonly suppression: { threshold: number; groups: number } | null;
}

let database: TestDatabase;
let ask: Ask;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  const liancheng = await startLiancheng(database);
  ask = liancheng.ask;
  await workerComesBy(database, obligationsOf(database, liancheng), TODAY);
}, 120_000);

function dataOf<Data>({ data, errors }: Answer): Data {
  expect(errors).toBeUndefined();
  return data as Data;
}

function contextAt(department: string, scopes: readonly Scope[]) {
  const { viewer, ...rest } = contextOf([...scopes]);
  return { ...rest, viewer: { ...viewer, department } };
}

async function panel(field: string, scopes: readonly Scope[] = ALL, department = "HRSS"): Promise<Panel> {
  const context = contextAt(department, scopes);
  return dataOf<{ panel: Panel }>(await ask(`{ panel: ${field} ${PANEL} }`, { context })).panel;
}

/** What a panel has, by the keys of its groups. */
const byKeys = ({ groups }: Panel, measure: number) =>
  Object.fromEntries(groups.map(({ keys, values }) => [keys.join(" "), values[measure]]));

/** All nodes of a connection. */
async function nodesOf<Node>(
  field: string,
  args: string,
  selection: string,
  context = contextAt("HRSS", ALL),
): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = dataOf<{
      page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      await ask(
        `query ($after: String) { page: ${field}(first: 500, after: $after${args}) {
          nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
        { context, variables: { after } },
      ),
    ).page;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, some]) => [key, some.length]));

interface ListingNode {
  status: string;
  publishedOn: string;
  effectiveUntil: string | null;
  removalReason: string | null;
  subjectType: string;
  subjectDivision: string | null;
  subjectIndustry: string | null;
  determination: { authority: { id: string }; behaviours: { number: number }[] };
}

describe("the list", () => {
  let listings: ListingNode[];
  const begun = () => listings.filter(({ status }) => status !== "PENDING" && status !== "ANNULLED");

  beforeAll(async () => {
    listings = await nodesOf(
      "listings",
      "",
      `status publishedOn effectiveUntil removalReason subjectType subjectDivision subjectIndustry
       determination { authority { id } behaviours { number } }`,
    );
  });

  test("is counted by status as it is listed", async () => {
    const found = await panel("listingStatistics(by: [STATUS])");
    expect(byKeys(found, 0)).toEqual({
      ...countBy(begun(), ({ status }) => status),
      ...(listings.some(({ status }) => status === "ANNULLED") ? { ANNULLED: 0 } : {}),
    });
    expect(found.on).toBe(TODAY);
    const onList = listings.filter(({ status }) => status === "IN_FORCE" || status === "SUSPENDED");
    expect(found.measures).toEqual(["ENTERED", "ENDED", "ANNULLED", "ON_LIST"]);
    expect(found.total).toEqual([
      begun().length,
      begun().length - onList.length,
      listings.filter(({ status }) => status === "ANNULLED").length,
      onList.length,
    ]);
  });

  test("is counted by behaviour and authority; who has two counts in both", async () => {
    const pairs = begun().flatMap(({ determination: { authority, behaviours } }) =>
      behaviours.map(({ number }) => `${number} ${authority.id}`),
    );
    const found = await panel("listingStatistics(by: [BEHAVIOUR, AUTHORITY])");
    const entered = Object.entries(byKeys(found, 0)).filter(([, number]) => number !== 0);
    expect(Object.fromEntries(entered)).toEqual(countBy(pairs, (pair) => pair));
  });

  test("is counted by month, and what is not on record is a group of its own", async () => {
    const entered = byKeys(await panel("listingStatistics(by: [MONTH, DIVISION])"), 0);
    const some = Object.entries(entered).filter(([, number]) => number !== 0);
    expect(Object.fromEntries(some)).toEqual(
      countBy(
        begun(),
        ({ publishedOn, subjectDivision }) => `${publishedOn.slice(0, 7)} ${subjectDivision ?? ""}`,
      ),
    );
  });

  test("confined to a division it is that division", async () => {
    const division = begun().find(({ subjectDivision }) => subjectDivision)?.subjectDivision;
    const found = await panel(
      `listingStatistics(by: [INDUSTRY], filter: { division: "${division}", subjectType: ORGANIZATION })`,
    );
    const of = begun().filter(
      (one) => one.subjectDivision === division && one.subjectType === "ORGANIZATION",
    );
    const some = Object.entries(byKeys(found, 0)).filter(([, number]) => number !== 0);
    expect(Object.fromEntries(some)).toEqual(
      countBy(of, ({ subjectIndustry }) => subjectIndustry?.[0] ?? ""),
    );
  });

  test.each(["350182", "350128"])("in %s, of the city, nobody was listed", async (division) => {
    const { total } = await panel(`listingStatistics(filter: { division: "${division}" })`);
    const of = begun().filter(({ subjectDivision }) => subjectDivision === division);
    expect(total[0]).toBe(of.length);
  });

  test("repairs take the days from entry to removal", async () => {
    const repaired = listings.filter(
      ({ status, removalReason }) => status === "REMOVED" && removalReason === "REPAIR",
    );
    const days = repaired
      .map(({ publishedOn, effectiveUntil }) =>
        Math.round((Date.parse(effectiveUntil ?? "") - Date.parse(publishedOn)) / 86_400_000),
      )
      .sort((one, other) => one - other);
    const { total } = await panel("repairStatistics");
    expect(repaired.length).toBeGreaterThan(0);
    expect(total).toEqual([
      repaired.length,
      days[Math.ceil(days.length * 0.5) - 1],
      days[Math.ceil(days.length * 0.9) - 1],
    ]);
  });

  test("of nothing there is a number, and of its days none", async () => {
    const { total } = await panel('repairStatistics(filter: { monthTo: "2001-01" })');
    expect(total).toEqual([0, null, null]);
  });
});

describe("restrictions in force", () => {
  test("reach whom they reach when each subject is asked about", async () => {
    const { rows } = await database
      .as("violations")
      .knex.raw(`select id from entities.subject_directory_v1 where subject_type = 'PERSON'`);
    const organizations = await database
      .as("violations")
      .knex.raw(`select code from entities.subject_directory_v1 where subject_type = 'ORGANIZATION'`);
    const restricted: [string, string][] = [];
    for (let from = 0; from < rows.length; from += 200) {
      const ids = rows.slice(from, from + 200).map(({ id }: { id: string }) => id);
      const { persons } = dataOf<{ persons: { id: string; restrictions: { limb: { id: string } }[] }[] }>(
        await ask("query ($ids: [ID!]!) { persons(ids: $ids) { id restrictions { limb { id } } } }", {
          scopes: ALL,
          variables: { ids },
        }),
      );
      for (const { id, restrictions } of persons)
        for (const { limb } of restrictions) restricted.push([`P${id}`, limb.id]);
    }
    for (let from = 0; from < organizations.rows.length; from += 200) {
      const codes = organizations.rows.slice(from, from + 200).map(({ code }: { code: string }) => code);
      const answer = dataOf<{ organizations: { id: string; restrictions: { limb: { id: string } }[] }[] }>(
        await ask(
          "query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id restrictions { limb { id } } } }",
          { scopes: ALL, variables: { codes } },
        ),
      );
      for (const { id, restrictions } of answer.organizations)
        for (const { limb } of restrictions) restricted.push([`O${id}`, limb.id]);
    }
    const byLimb = countBy(
      restricted,
      ([subject, limb]) => `${limb} ${subject[0] === "P" ? "PERSON" : "ORGANIZATION"}`,
    );
    expect(Object.keys(byLimb).length).toBeGreaterThan(20);
    expect(byKeys(await panel("restrictionStatistics(by: [LIMB, SUBJECT_TYPE])"), 0)).toEqual(byLimb);
    const perMeasure = new Set(
      restricted.map(([subject, limb]) => `${subject} ${limb.replace(/[a-z]$/, "")}`),
    );
    const byMeasure = await panel("restrictionStatistics(by: [MEASURE])");
    expect(byKeys(byMeasure, 0)).toEqual(countBy([...perMeasure], (one) => one.split(" ")[1] ?? ""));
    expect(byMeasure.total).toEqual([new Set(restricted.map(([subject]) => subject)).size]);
  }, 120_000);

  test("the most connected of the listed are those with most organizations", async () => {
    const { mostConnectedListed } = dataOf<{
      mostConnectedListed: { organizations: number; positions: number; person: { id: string } }[];
    }>(
      await ask(
        `{ mostConnectedListed(first: 5) { organizations positions person { id
            positions(first: 500) { nodes { held organization { id } } } listings(status: [IN_FORCE]) { nodes { id } } } } }`,
        { scopes: ALL },
      ),
    );
    expect(mostConnectedListed).toHaveLength(5);
    for (const one of mostConnectedListed) {
      const { person } = one as unknown as {
        person: {
          positions: { nodes: { held: boolean; organization: { id: string } }[] };
          listings: { nodes: unknown[] };
        };
      };
      const held = person.positions.nodes.filter((node) => node.held);
      expect(one.positions).toBe(held.length);
      expect(one.organizations).toBe(new Set(held.map(({ organization }) => organization.id)).size);
      expect(person.listings.nodes).not.toEqual([]);
    }
    const counts = mostConnectedListed.map(({ organizations }) => organizations);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });
});

describe("obligations and publications", () => {
  test("are counted as they are listed", async () => {
    const obligations = await nodesOf<{
      state: string;
      overdue: boolean;
      limb: { id: string };
      department: { id: string };
    }>("obligations", "", "state overdue limb { id } department { id }");
    const found = await panel("obligationStatistics(by: [LIMB, DEPARTMENT])");
    const open = found.measures.indexOf("OPEN");
    expect(byKeys(found, open)).toEqual(
      countBy(obligations, ({ limb, department }) => `${limb.id} ${department.id}`),
    );
    expect(found.total[found.measures.indexOf("OWED")]).toBe(obligations.length);
    expect(found.total[found.measures.indexOf("OVERDUE")]).toBe(
      obligations.filter(({ overdue }) => overdue).length,
    );
    expect(found.total[found.measures.indexOf("IMPLEMENTATION_RATE")]).toBe(0);
  });

  test("what belongs to no county is so in every panel", async () => {
    const ofPersons = (field: string) => panel(`${field}(by: [DIVISION], filter: { subjectType: PERSON })`);
    const keys = [await ofPersons("obligationStatistics"), await ofPersons("listingStatistics")].map(
      ({ groups }) => groups.map((group) => group.keys),
    );
    expect(keys).toEqual([[[null]], [[null]]]);
  });

  test("others' are not counted for a department that they do not report to", async () => {
    const found = await panel("obligationStatistics(by: [DEPARTMENT])", ALL, "FINANCE");
    expect(found.groups.map(({ keys }) => keys)).toEqual([["FINANCE"]]);
  });

  test("of a channel are those of its ledger", async () => {
    const ledger = await nodesOf<{ state: string; overdue: boolean }>(
      "publications",
      ", channel: ENTERPRISE_PUBLICITY_SYSTEM",
      "state overdue",
    );
    const { measures, total } = await panel("publicationStatistics(channel: ENTERPRISE_PUBLICITY_SYSTEM)");
    expect(ledger.length).toBeGreaterThan(0);
    expect(total[measures.indexOf("TO_PUBLISH")]).toBe(
      ledger.filter(({ state }) => state === "TO_PUBLISH").length,
    );
    expect(total[measures.indexOf("PUBLISH_OVERDUE")]).toBe(
      ledger.filter(({ state, overdue }) => state === "TO_PUBLISH" && overdue).length,
    );
    expect(total[measures.indexOf("MEDIAN_DAYS")]).toBeNull();
  });
});

describe("without analytics:read", () => {
  const LIST: readonly Scope[] = ["list:read"];

  test("small numbers are kept back, and with them what they could be computed from", async () => {
    const whole = await panel("listingStatistics(by: [DIVISION])");
    const told = await panel("listingStatistics(by: [DIVISION])", LIST);
    const hidden = told.groups.flatMap(({ suppressed }, place) => (suppressed ? [place] : []));
    expect(hidden.length).toBeGreaterThan(1);
    expect(told.suppression).toEqual({ threshold: 5, groups: hidden.length });
    for (const [place, group] of told.groups.entries()) {
      const known = whole.groups[place];
      expect(group.keys).toEqual(known?.keys);
      expect(group.values).toEqual(group.suppressed ? [null, null, null, null] : known?.values);
      if (!group.suppressed)
        expect(group.values.every((value) => value === 0 || (value ?? 0) >= 5)).toBe(true);
    }
  });

  test("the stock is not told month by month, and a small one is no sum of what is", async () => {
    const whole = await panel("listingStatistics(by: [MONTH])");
    const told = await panel("listingStatistics(by: [MONTH])", LIST);
    expect(told.measures).toEqual(["ENTERED", "ENDED", "ANNULLED"]);
    const small = whole.groups.filter(({ values }) => (values[3] ?? 0) > 0 && (values[3] ?? 0) < 5);
    expect(small.length).toBeGreaterThan(0);
    for (const { keys } of small) {
      const isBefore = (group: { keys: (string | null)[] }) => (group.keys[0] ?? "") <= (keys[0] ?? "");
      const kept = told.groups.filter(({ suppressed }) => suppressed);
      expect(kept.some(isBefore)).toBe(true);
      expect(kept.every(isBefore)).toBe(false);
    }
  });

  test("days of which few are as great are not told, those of many are", async () => {
    const { total: whole } = await panel("repairStatistics");
    const { total, suppression } = await panel("repairStatistics", LIST);
    const [repaired = 0, median] = whole;
    // Half of 19 are ten; the ninth decile is reached by two.
    expect(repaired).toBe(19);
    expect(total).toEqual([repaired, median, null]);
    expect(suppression).toEqual({ threshold: 5, groups: 0 });
  });

  test.each([
    "listingStatistics(by: [MONTH, DIVISION])",
    'listingStatistics(by: [MONTH], filter: { division: "350102" })',
    "restrictionStatistics(by: [LIMB, SUBJECT_TYPE])",
    // Of 39 and 37 subjects of two measures two would be left.
    "restrictionStatistics(by: [MEASURE])",
    // Nine less eight of another channel are one that is no enterprise.
    "publicationStatistics(channel: ENTERPRISE_PUBLICITY_SYSTEM)",
  ])("%s is refused", async (field) => {
    const { data, errors } = await ask(`{ panel: ${field} { total } }`, { scopes: LIST });
    expect(data).toEqual({ panel: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", scopes: ["analytics:read"] });
  });

  test.each([
    ["FINANCE", true],
    ["FINANCE_350102", true],
    ["ELSEWHERE", false],
  ] as const)(
    "%s is told every number of its own obligations, which are those that it lists",
    async (department, owes) => {
      const context = contextAt(department, LIST);
      const own = await nodesOf<{ state: string; limb: { id: string }; subjectType: string }>(
        ...(["obligations", "", "state limb { id } subjectType", context] as const),
      );
      const found = await panel("obligationStatistics(by: [LIMB, SUBJECT_TYPE])", LIST, department);
      expect(byKeys(found, 0)).toEqual(countBy(own, ({ limb, subjectType }) => `${limb.id} ${subjectType}`));
      expect(found.total[0]).toBe(own.length);
      expect(own.length > 0).toBe(owes);
      expect(found.suppression).toBeNull();
      const ofPersons = own.filter(({ subjectType }) => subjectType === "PERSON");
      const confined = "obligationStatistics(by: [LIMB], filter: { subjectType: PERSON })";
      expect(byKeys(await panel(confined, LIST, department), 0)).toEqual(
        countBy(ofPersons, ({ limb }) => limb.id),
      );
    },
  );

  test.each([
    ["HRSS", LIST],
    ["FINANCE", [...LIST, "audit:read"]],
  ] as const)(
    "%s, which is told of all departments, is kept from small numbers",
    async (department, scopes) => {
      const whole = await panel("obligationStatistics(by: [DIVISION])");
      const told = await panel("obligationStatistics(by: [DIVISION])", scopes, department);
      expect(told.groups.map(({ keys }) => keys)).toEqual(whole.groups.map(({ keys }) => keys));
      expect(told.suppression?.groups).toBeGreaterThan(1);
      for (const cut of ["by: [DEPARTMENT]", "by: [MEASURE]", "by: [LIMB]", "filter: { measure: 6 }"]) {
        const { data, errors } = await ask(`{ panel: obligationStatistics(${cut}) { total } }`, {
          context: contextAt(department, scopes),
        });
        expect(data).toEqual({ panel: null });
        expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", scopes: ["analytics:read"] });
      }
    },
  );
});

test.each([
  ["listingStatistics(by: [MONTH, DIVISION, STATUS])", "by"],
  ["listingStatistics(by: [MONTH, MONTH])", "by"],
  ["listingStatistics(filter: { behaviour: 10 })", "filter.behaviour"],
  ['listingStatistics(filter: { monthFrom: "2026-13" })', "filter.monthFrom"],
  ['listingStatistics(filter: { monthFrom: "2026-02", monthTo: "2026-01" })', "filter.monthTo"],
  ['repeatStatistics(filter: { industry: "Z" })', "filter.industry"],
  ['listingStatistics(filter: { division: "999999" })', "filter.division"],
  ['repairStatistics(filter: { division: "FUZHOU" })', "filter.division"],
  ['objectionStatistics(filter: { authority: "FINANCE" })', "filter.authority"],
  ['obligationStatistics(filter: { department: "NOBODY" })', "filter.department"],
  ["obligationStatistics(filter: { measure: 50 })", "filter.measure"],
  ['obligationStatistics(filter: { limb: "14z" })', "filter.limb"],
  ['obligationStatistics(filter: { division: "999999" })', "filter.division"],
  ["restrictionStatistics(filter: { measure: 19 })", "filter.measure"],
])("%s: what nothing can have is refused", async (field, argument) => {
  const { errors } = await ask(`{ ${field} { total } }`, { scopes: ALL });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
});

// The last, as the others count without it.
test("a division of elsewhere is one once somebody of it was listed", async () => {
  const ofXiamen = () =>
    ask('{ listingStatistics(filter: { division: "350200" }) { total } }', { scopes: ALL });
  expect((await ofXiamen()).errors?.[0]?.extensions).toMatchObject({ argument: "filter.division" });
  await recordListing(database.as("violations"), { number: "X1", subjectId: "1", division: "350200" });
  expect(dataOf(await ofXiamen())).toEqual({ listingStatistics: { total: [1, 0, 0, 1] } });
});
