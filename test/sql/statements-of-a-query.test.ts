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
