import { beforeAll, expect, test } from "vitest";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

let database: TestDatabase;
let liancheng: TestLiancheng;
let codes: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  // The listed first, so that there are restrictions to be computed and explained.
  const rows = await database
    .as("entities")
    .knex.raw<{ rows: { code: string }[] }>("select code from entities.organization order by id limit 1000");
  codes = rows.rows.map(({ code }) => code);
}, 60_000);

const QUERY = `query($codes: [UnifiedSocialCreditCode!]!) {
  organizations(codes: $codes) {
    name
    listings { nodes { number determination { documentNumber authority { name } } } }
    restrictions {
      limb { id }
      effect
      grounds { pattern listing { number } position { role holder { __typename ... on Person { name } ... on Organization { name } } } }
      offices { role }
      bases { document }
      departments { name }
    }
  }
}`;

async function statementsFor(count: number): Promise<{ statements: string[]; restricted: number }> {
  liancheng.statements();
  const { data, errors } = await liancheng.ask(QUERY, {
    scopes: ["list:read", "person:read"],
    variables: { codes: codes.slice(0, count) },
  });
  expect(errors).toBeUndefined();
  const organizations = data?.organizations as { restrictions: unknown[] }[];
  expect(organizations).toHaveLength(count);
  return {
    statements: liancheng.statements().sort(),
    restricted: organizations.filter(({ restrictions }) => restrictions.length > 0).length,
  };
}

test("organizations with restrictions take the same statements for 20 as for 100 and for 1,000", async () => {
  await statementsFor(1000);
  const twenty = await statementsFor(20);
  const hundred = await statementsFor(100);
  const thousand = await statementsFor(1000);
  expect(twenty.restricted).toBeGreaterThan(5);
  expect(thousand.restricted).toBeGreaterThan(hundred.restricted);
  expect(hundred.statements).toEqual([
    "entities.officerFacts",
    "entities.organizationsByCode",
    "entities.organizationsById",
    "entities.personsById",
    "entities.positionsById",
    "entities.registrationFacts",
    "shared.recordLookUps",
    "violations.listingHistories",
    "violations.listingsById",
    "violations.listingsOfSubjects",
  ]);
  expect(twenty.statements).toEqual(hundred.statements);
  expect(thousand.statements).toEqual(hundred.statements);
});

const ELIGIBILITY = `fragment E on Eligibility {
  verdict
  restrictions { limb { id } grounds { listing { number } position { role } } }
  notApplied { limb { id } step listing { number } position { role } }
  dataVersion
}`;

async function actFor(count: number, actions: number): Promise<string[]> {
  liancheng.statements();
  const asked = ["GOV_PROCUREMENT_SUPPLIER", "PRIORITY_SUPERVISION", "HONOUR_SELECTION"]
    .slice(0, actions)
    .map((action) => `${action.toLowerCase()}: eligibility(action: ${action}) { ...E }`);
  const { errors } = await liancheng.ask(
    `query($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { ${asked.join(" ")} } } ${ELIGIBILITY}`,
    { scopes: ["list:read", "person:read"], variables: { codes: codes.slice(0, count) } },
  );
  expect(errors).toBeUndefined();
  return liancheng.statements().sort();
}

test("an act takes the same statements for 20 organizations as for 100, and for one action as for three", async () => {
  const facts = [
    "entities.officerFacts",
    "entities.organizationsByCode",
    "entities.positionsById",
    "entities.registrationFacts",
    "shared.recordLookUps",
    "violations.listingHistories",
    "violations.listingsById",
  ];
  expect(await actFor(100, 3)).toEqual(facts);
  expect(await actFor(20, 3)).toEqual(facts);
  expect(await actFor(100, 1)).toEqual(facts.filter((name) => name !== "entities.positionsById"));
});

test("the offices of 100 organizations take one statement for what they conflict with", async () => {
  const seen: string[][] = [];
  for (const count of [20, 100]) {
    liancheng.statements();
    const { data, errors } = await liancheng.ask(
      `query($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) {
         positions(first: 50) { nodes { conflicts { kind restriction { limb { id } } } } } } }`,
      { scopes: ["list:read", "person:read"], variables: { codes: codes.slice(0, count) } },
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain("OPINION");
    seen.push(liancheng.statements().sort());
  }
  const statements = [
    "entities.organizationsByCode",
    "entities.positionsIn",
    "measures.conflictsOfPositions",
    "shared.recordLookUps",
  ];
  expect(seen).toEqual([statements, statements]);
});

test("a page of all offices takes one statement, whatever its length, beside what is asked of its items", async () => {
  for (const first of [1, 100]) {
    liancheng.statements();
    const { errors } = await liancheng.ask(
      `query($first: Int) { officeConflicts(measure: 14, first: $first) { nodes {
         position { role holder { name } } restriction { grounds { listing { number } } } } } }`,
      { scopes: ["list:read", "person:read"], variables: { first } },
    );
    expect(errors).toBeUndefined();
    expect(liancheng.statements().sort()).toEqual([
      "entities.personsById",
      "entities.positionsById",
      "measures.officeConflicts",
      "shared.recordLookUps",
      "violations.listingsById",
    ]);
  }
});
