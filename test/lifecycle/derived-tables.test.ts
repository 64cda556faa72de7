import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type OpenedConsumers, openConsumers } from "../../gateway/worker/open-consumers.ts";
import { type OpenedFollowings, openFollowings } from "../../gateway/worker/open-followings.ts";
import { type Reconciled, reconcileAll } from "../../gateway/worker/reconcile-all.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// Whatever is kept and derived is compared by `npm run reconcile -- --check`, and mended by `npm run reconcile`.

/** By whom a table is compared, and how a row of it is made wrong by who owns everything. */
const DERIVED: Readonly<Record<string, { by: string; falsified: readonly string[] }>> = {
  "departments.obligation_event": {
    by: "obligations",
    falsified: ["update departments.obligation_event set due_on = '2020-01-01' where command = 'OPEN'"],
  },
  "departments.obligation_tally": {
    by: "obligation-tally",
    falsified: [
      "update departments.obligation_tally set n = n + 1 where state = 'OPEN'",
      "delete from departments.obligation_tally where department_id = 'FINANCE'",
      "update departments.obligation_tally set due_on = due_on + 1 where n > 0",
    ],
  },
  "departments.obligation_urgency": {
    by: "obligation-urgency",
    falsified: [
      "update departments.obligation_urgency set urgency = 2 where department_id = 'FINANCE'",
      "update departments.obligation_urgency set due_on = 'infinity'",
      "update departments.obligation_urgency set department_id = 'WATER', division = '350103'",
      "delete from departments.obligation_urgency where department_id = 'FINANCE'",
      "insert into departments.obligation_urgency values (4711, 'FINANCE', '350102', 0, '2026-11-01')",
    ],
  },
  "violations.listing_counted": {
    by: "listing-tally",
    falsified: [
      "update violations.listing_counted set status = 'EXPIRED'",
      "delete from violations.listing_counted",
    ],
  },
  "violations.listing_tally": {
    by: "listing-tally",
    falsified: ["update violations.listing_tally set n = n + 1", "delete from violations.listing_tally"],
  },
};

/** Compared with what was signed, by `npm run records:verify` (test/sql/decision-records-altered). */
const DERIVED_COLUMNS = ["measures.decision_record.sealed_from", "measures.decision_record.subject_id"];

/** What is changed in place and derived of nothing: how far somebody has come, who has signed in, what was handed in. */
const STATES = [
  ...["departments.screening", "departments.screening_result", "departments.screening_row"],
  ...["sessions.leaving", "sessions.session", "sessions.sign_in"],
  ...["worker.consumer", "worker.failed", "worker.position"],
];

let work: ListAtWork;
let client: pg.Client;
let consumers: OpenedConsumers;
let followings: OpenedFollowings;

beforeAll(async () => {
  work = await openListAtWork();
  const { database, liancheng } = work;
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  consumers = openConsumers({
    ...{ databaseUrl: database.url, engine: liancheng.system.engine },
    personPublicationBasis: null,
  });
  followings = openFollowings(
    database.url,
    consumers.consumers,
    () => ENTRY_DAY,
    () => {},
  );
  await work.enter();
  await reconcile("mend");
});

afterAll(async () => {
  await followings.close();
  await consumers.close();
  await client.end();
});

/** What of each consumer differed. */
async function reconcile(mode: "mend" | "check"): Promise<Record<string, Reconciled["differences"]>> {
  const stop = new AbortController().signal;
  const differing: Record<string, Reconciled["differences"]> = {};
  for (const following of followings.followings) {
    const { consumer, differences, failed, underWay } = await reconcileAll({ ...following, stop }, mode);
    expect({ failed, underWay }).toEqual({ failed: [], underWay: 0 });
    if (differences.length > 0) differing[consumer] = differences;
  }
  return differing;
}

const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);

test("what is not only added to is derived, and compared, or says how something stands", async () => {
  const changed = await names(
    `select n.nspname || '.' || c.relname as name
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_roles r on r.rolname = 'liancheng_' || n.nspname
      where c.relkind = 'r'
        and (has_any_column_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete'))
      order by 1`,
  );
  const added = ["departments.obligation_event"];
  expect([...changed, ...added].sort()).toEqual([...Object.keys(DERIVED), ...STATES].sort());
});

test("what says that it is derived is", async () => {
  const tables = await names(
    "select c.oid::regclass::text as name from pg_class c where obj_description(c.oid, 'pg_class') like 'derived%'",
  );
  expect(tables.filter((name) => !(name in DERIVED))).toEqual([]);
  const columns = await names(
    `select a.attrelid::regclass::text || '.' || a.attname as name
       from pg_attribute a
      where col_description(a.attrelid, a.attnum) ~ '\\mderived\\M'
      order by 1`,
  );
  expect(columns).toEqual(DERIVED_COLUMNS);
});

test.each(Object.values(DERIVED).flatMap(({ by, falsified }) => falsified.map((sql) => [sql, by] as const)))(
  "%s: %s tells it, and mends it",
  async (sql, by) => {
    expect(await reconcile("check")).toEqual({});
    await client.query("set session_replication_role = replica");
    const { rowCount } = await client.query(sql);
    await client.query("reset session_replication_role");
    expect(rowCount).toBeGreaterThan(0);
    expect(Object.keys(await reconcile("check"))).toContain(by);
    await reconcile("mend");
    expect(await reconcile("check")).toEqual({});
  },
);
