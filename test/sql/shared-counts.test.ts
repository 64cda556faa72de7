import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Meter } from "../../gateway/limits/rate/meter.ts";
import { openSharedCounts, SharedCountsError } from "../../gateway/limits/rate/shared-counts.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Counts that several gateways share, on a real server.

const database = await createTestDatabase();
const lines: string[] = [];
const open = async () => {
  const counts = await openSharedCounts(database.url, (line) => lines.push(line));
  database.beforeDrop(() => counts.close());
  return counts;
};
// At the same time, as gateways start that are started together.
const [one, other] = await Promise.all([open(), open()]);

beforeEach(() => {
  lines.length = 0;
});

async function rowsOf<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("two gateways let through what one would, and a twentieth more each", async () => {
  const gateways = [one, other].map((counts) => new Meter(100, counts.counts("requests.viewer")));
  let admitted = 0;
  for (let i = 0; i < 400; i++) {
    const gateway = gateways[i % 2] as Meter;
    if (gateway.waitOf("FINANCE/officer") > 0) continue;
    admitted++;
    await gateway.add("FINANCE/officer", 1);
  }
  expect(admitted).toBeGreaterThanOrEqual(100);
  expect(admitted).toBeLessThanOrEqual(110);
  expect(gateways[0]?.waitOf("TAX/officer")).toBe(0);
});

test("what is kept names nobody, is counted apart by what is counted, and survives no crash", async () => {
  for (const name of ["cost.viewer", "cost.address"]) await one.counts(name).add("2001:db8:0:0::/64", 7);
  expect(await other.counts("cost.viewer").add("2001:db8:0:0::/64", 3)).toMatchObject({ consumed: 10 });
  const kept = await rowsOf<{ key: string }>("select key from liancheng_rate.consumed");
  expect(kept.filter(({ key }) => !/^[a-z.]+:[\w-]{43}$/.test(key))).toEqual([]);
  expect(
    await rowsOf("select relpersistence from pg_class where oid = 'liancheng_rate.consumed'::regclass"),
  ).toEqual([{ relpersistence: "u" }]);
});

test("the role reaches the counts and nothing else", async () => {
  const tables = await rowsOf(`
    select schemaname || '.' || tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')
       and has_schema_privilege('liancheng_rate', schemaname, 'usage')
       and has_table_privilege('liancheng_rate', schemaname || '.' || tablename, 'select')`);
  expect(tables).toEqual([{ name: "liancheng_rate.consumed" }]);
});

describe("while the database fails", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  test("each gateway counts by itself and says so, once, and once more when it is over", async () => {
    const meter = new Meter(20, one.counts("failures"));
    await database.sql("alter schema liancheng_rate rename to rate_away");
    for (let i = 0; i < 20; i++) await meter.add("192.0.2.1", 1);
    expect(meter.waitOf("192.0.2.1")).toBeGreaterThan(0);
    expect(lines).toEqual([expect.stringMatching(/counted by each gateway alone.*does not exist/)]);
    await database.sql("alter schema rate_away rename to liancheng_rate");
    vi.advanceTimersByTime(5_000);
    await meter.add("192.0.2.1", 1);
    expect(lines).toEqual([expect.anything(), expect.stringMatching(/by all gateways together again/)]);
    expect(await other.counts("failures").add("192.0.2.1", 0)).toMatchObject({ consumed: 21 });
  });
});

test("a database that cannot be had ends the start, with what to do, and not the password", async () => {
  const url = new URL(database.url);
  url.pathname = "/nowhere";
  const refused = await openSharedCounts(url.href, () => {}).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SharedCountsError);
  expect(String(refused)).toMatch(/RATE_LIMIT=postgres.*does not exist.*create role liancheng_rate/);
  expect(String(refused)).not.toContain(url.password);
});
