import knex from "knex";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { down, up } from "../../subgraphs/measures/migrations/005_records_of_subjects.ts";
import { createRecordStore } from "../../subgraphs/measures/records/record-store.ts";
import { rulesVersion } from "../../subgraphs/measures/records/rules-version.ts";
import { verifyRecord } from "../../subgraphs/measures/records/verify-record.ts";
import { fillWithDemo, RECORD_KEYS, startLiancheng } from "../support/liancheng.ts";
import { giveRecordsOnCast, type RecordedCast } from "../support/record-desk.ts";
import { createTestDatabase } from "../support/test-database.ts";

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
let ids: RecordedCast;

beforeAll(async () => {
  await fillWithDemo(database);
  await client.connect();
  ids = await giveRecordsOnCast((await startLiancheng(database)).ask);
}, 60_000);
afterAll(() => client.end());

const rowsOf = async () => {
  const { rows } = await client.query(
    "select r.*, r.subject_id::text as subject_id, r.sealed_from::text as sealed_from from measures.decision_record r order by r.id",
  );
  return rows;
};

test("records of before are found by their subjects, and nothing that is sealed of them has changed", async () => {
  const rows = await rowsOf();
  expect(rows.map((row) => [row.subject_id, row.sealed_from])).toEqual([
    // Of an organization, none of whose officers is listed, nothing is ever sealed.
    [ids.supplier, null],
    [ids.person, "2030-05-22"],
    [ids.person, "2030-05-22"],
  ]);
  const sealed = async () =>
    (await client.query("select * from measures.sealed_decision_records_v1 order by id")).rows;
  const before = await sealed();

  const migrating = knex({ client: "pg", connection: database.url });
  const migratedAnew = async (content: string) => {
    await migrating.transaction((transaction) => down(transaction));
    await client.query("set session_replication_role = replica");
    const { id } = rows[0];
    await client.query("update measures.decision_record set content = $1 where id = $2", [content, id]);
    await client.query("set session_replication_role = origin");
    await migrating.transaction((transaction) => up(transaction));
    return await rowsOf();
  };
  try {
    // What cannot be read any more is kept, and is about nobody.
    const [altered, ...others] = await migratedAnew("not a record");
    expect(altered).toMatchObject({ subject_id: null, sealed_from: null, content: "not a record" });
    expect(others).toEqual(rows.slice(1));
    expect(await migratedAnew(rows[0].content)).toEqual(rows);
  } finally {
    await migrating.destroy();
  }
  expect(await sealed()).toEqual(before);
  await expect(client.query("update measures.decision_record set subject_id = 1")).rejects.toThrow(
    "only added to",
  );
});

test("a record that was hidden from the day on which it is sealed does not verify", async () => {
  const [row] = await createRecordStore(database.as("measures")).before("auditor", null, 1);
  if (!row) throw new Error("no record");
  const with_ = { keys: RECORD_KEYS, rules: rulesVersion() };
  expect(await verifyRecord(row, with_)).toMatchObject({ genuine: true });
  for (const other of [
    { sealedFrom: null },
    { sealedFrom: "2026-01-01" },
    { subject: null },
    { subject: "1" },
  ]) {
    const { genuine, steps } = await verifyRecord({ ...row, ...other }, with_);
    expect({ genuine, form: steps[0]?.result }).toEqual({ genuine: false, form: "FAILED" });
  }
});

test("the records of a subject are read by the index, under the policies too", async () => {
  await client.query("begin");
  try {
    await client.query("set local role liancheng_measures");
    await client.query("set local enable_seqscan = off");
    await client.query("select set_config('liancheng.department', 'FINANCE', true)");
    const { rows } = await client.query(
      "explain select r.id from measures.decision_record r where r.subject_id = 1 order by r.id desc limit 3",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(
      /Index Scan Backward using decision_record_of_subject[\s\S]*Index Cond: \(subject_id = 1\)/,
    );
  } finally {
    await client.query("rollback");
  }
});
