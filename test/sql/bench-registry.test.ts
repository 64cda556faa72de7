import { beforeAll, expect, test } from "vitest";
import { loadRegistry } from "../../bench/data/load-registry.ts";
import { insertOrganization } from "../support/entities-rows.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

const SCALE = { organizations: 600, persons: 1200, positions: 3000, listings: 100, hub: 80 };
const KEY = Buffer.alloc(32, "an identity key for tests alone");

const INDEXES = `select tablename, indexdef from pg_indexes
  where schemaname in ('entities', 'violations') order by indexdef`;

let server: TestDatabase;
let indexesBefore: unknown[];

async function rowsOf<Row = Record<string, unknown>>(sql: string, of = server): Promise<Row[]> {
  return (await of.as("entities").knex.raw<{ rows: Row[] }>(sql)).rows;
}

beforeAll(async () => {
  server = await createTestDatabase();
  indexesBefore = await rowsOf(INDEXES);
  await loadRegistry(server.url, SCALE, KEY, () => {});
});

test("has the size asked for", async () => {
  const [counts] = await rowsOf(`select
    (select count(*)::int from entities.organization_current) as organizations,
    (select count(*)::int from entities.person_current) as persons,
    (select count(*)::int from entities.position_current) as positions,
    (select count(*)::int from (select from entities.position_current group by organization_id having count(*) >= 80) h) as hubs`);
  expect(counts).toMatchObject({ organizations: 600, persons: 1200, hubs: 1 });
  expect(Math.abs(Number(counts?.positions) - 3000)).toBeLessThan(600);
});

test("nobody holds one office twice over the same days, as no import would have it", async () => {
  const overlaps = await rowsOf(`select a.position_id from entities.position_current a
    join entities.position_current b using (holder_id, organization_id, role)
   where a.position_id < b.position_id and daterange(a.since, a.until) && daterange(b.since, b.until)`);
  expect(overlaps).toEqual([]);
});

test("leaves the indexes as they were, and ids that others can follow", async () => {
  expect(await rowsOf(INDEXES)).toEqual(indexesBefore);
  expect(await insertOrganization(server.as("entities"))).toBe("1801");
});

test("is the same each time", async () => {
  const other = await createTestDatabase();
  await loadRegistry(other.url, SCALE, KEY, () => {});
  const digest = `select md5(string_agg((position_id, version, holder_id, organization_id, role, since, until)::text, '' order by position_id, version)) as positions,
    (select md5(string_agg((to_jsonb(v) - 'recorded_in')::text, '' order by organization_id, version)) from entities.organization_version v
      where organization_id <= 600) as names from entities.position_version p`;
  expect(await rowsOf(digest, other)).toEqual(await rowsOf(digest));
});

test("is loaded into empty tables alone", async () => {
  await expect(loadRegistry(server.url, SCALE, KEY, () => {})).rejects.toThrow("is not empty");
});
