import { beforeAll, expect, test } from "vitest";
import { createRepository as repositoryOfEntities } from "../../subgraphs/entities/repository.ts";
import { type Database, openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { createRepository as repositoryOfViolations } from "../../subgraphs/violations/repository.ts";
import { fillWithDemo } from "../support/liancheng.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const wanted = () => true;
/** PostgreSQL makes five plans with their values before it thinks of one for all. */
const PLANNED_FIRST = 5;
const TIMES = 12;

const PLANS = statement(
  "test.plans",
  `select name, custom_plans::int as planned, generic_plans::int as reused
     from pg_prepared_statements where name not like 'test.%' order by name`,
);

beforeAll(async () => {
  await fillWithDemo(server);
  await server.sql("analyze");
}, 120_000);

/** Statements that were planned more often than they had to be. */
async function plannedAnew(
  subgraph: string,
  runOnce: (database: Database, time: number) => Promise<unknown>[],
) {
  const database = openDatabase({ url: server.url, role: roleOf(subgraph), poolSize: 1 });
  try {
    for (let time = 1; time <= TIMES; time++) await Promise.all(runOnce(database, time));
    const plans = await database.query<{ name: string; planned: number; reused: number }>(PLANS, []);
    expect(plans.length).toBeGreaterThan(4);
    return plans.filter(
      ({ planned, reused }) => planned !== PLANNED_FIRST || reused !== TIMES - PLANNED_FIRST,
    );
  } finally {
    await database.close();
  }
}

test("what is read of the registry for one key is planned once, and not for each", async () => {
  const page = { on: null, roles: null, after: null, limit: 21 };
  const again = await plannedAnew("entities", (database, time) => {
    const repository = repositoryOfEntities(database);
    const keys = () => [`${time}`];
    return [
      repository.organizationsById(keys, wanted),
      repository.organizationsByCode(keys, wanted),
      repository.personsById(keys, wanted),
      repository.personsByIdentity(() => ["00"], wanted),
      repository.positionsById(keys, wanted),
      repository.positionsIn(keys(), page, wanted),
      repository.positionsOf(keys(), page, wanted),
      repository.registrationFacts(keys, wanted),
      repository.officerFacts(keys, wanted),
      repository.officeFacts(keys, wanted),
    ];
  });
  expect(again).toEqual([]);
});

test("so is what is read of the list", async () => {
  const again = await plannedAnew("violations", (database, time) => {
    const repository = repositoryOfViolations(database);
    const keys = () => [`${time}`];
    return [
      repository.listingsById(keys, wanted),
      repository.plainListingsById(keys, wanted),
      repository.listingsByNumber(keys, wanted),
      repository.listingsArising(keys, wanted),
      repository.objectionsOfListings(keys, wanted),
      repository.listingHistories(keys, wanted),
    ];
  });
  expect(again).toEqual([]);
});
