import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAsUnit } from "../../subgraphs/departments/acting.ts";
import { createObligationKeeper } from "../../subgraphs/departments/obligation-keeper.ts";
import { OBLIGATION_LIFECYCLE } from "../../subgraphs/departments/rules/lifecycles/obligation.ts";
import { statement } from "../../subgraphs/shared/database.ts";
import { insertOrganization } from "../support/entities-rows.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// Sessions by hand, as each role, of what departments own.

let database: TestDatabase;
let session: pg.Client;
/** Ids of the obligations by whose they are. */
const ids = new Map<string, string>();

const DAY = "2026-11-23";
const ROLES = ["finance", "tax", "finance_350102", "finance_350103"].map(
  (name) => `liancheng_department_${name}`,
);

beforeAll(async () => {
  database = await createTestDatabase();
  const entities = database.as("entities");
  const keeper = createObligationKeeper(database.as("departments"), { publishesPersons: false });
  for (const division of ["350102", "350103"]) {
    const id = await insertOrganization(entities, { division });
    const subjects = await keeper.subjects([id]);
    const since = new Map([["1", DAY]]);
    const restrictions = new Map([[id, [{ limb: "6a", departments: ["FINANCE", "WATER"], since }]]]);
    await keeper.store(await keeper.derive(subjects, restrictions, DAY, async () => []));
  }
  // Roles are of the server; another test file may have made them.
  for (const role of ROLES) {
    await database.sql(
      `do $$ begin create role ${role}; exception when duplicate_object then null; end $$; grant liancheng_department to ${role}`,
    );
  }
  session = new pg.Client({ connectionString: database.url });
  await session.connect();
  const { rows } = await session.query("select id, department_id, division from departments.obligation");
  for (const row of rows) ids.set(`${row.department_id} ${row.division}`, row.id);
}, 60_000);

afterAll(() => session.end());

/** Runs statements in a transaction of a role that is taken back; resolves to the rows of the last. */
async function as(role: string, setting: string | null, ...texts: string[]): Promise<unknown[]> {
  await session.query("begin");
  try {
    await session.query(`set local role ${role}`);
    if (setting !== null)
      await session.query("select set_config('liancheng.department', $1, true)", [setting]);
    let rows: unknown[] = [];
    for (const text of texts) rows = (await session.query(text)).rows;
    return rows;
  } finally {
    await session.query("rollback");
  }
}

const SEEN = "select department_id || ' ' || division as of from departments.obligation_event order by 1";
const ALL = ["FINANCE 350102", "FINANCE 350103", "WATER 350102", "WATER 350103"];

async function seenBy(role: string, setting: string | null): Promise<string[]> {
  const events = await as(role, setting, SEEN);
  const others = await as(role, setting, SEEN.replace("obligation_event", "obligation"));
  const current = await as(role, setting, SEEN.replace("obligation_event", "obligation_current"));
  expect([others, current]).toEqual([events, events]);
  return (events as { of: string }[]).map(({ of }) => of);
}

/** A report as the unit says of itself, on an obligation. */
function reportBy(unit: string, of: string, more: Record<string, string> = {}): string {
  const [department, division] = of.split(" ");
  const row: Record<string, string> = {
    ...{
      obligation_id: String(ids.get(of)),
      version: "2",
      department_id: `'${department}'`,
      division: `'${division}'`,
    },
    ...{
      command: "'REPORT_IMPLEMENTED'",
      state_before: "'OPEN'",
      state_after: "'IMPLEMENTED'",
      listings: "'{1}'",
    },
    ...{ unit: `'${unit}'`, actor: "'someone'", document_number: "'文'", done_on: `'${DAY}'` },
    ...{ idempotency_key: "'key'", key_row: "0", content_hash: "'x'" },
    ...more,
  };
  return `insert into departments.obligation_event (${Object.keys(row)}) values (${Object.values(row)}) returning version`;
}

const FORBIDDEN = /row-level security|permission denied/;
const SUBGRAPH = "liancheng_departments";

describe("the role of the subgraph", () => {
  test("sees nothing, and writes nothing, where nobody is named", async () => {
    expect(await seenBy(SUBGRAPH, null)).toEqual([]);
    expect(await seenBy(SUBGRAPH, "")).toEqual([]);
    await expect(as(SUBGRAPH, null, reportBy("FINANCE", "FINANCE 350102"))).rejects.toThrow(FORBIDDEN);
  });

  test.each([
    ["FINANCE", ["FINANCE 350102", "FINANCE 350103"]],
    ["FINANCE_350102", ["FINANCE 350102"]],
    ["FINANCE_350103", ["FINANCE 350103"]],
    ["FINANCE_350104", []],
    ["WATER", ["WATER 350102", "WATER 350103"]],
    ["COMMERCE", []],
    ["SYSTEM", []],
    ["AUDITOR", []],
    ["HRSS_350102", []],
    ...["NDRC", "HRSS", "TAX", "MEDICAL_SECURITY", "system", "auditor"].map((name) => [name, ALL] as const),
  ] as [string, string[]][])("sees as %s what that unit may", async (unit, seen) => {
    expect(await seenBy(SUBGRAPH, unit)).toEqual(seen);
  });

  test.each([
    ["another department's", "FINANCE", reportBy.bind(null, "FINANCE", "WATER 350102")],
    ["in another's name", "FINANCE", reportBy.bind(null, "WATER", "WATER 350102")],
    ["another county's", "FINANCE_350102", reportBy.bind(null, "FINANCE_350102", "FINANCE 350103")],
    ["the city's, as a county", "FINANCE_350102", reportBy.bind(null, "FINANCE", "FINANCE 350102")],
    ["what it may read of others", "HRSS", reportBy.bind(null, "HRSS", "FINANCE 350102")],
    ["what the worker derives", "FINANCE", () => derivedBy("FINANCE 350102")],
    ["as auditor", "auditor", () => derivedBy("FINANCE 350102")],
  ])("does not write %s", async (_what, unit, text) => {
    await expect(as(SUBGRAPH, unit, text())).rejects.toThrow(FORBIDDEN);
  });

  test("does not say of an obligation that it is another department's", async () => {
    const forged = reportBy("FINANCE", "WATER 350102", { department_id: "'FINANCE'" });
    await expect(as(SUBGRAPH, "FINANCE", forged)).rejects.toThrow(/foreign key/);
  });

  test("writes what is a unit's own, and takes nothing back", async () => {
    expect(await as(SUBGRAPH, "FINANCE", reportBy("FINANCE", "FINANCE 350102"))).toHaveLength(1);
    expect(await as(SUBGRAPH, "FINANCE_350103", reportBy("FINANCE_350103", "FINANCE 350103"))).toHaveLength(
      1,
    );
    for (const text of [
      "update departments.obligation_event set reason = 'x'",
      "delete from departments.obligation_event",
    ]) {
      await expect(as(SUBGRAPH, "system", text)).rejects.toThrow(FORBIDDEN);
    }
  });
});

describe("periodic reports, and additions to lists", () => {
  const row = (department: string) =>
    `insert into departments.periodic_report (department_id, period_from, period_until, version, received_on,
       document_number, summary, actor, idempotency_key, content_hash)
     values ('${department}', '2026-10-01', '2027-01-01', 1, '${DAY}', '文', '文', 'someone', 'key', 'x')`;
  const seen = "select department_id from departments.periodic_report";
  const addition = `insert into departments.added_department (measure_number, department_id, document_number, reason, actor,
      idempotency_key, content_hash) values (3, 'TAX', '文', '文', 'someone', 'key', 'x')`;

  test("are written by the department itself, not by its unit of a county nor for another", async () => {
    expect(await as(SUBGRAPH, "FINANCE", row("FINANCE"), seen)).toHaveLength(1);
    for (const unit of ["FINANCE_350102", "WATER", "NDRC", "system", "auditor", null]) {
      await expect(as(SUBGRAPH, unit, row("FINANCE"))).rejects.toThrow(FORBIDDEN);
    }
    await expect(as("liancheng_department_finance_350102", "FINANCE", row("FINANCE"))).rejects.toThrow(
      FORBIDDEN,
    );
  });

  test("are one version after the other", async () => {
    const forged = row("FINANCE").replace("'2027-01-01', 1,", "'2027-01-01', 2147483647,");
    for (const [role, setting] of [
      [SUBGRAPH, "FINANCE"],
      ["liancheng_department_finance", null],
    ] as const) {
      await expect(as(role, setting, forged)).rejects.toThrow("no version 2147483646 of the report");
      expect(await as(role, setting, row("FINANCE"), seen)).toHaveLength(1);
    }
  });

  test("are seen by the department itself and by whom it reports to", async () => {
    const readBy = (unit: string) =>
      as(
        SUBGRAPH,
        "FINANCE",
        row("FINANCE"),
        `select set_config('liancheng.department', '${unit}', true)`,
        seen,
      );
    for (const unit of ["FINANCE", "NDRC", "HRSS", "TAX", "MEDICAL_SECURITY", "auditor"]) {
      expect(await readBy(unit)).toHaveLength(1);
    }
    for (const unit of ["WATER", "FINANCE_350102", ""]) expect(await readBy(unit)).toEqual([]);
  });

  test("are added by NDRC", async () => {
    await as(SUBGRAPH, "NDRC", addition);
    for (const unit of ["FINANCE", "HRSS", "NDRC_350102", "system", null]) {
      await expect(as(SUBGRAPH, unit, addition)).rejects.toThrow(FORBIDDEN);
    }
  });
});

describe("a role of a department's own", () => {
  test.each([
    ["liancheng_department_finance", ["FINANCE 350102", "FINANCE 350103"]],
    ["liancheng_department_finance_350102", ["FINANCE 350102"]],
    ["liancheng_department_finance_350103", ["FINANCE 350103"]],
    ["liancheng_department_tax", ALL],
  ])("%s sees what is its own, whatever it sets", async (role, seen) => {
    for (const setting of [null, "WATER", "system", "auditor", "NDRC"]) {
      expect(await seenBy(role, setting)).toEqual(seen);
    }
  });

  test("writes what is its own, and nothing else, whatever it sets", async () => {
    const role = "liancheng_department_finance_350102";
    expect(await as(role, "WATER", reportBy("FINANCE_350102", "FINANCE 350102"))).toHaveLength(1);
    await expect(as(role, "WATER", reportBy("WATER", "WATER 350102"))).rejects.toThrow(FORBIDDEN);
    await expect(as(role, "system", derivedBy("FINANCE 350102"))).rejects.toThrow(FORBIDDEN);
    await expect(as(role, "FINANCE", reportBy("FINANCE", "FINANCE 350103"))).rejects.toThrow(FORBIDDEN);
  });
});

test("a department that may make functions somewhere is no other for it", async () => {
  await session.query("begin");
  try {
    await session.query("create schema scratch authorization liancheng_department_finance_350102");
    await session.query("set local role liancheng_department_finance_350102");
    await session.query("set local search_path = scratch, pg_catalog");
    for (const [name, parameters, said] of [
      ["regexp_replace", "text, text, text", "WATER"],
      ["substring", "text, text", "350103"],
      ["upper", "text", "system"],
    ])
      await session.query(
        `create function scratch.${name}(${parameters}) returns text language sql as $$ select '${said}'::text $$`,
      );
    expect((await session.query(SEEN)).rows).toEqual([{ of: "FINANCE 350102" }]);
  } finally {
    await session.query("rollback");
  }
});

describe("an event follows on the one before, whoever writes it", () => {
  const of = "FINANCE 350102";
  const lifted = { command: "'REPORT_LIFTED'", state_before: "'IMPLEMENTED'", state_after: "'LIFTED'" };
  const forged: [what: string, row: Record<string, string>, refusal: RegExp][] = [
    ["a version that is none", { version: "2147483647" }, /no version 2147483646 of obligation/],
    ["a version too many", { version: "3" }, /no version 2 of obligation/],
    ["a version that is there", { version: "1", state_before: "null" }, /obligation_event_pkey/],
    ["a state that it has not", { state_before: "'NOT_APPLICABLE'" }, /does not lead from OPEN/],
    ["a state out of nothing", { state_before: "null" }, /does not lead from OPEN/],
    ["a state that its step does not lead to", { state_after: "'LIFTED'" }, /does not lead from OPEN/],
    ["a step that is not there yet", lifted, /REPORT_LIFTED does not lead from OPEN/],
    ["no listings", { listings: "'{}'" }, /neither a due day nor listings/],
    ["a due day", { due_on: "'2099-01-01'" }, /neither a due day nor listings|permission denied/],
  ];
  const sessions = [
    [SUBGRAPH, "FINANCE", "FINANCE"],
    [SUBGRAPH, "FINANCE_350102", "FINANCE_350102"],
    ["liancheng_department_finance", null, "FINANCE"],
    ["liancheng_department_finance_350102", null, "FINANCE_350102"],
  ] as const;

  test.each(sessions)("as %s for %s", async (role, setting, unit) => {
    for (const [what, row, refusal] of forged) {
      await expect(as(role, setting, reportBy(unit, of, row)), what).rejects.toThrow(refusal);
    }
    const second = { ...lifted, version: "3", key_row: "1" };
    await expect(as(role, setting, reportBy(unit, of), reportBy(unit, of, second))).rejects.toThrow(
      "REPORT_LIFTED does not lead from IMPLEMENTED",
    );
    expect(await as(role, setting, reportBy(unit, of))).toEqual([{ version: 2 }]);
  });

  test("as the worker", async () => {
    await expect(as(SUBGRAPH, "system", derivedBy(of, { version: "3" }))).rejects.toThrow("no version 2");
    const toLift = { command: "'REQUIRE_LIFT'", state_after: "'TO_LIFT'" };
    await expect(as(SUBGRAPH, "system", derivedBy(of, toLift))).rejects.toThrow("does not lead from OPEN");
    expect(await as(SUBGRAPH, "system", derivedBy(of))).toEqual([{ version: 2 }]);
  });

  test("and a department has no word in when it was recorded", async () => {
    const early = reportBy("FINANCE", of, { recorded_at: "'2020-01-01'" });
    await expect(as("liancheng_department_finance", null, early)).rejects.toThrow("permission denied");
  });

  test("the steps are those of the lifecycle", async () => {
    const { rows } = await session.query(
      `select command || ' ' || coalesce(state_before, '-') || ' ' || state_after as step
         from departments.obligation_step`,
    );
    const steps = OBLIGATION_LIFECYCLE.steps.flatMap(({ command, from, to }) =>
      (from.length > 0 ? from : ["-"]).map((before) => `${command} ${before} ${to ?? before}`),
    );
    expect(rows.map(({ step }) => step).sort()).toEqual(steps.sort());
  });
});

test.each(["entities", "violations", "measures"])("the role of %s has no way to them", async (name) => {
  await expect(as(`liancheng_${name}`, "system", SEEN)).rejects.toThrow(FORBIDDEN);
});

test("the owner of the tables is held to it as well", async () => {
  const { rows } = await session.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'departments' and c.relrowsecurity and c.relforcerowsecurity order by 1`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual([
    ...["added_department", "obligation", "obligation_event", "obligation_tally", "obligation_urgency"],
    ...["periodic_report", "publication", "screening", "screening_result", "screening_row"],
  ]);
});

test("a statement names who it acts for before it looks at a row, whatever the planner likes", async () => {
  const subgraph = database.as("departments");
  const query = statement(
    "test.asUnit",
    readAsUnit("select c.id, c.department_id as of from departments.obligation_current c", "found.id"),
  );
  const expected = [ids.get("FINANCE 350102"), ids.get("FINANCE 350103")];
  for (const off of [
    [],
    ["nestloop"],
    ["nestloop", "hashjoin"],
    ["material", "indexscan", "bitmapscan"],
    ["seqscan"],
  ]) {
    await session.query("begin");
    await session.query(`set local role ${SUBGRAPH}`);
    for (const name of off) await session.query(`set local enable_${name} = off`);
    const { rows } = await session.query(query.text, ["FINANCE"]);
    await session.query("rollback");
    expect({ off, ids: rows.map(({ id }) => id) }).toEqual({ off, ids: expected });
  }
  // Nothing of it is left to the connection.
  for (let time = 0; time < 8; time++) {
    const left = statement("test.left", "select current_setting('liancheng.department', true) as left");
    const [[row]] = [await subgraph.query<{ left: string | null }>(left, [])];
    expect(row?.left ?? "").toBe("");
    await subgraph.query(query, ["WATER"]);
  }
});

/** What only the worker writes. */
function derivedBy(of: string, more: Record<string, string> = {}): string {
  const none = {
    unit: "null",
    actor: "null",
    document_number: "null",
    done_on: "null",
    idempotency_key: "null",
  };
  return reportBy("", of, {
    ...none,
    key_row: "null",
    content_hash: "null",
    command: "'END'",
    state_after: "'ENDED'",
    ...more,
  });
}
