import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { insertAccessRow } from "../support/access-rows.ts";
import { insertActs } from "../support/acts-of-departments.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What each role may do to what is on record, by hand-made SQL. The owner is the superuser of this cluster: whom no right
// binds, the triggers stop.

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });

beforeAll(async () => {
  await client.connect();
  await insertAccessRow(database.as("entities"), "lin", "21");
  await sealOnce(database.as("departments"));
  await client.query(`insert into violations.event
    (root, root_id, version, lifecycle, command, state_after, actor, department, changes)
    values ('CASE', 1, 1, 'CASE', 'DRAFT', 'DRAFT', 'lin', 'HRSS', '[]')`);
  await insertActs(database);
});
afterAll(() => client.end());

/** Whether a role is let do it; nothing of it stays done. */
async function may(role: string, sql: string): Promise<boolean> {
  await client.query("begin");
  try {
    if (role !== "owner") await client.query(`set local role ${role}`);
    await client.query(sql);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    return false;
  } finally {
    await client.query("rollback");
  }
}

const ROLES = ["entities", "violations", "measures", "departments"].map((name) => `liancheng_${name}`);
const LOG = "departments.access_log";
const SEALS = "departments.audit_seal";
const ROW =
  "(asked_at, viewer, request_id, fields, records, missing) values (now(), 'x', 'r', '{}', '{}', '{}')";

const CHANGES: readonly [what: string, sql: string][] = [
  ["alters a row", `update ${LOG} set viewer = 'nobody'`],
  ["deletes a row", `delete from ${LOG}`],
  ["empties the log", `truncate ${LOG}`],
  ["alters a seal", `update ${SEALS} set sealed_at = now()`],
  ["deletes a seal", `delete from ${SEALS}`],
  ["empties the seals", `truncate ${SEALS}`],
];

describe.each([...ROLES, "owner"])("%s", (role) => {
  test.each(CHANGES)("never %s", async (_, sql) => {
    expect(await may(role, sql)).toBe(false);
  });
});

/** What departments have done, and what they owe: of whoever there is a row. */
const ACTS = ["obligation", "obligation_event", "periodic_report", "added_department", "publication"];

describe.each(["liancheng_departments", "owner"])("%s", (role) => {
  test.each(ACTS)("only adds to %s", async (table) => {
    for (const sql of [
      `update TABLE set recorded_at = now()`,
      "delete from TABLE",
      "truncate TABLE cascade",
    ]) {
      const on = sql.replace("TABLE", `departments.${table}`);
      expect(await may(role, on), on).toBe(false);
    }
  });
});

describe("the role of departments", () => {
  test.each([
    ...["obligation_event", "periodic_report", "added_department", "publication"].flatMap((table) => [
      [table, "act_id", "1"],
      [table, "recorded_at", "now()"],
    ]),
  ])("has no word in which row of %s it is, nor when it was recorded (%s)", async (table, column, value) => {
    const sql = `insert into departments.${table} (${column}) values (${value})`;
    expect(await may("liancheng_departments", sql)).toBe(false);
  });
});

const FORGERIES: readonly [what: string, sql: string][] = [
  [
    "chooses the id of a row",
    `insert into ${LOG} (id, asked_at, viewer, request_id, fields, records, missing)
     overriding system value values (99, now(), 'x', 'r', '{}', '{}', '{}')`,
  ],
  [
    "chooses when a row was recorded",
    `insert into ${LOG} (recorded_at, asked_at, viewer, request_id, fields, records, missing)
     values ('2020-01-01Z', now(), 'x', 'r', '{}', '{}', '{}')`,
  ],
  [
    "says that rows were dropped",
    `insert into ${LOG} (asked_at, viewer, request_id, fields, records, missing)
     values (now(), 'x', 'r', '{Person.name,AuditSeal.drop}', '{AuditSeal/ACCESS/1}', '{}')`,
  ],
  ["has rows dropped as expired", `set local liancheng.retention = 'on'; delete from ${LOG}`],
  ["takes the triggers away", `alter table ${LOG} disable trigger all`],
  ["alters a command", "update violations.event set actor = 'nobody'"],
  ["deletes a command", "delete from violations.event"],
  ["empties the commands", "truncate violations.event"],
];

describe.each(ROLES)("%s", (role) => {
  test("adds to the log", async () => {
    expect(await may(role, `insert into ${LOG} ${ROW}`)).toBe(true);
  });

  test.each(FORGERIES)("never %s", async (_, sql) => {
    expect(await may(role, sql)).toBe(false);
  });

  test("reads the log only where it is the departments'", async () => {
    expect(await may(role, `select * from ${LOG}`)).toBe(role === "liancheng_departments");
    expect(await may(role, `select * from ${SEALS}`)).toBe(role === "liancheng_departments");
  });
});
