import { beforeAll, expect, test, vi } from "vitest";
import { type Ask, fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// Of how many the days of a panel are is one of its numbers: days of one alone are that one's.

let database: TestDatabase;
let ask: Ask;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  ({ ask } = await startLiancheng(database));
});

async function numbersOf(field: string, context = contextOf(["list:read", "analytics:read"])) {
  const { data, errors } = await ask(`{ panel: ${field} { measures groups { keys values } total } }`, {
    context,
  });
  expect(errors).toBeUndefined();
  const { panel } = data as {
    panel: {
      measures: string[];
      groups: { keys: string[]; values: (number | null)[] }[];
      total: (number | null)[];
    };
  };
  const named = (values: readonly (number | null)[]) =>
    Object.fromEntries(panel.measures.map((measure, place) => [measure, values[place]]));
  return {
    total: named(panel.total),
    groups: new Map(panel.groups.map(({ keys, values }) => [keys.join(" "), named(values)])),
  };
}

const record = (listing: string, version: number, action: string, day: string) =>
  database.sql(`insert into departments.publication
    (listing_id, channel, version, action, done_on, subject_type, department_id, actor, idempotency_key, key_row, content_hash)
    values (${listing}, 'CREDIT_CHINA', ${version}, '${action}', '${day}', 'ORGANIZATION', 'HRSS', 'sun', '${listing} ${version}',
            0, '')`);

test("days of one that was taken back again are those of one", async () => {
  const { rows } = await database.as("departments").knex.raw(
    `select id::text, to_char(published_on, 'YYYY-MM') as month, (published_on + 37)::text as published
       from violations.listings_v1
      where subject_type = 'ORGANIZATION' and not annulled and removed_on < '${TODAY}'
      order by removed_on, id limit 1`,
  );
  const [{ id, month, published }] = rows;
  const panel = "publicationStatistics(channel: CREDIT_CHINA, by: [MONTH])";
  const before = await numbersOf(panel);
  await record(id, 1, "PUBLISHED", published);
  await record(id, 2, "WITHDRAWN", TODAY);
  const { groups, total } = await numbersOf(panel);
  expect(groups.get(month)).toMatchObject({ EVER_PUBLISHED: 1, MEDIAN_DAYS: 37, P90_DAYS: 37 });
  expect(total.EVER_PUBLISHED).toBe(1);
  expect(total.ENDED_UNPUBLISHED).toBe((before.total.ENDED_UNPUBLISHED ?? 0) - 1);
  const told = await numbersOf(panel, contextOf(["list:read"]));
  expect(told.groups.get(month)).toMatchObject({ EVER_PUBLISHED: null, MEDIAN_DAYS: null, P90_DAYS: null });
  expect(told.total).toMatchObject({ EVER_PUBLISHED: null, MEDIAN_DAYS: null });
});

test("what ended unpublished is counted, with what is to be done: all that could be published", async () => {
  const { total } = await numbersOf("publicationStatistics(channel: TAX_SITE)");
  const { rows } = await database.as("departments").knex.raw(
    `select count(*)::int as n from violations.listings_v1
      where subject_type = 'ORGANIZATION' and published_on <= '${TODAY}'`,
  );
  expect((total.TO_PUBLISH ?? 0) + (total.ENDED_UNPUBLISHED ?? 0)).toBe(rows[0].n);
  expect(total.ENDED_UNPUBLISHED).toBeGreaterThan(0);
});

test("of what was withdrawn or not accepted there are no days to a decision", async () => {
  const before = await numbersOf("objectionStatistics");
  await database.sql(`
    insert into violations.objection_version
      select (jsonb_populate_record(o, jsonb_build_object(
               'version', o.version + 1, 'outcome', 'WITHDRAWN', 'decided_at', o.decided_at + interval '400 days'))).*
        from violations.objection_version o
       where o.outcome in ('UPHELD', 'REJECTED')
         and o.version = (select max(n.version) from violations.objection_version n where n.objection_id = o.objection_id)
       order by o.objection_id limit 1`);
  const after = await numbersOf("objectionStatistics");
  expect(before.total.P90_DAYS).toBeLessThan(400);
  expect(after.total.WITHDRAWN).toBe((before.total.WITHDRAWN ?? 0) + 1);
  expect(after.total.P90_DAYS).toBeLessThan(400);
});
