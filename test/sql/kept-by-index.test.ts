import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../support/test-database.ts";

// A connection keeps the plans of its triggers. What was planned for empty tables, and read them whole for each event,
// would be as slow as the square of the events when they have grown.

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
beforeAll(() => client.connect());
afterAll(() => client.end());

const EVENTS = `insert into departments.obligation_event (obligation_id, version, department_id, division, command,
  state_before, state_after, listings)`;

/** Rows that were read by going through tables, in this transaction. */
async function readWhole(): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; read: string }>(
    `select relname as name, seq_tup_read as read
       from pg_stat_xact_user_tables
      where schemaname = 'departments' and relname like 'obligation%' and seq_tup_read > 0`,
  );
  return Object.fromEntries(rows.map(({ name, read }) => [name, read]));
}

test("sums and places are kept by the keys of the rows, also where they were planned for empty tables", async () => {
  // As they are known to be then.
  await client.query("vacuum analyze departments.obligation, departments.obligation_event");
  await client.query("vacuum analyze departments.obligation_urgency, departments.obligation_tally");
  await client.query("begin");
  try {
    await client.query(`alter table departments.obligation_event disable trigger all;
      alter table departments.obligation_event enable trigger obligation_event_tallied;
      alter table departments.obligation_event enable trigger obligation_event_ranked`);
    await client.query(
      `insert into departments.obligation
         (id, limb_id, department_id, division, subject_id, subject_type, generation, opened_on)
       select n, '6a', 'FINANCE', '350102', n, 'ORGANIZATION', 1, '2026-01-01' from generate_series(1, 300) n`,
    );
    const event = (version: number, values: string) =>
      client.query(
        `${EVENTS} select n, ${version}, 'FINANCE', '350102', ${values}, '{1}' from generate_series(1, 300) n`,
      );
    await event(1, "'OPEN', null, 'OPEN'");
    await event(2, "'END', 'OPEN', 'ENDED'");
    expect(await readWhole()).toEqual({});
    const { rows } = await client.query(
      "select urgency, count(*)::int as n from departments.obligation_urgency group by urgency",
    );
    expect(rows).toEqual([{ urgency: 2, n: 300 }]);
  } finally {
    await client.query("rollback");
  }
});
