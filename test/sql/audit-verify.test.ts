import { beforeEach, describe, expect, test } from "vitest";
import { createAuditRepository } from "../../subgraphs/departments/audit/audit-repository.ts";
import { dropExpired } from "../../subgraphs/departments/audit/drop-expired.ts";
import { hashOf, NO_SEAL } from "../../subgraphs/departments/audit/seal.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { type Head, type Verified, verifyLog } from "../../subgraphs/departments/audit/verify-log.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { insertAccessRow } from "../support/access-rows.ts";
import { insertActs } from "../support/acts-of-departments.ts";
import { createTestDatabase } from "../support/test-database.ts";

const database = await createTestDatabase();
const writer = database.as("entities");
const departments = database.as("departments");

/** Changes as a superuser whom no trigger stops. */
const tamper = (sql: string) => database.sql(`set session_replication_role = replica; ${sql}`);

const verify = (heads: readonly Head[] = []) => verifyLog(departments, "ACCESS", heads);

const told = ({ problems }: Verified) =>
  problems.map(({ kind, seal, row }) =>
    [kind, ...(seal ? [`seal ${seal}`] : []), ...(row ? [`row ${row}`] : [])].join(" "),
  );

async function look(viewer: string, person: string): Promise<void> {
  await insertAccessRow(writer, viewer, person);
}

/** Rows 1 to 3 in seal 1, row 4 given to nobody, rows 5 and 6 in seal 2, row 7 in seal 3. */
beforeEach(async () => {
  await tamper(`truncate departments.access_log, departments.audit_seal restart identity`);
  for (const person of ["21", "22", "23"]) await look("lin", person);
  await sealOnce(departments);
  await database.sql("select nextval(pg_get_serial_sequence('departments.access_log', 'id'))");
  for (const person of ["21", "24"]) await look("zheng", person);
  await sealOnce(departments);
  await look("wu", "21");
  await sealOnce(departments);
});

test("what was sealed is whole", async () => {
  expect(await verify()).toMatchObject({ seals: 3, rows: 6, pending: 0, droppedUpTo: 0, problems: [] });
  expect((await verify()).head?.number).toBe(3);
});

test("nothing is sealed twice, and what came since waits", async () => {
  expect(await sealOnce(departments)).toEqual([]);
  await look("wu", "22");
  expect(await verify()).toMatchObject({ rows: 6, pending: 1, problems: [] });
});

const RESEALED = `update departments.audit_seal set digests = decode(repeat('00', 32), 'hex') where number = 3`;
const ADDED = `insert into departments.access_log (id, asked_at, recorded_at, viewer, request_id, fields, records, missing)
  overriding system value values`;

/** Of an instant at which it might have been. */
const dropRow = (records: string, at = "now()") =>
  `insert into departments.access_log (asked_at, recorded_at, viewer, request_id, fields, records, missing)
   values (now(), ${at}, 'liancheng', 'retention', '{AuditSeal.drop}', '${records}', '{}');`;

/** What a superuser did, and what is found; where a noted head is needed to find it, `head`. */
const TAMPERING: readonly { what: string; sql: string; found: readonly string[]; head?: true }[] = [
  {
    what: "a field was altered",
    sql: "update departments.access_log set purpose = '例行检查' where id = 5",
    found: ["ROW_ALTERED seal 2 row 5"],
  },
  {
    what: "a record was taken out of a row",
    sql: "update departments.access_log set records = '{}' where id = 2",
    found: ["ROW_ALTERED seal 1 row 2"],
  },
  {
    what: "an instant was moved by a microsecond",
    sql: "update departments.access_log set asked_at = asked_at + interval '1 microsecond' where id = 7",
    found: ["ROW_ALTERED seal 3 row 7"],
  },
  {
    what: "a row was deleted",
    sql: "delete from departments.access_log where id = 2",
    found: ["ROW_MISSING seal 1 row 2"],
  },
  {
    what: "a row was deleted, and said to be dropped too early",
    sql: `delete from departments.access_log where id = 2; ${dropRow("{AuditSeal/ACCESS/2}")}`,
    found: ["ROW_MISSING seal 1 row 2"],
  },
  {
    what: "all rows of a seal were deleted, and said to be dropped in a year",
    sql: `delete from departments.access_log where id <= 3; ${dropRow("{AuditSeal/ACCESS/1}", "now() + interval '1 year'")}`,
    found: ["ROW_MISSING seal 1 row 1", "ROW_MISSING seal 1 row 2", "ROW_MISSING seal 1 row 3"],
  },
  {
    what: "a row was deleted, and said to be dropped up to what is no seal",
    sql: `delete from departments.access_log where id = 2; ${dropRow("{AuditSeal/ACCESS/x}")}`,
    found: ["ROW_MISSING seal 1 row 2"],
  },
  {
    what: "two rows were swapped",
    sql: `update departments.access_log a set viewer = b.viewer, records = b.records
            from departments.access_log b where (a.id, b.id) in ((1, 5), (5, 1))`,
    found: ["ROW_ALTERED seal 1 row 1", "ROW_ALTERED seal 2 row 5"],
  },
  {
    what: "a row was put among sealed ones",
    sql: `${ADDED} (4, '2026-11-23Z', '2026-11-23Z', 'chen', 'r', '{}', '{Person/21}', '{}')`,
    found: ["ROW_ADDED row 4"],
  },
  {
    what: "a row was put before all",
    sql: `${ADDED} (-3, '2026-11-23Z', '2026-11-23Z', 'chen', 'r', '{}', '{Person/21}', '{}')`,
    found: ["ROW_ADDED row -3"],
  },
  {
    what: "the last seal was deleted with its row",
    sql: "delete from departments.access_log where id = 7; delete from departments.audit_seal where number = 3",
    found: ["HEAD_NOT_FOUND seal 3"],
    head: true,
  },
  {
    what: "the last seal was deleted, and its row sealed again",
    sql: "update departments.access_log set viewer = 'chen' where id = 7; delete from departments.audit_seal where number = 3",
    found: ["HEAD_NOT_FOUND seal 3"],
    head: true,
  },
  {
    what: "a seal in the middle was deleted",
    sql: "delete from departments.audit_seal where number = 2",
    found: ["SEAL_MISSING seal 2"],
  },
  {
    what: "a seal was altered",
    sql: RESEALED,
    found: ["SEAL_ALTERED seal 3"],
  },
  {
    what: "the time of a seal was altered",
    sql: "update departments.audit_seal set sealed_at = sealed_at - interval '1 day' where number = 1",
    found: ["SEAL_ALTERED seal 1"],
  },
  {
    what: "two seals were swapped",
    sql: `update departments.audit_seal set number = 9 where number = 1;
          update departments.audit_seal set number = 1 where number = 2;
          update departments.audit_seal set number = 2 where number = 9`,
    found: [
      "CHAIN_BROKEN seal 1",
      "SEAL_ALTERED seal 1",
      "CHAIN_BROKEN seal 2",
      "SEAL_ALTERED seal 2",
      "CHAIN_BROKEN seal 3",
    ],
  },
];

describe("is found:", () => {
  test.each(TAMPERING)("$what", async ({ sql, found, head: needsHead }) => {
    const { head } = await verify();
    await tamper(sql);
    if (needsHead) {
      await sealOnce(departments);
      expect(told(await verify())).toEqual([]);
      expect(told(await verify([head as Head]))).toEqual(found);
    } else expect(told(await verify())).toEqual(found);
  });

  test("a chain that was made anew from an altered row on, by a head that was noted", async () => {
    const { head } = await verify();
    await tamper(`update departments.access_log set viewer = 'chen' where id = 5;
                  delete from departments.audit_seal where number > 1`);
    await sealOnce(departments);
    expect(await verify()).toMatchObject({ problems: [], rows: 6 });
    expect(told(await verify([head as Head]))).toEqual(["HEAD_NOT_FOUND seal 3"]);
  });

  test("a row that was recorded long before the seals that came before its own", async () => {
    await tamper(`${ADDED} (8, '2020-01-01Z', '2020-01-01Z', 'chen', 'r', '{}', '{Person/21}', '{}')`);
    await sealOnce(departments);
    expect(told(await verify())).toEqual(["ROW_BACKDATED seal 4 row 8"]);
  });

  test("that nobody seals any longer", async () => {
    await tamper(
      `${ADDED} (8, now(), now() - interval '11 minutes', 'chen', 'r', '{}', '{Person/21}', '{}')`,
    );
    expect(told(await verify())).toEqual(["ROW_UNSEALED row 8"]);
  });
});

test("a row that comes to be seen after later ones were sealed is sealed with the next", async () => {
  const slow = openDatabase({ url: database.url, role: "liancheng_entities" });
  const transaction = await slow.knex.transaction();
  await transaction.raw(
    `insert into departments.access_log (asked_at, viewer, request_id, fields, records, missing)
     values (now(), 'late', 'r', '{}', '{Person/29}', '{}')`,
  );
  await look("early", "29");
  const [early] = await sealOnce(departments);
  expect(early?.members).toBe("{[9,10)}");
  await transaction.commit();
  await slow.close();
  const [late] = await sealOnce(departments);
  expect(late).toMatchObject({ members: "{[8,9)}", top: "9" });
  expect(await verify()).toMatchObject({ rows: 8, problems: [] });
});

test("sealers at the same time make one chain", async () => {
  const others = [
    departments,
    database.as("departments"),
    database.as("departments"),
    database.as("departments"),
  ];
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      ...others.map((other) => sealOnce(other)),
      ...Array.from({ length: 20 }, (_, i) => look(`viewer-${i}`, "30")),
    ]);
  }
  await sealOnce(departments);
  expect(await verify()).toMatchObject({ rows: 106, pending: 0, problems: [] });
});

test("more rows than a seal takes are sealed in several", async () => {
  await tamper(`insert into departments.access_log (asked_at, viewer, request_id, fields, records, missing)
    select now(), 'lin', 'r', '{}', '{}', '{}' from generate_series(1, 2500)`);
  expect((await sealOnce(departments)).length).toBe(3);
  expect(await verify()).toMatchObject({ rows: 2506, problems: [] });
});

describe("what has been kept long enough", () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString();

  const drop = async (before: string) => {
    const owner = openDatabase({ url: database.url });
    try {
      return await dropExpired(owner, before);
    } finally {
      await owner.close();
    }
  };

  /** Has the first seals made so long ago, and the chain as if it had been so from the start. */
  async function age(upTo: number, days: number): Promise<void> {
    const seals = createAuditRepository(departments);
    const set = (number: number, values: string) =>
      tamper(`update departments.audit_seal set ${values} where log = 'ACCESS' and number = ${number}`);
    const hex = (hash: Buffer) => `decode('${hash.toString("hex")}', 'hex')`;
    for (let number = 1; number <= upTo; number++)
      await set(number, `sealed_at = '${daysAgo(days - number / 1000)}'`);
    let previous: Buffer = NO_SEAL;
    for (const seal of await seals.sealsAfter("ACCESS", 0, 10)) {
      const hash = hashOf({ ...seal, previous });
      await set(seal.number, `previous = ${hex(previous)}, hash = ${hex(hash)}`);
      previous = hash;
    }
  }

  test("is dropped by whole seals, and the chain can be verified as before", async () => {
    await age(2, 200);
    const { head } = await verify();
    expect(await drop(daysAgo(190))).toBe(2);
    await sealOnce(departments);
    expect(await verify([head as Head])).toMatchObject({ seals: 4, rows: 2, droppedUpTo: 2, problems: [] });
    expect(await drop(daysAgo(190))).toBeNull();
  });

  test("is no less than half a year old, whatever is asked for", async () => {
    await age(1, 184);
    expect(await drop(daysAgo(-1))).toBe(1);
    expect(await verify()).toMatchObject({ droppedUpTo: 1, problems: [] });
  });

  test("is said to be dropped by the log itself, so that it cannot be unsaid", async () => {
    await age(1, 200);
    await drop(daysAgo(190));
    await sealOnce(departments);
    await tamper("delete from departments.access_log where viewer = 'liancheng'");
    expect(told(await verify())).toEqual([
      "ROW_MISSING seal 1 row 1",
      "ROW_MISSING seal 1 row 2",
      "ROW_MISSING seal 1 row 3",
      "ROW_MISSING seal 4 row 8",
    ]);
  });

  test("does not hide that another row is missing", async () => {
    await age(1, 200);
    await drop(daysAgo(190));
    await tamper("delete from departments.access_log where id = 6");
    expect(told(await verify())).toEqual(["ROW_MISSING seal 2 row 6"]);
  });

  test("is dropped as a whole or is missing", async () => {
    await age(2, 200);
    await tamper(`delete from departments.access_log where id <= 5; ${dropRow("{AuditSeal/ACCESS/2}")}`);
    expect(await verify()).toMatchObject({ droppedUpTo: 0, problemCount: 4 });
    await tamper(dropRow("{AuditSeal/ACCESS/1}"));
    expect(told(await verify())).toEqual(["ROW_MISSING seal 2 row 5"]);
  });

  test("is dropped as a whole or not at all", async () => {
    await age(2, 200);
    await database.sql(`create function departments.fail() returns trigger language plpgsql as
        $$ begin raise exception 'out of order'; end $$;
      create trigger fails before delete on departments.access_log
        for each row when (old.id = 5) execute function departments.fail()`);
    try {
      await expect(drop(daysAgo(190))).rejects.toThrow("out of order");
    } finally {
      await database.sql("drop function departments.fail cascade");
    }
    expect(await verify()).toMatchObject({ rows: 6, pending: 0, droppedUpTo: 0, problems: [] });
    expect(await drop(daysAgo(190))).toBe(2);
  });

  test("is dropped where rows are left, though it was said that they were dropped", async () => {
    await age(2, 200);
    await tamper(dropRow("{AuditSeal/ACCESS/2}"));
    expect(await drop(daysAgo(190))).toBe(2);
    expect(await verify()).toMatchObject({ rows: 1, droppedUpTo: 2, problems: [] });
  });

  test("is dropped whatever else the log has in a place of that kind", async () => {
    await age(1, 200);
    await tamper(dropRow("{AuditSeal/ACCESS/x}"));
    expect(await drop(daysAgo(190))).toBe(1);
  });
});

describe("the commands on the list", () => {
  test("are sealed with what was before and after", async () => {
    await database.sql(`insert into violations.event
      (root, root_id, version, lifecycle, command, state_after, actor, department, changes)
      values ('CASE', 1, 1, 'CASE', 'DRAFT', 'DRAFT', 'lin', 'HRSS', '[{"field": "until", "before": null, "after": "2027-01-01"}]')`);
    await sealOnce(departments);
    expect(await verifyLog(departments, "COMMANDS")).toMatchObject({ seals: 1, rows: 1, problems: [] });
    await tamper(
      `update violations.event set changes = '[{"field": "until", "before": null, "after": "2026-01-01"}]'`,
    );
    expect(told(await verifyLog(departments, "COMMANDS"))).toEqual(["ROW_ALTERED seal 1 row 1"]);
  });
});

describe("what departments did", () => {
  beforeEach(async () => {
    await tamper(`truncate departments.obligation, departments.obligation_event, departments.periodic_report,
        departments.added_department, departments.publication, departments.audit_seal cascade; alter sequence departments.act_id restart`);
    await insertActs(database);
    await sealOnce(departments);
  });
  const verifyActs = () => verifyLog(departments, "DEPARTMENTS");

  test("is sealed: reports, those of a period, additions and publications; not what the worker derived", async () => {
    expect(await verifyActs()).toMatchObject({ seals: 1, rows: 4, pending: 0, problems: [] });
    expect(await sealOnce(departments)).toEqual([]);
  });

  test.each([
    ["a report", "update departments.obligation_event set done_on = '2026-11-25' where version = 2", "2"],
    ["whom it is against", "update departments.obligation set subject_id = 2", "2"],
    ["a summary", "update departments.periodic_report set summary = '已限制2户'", "3"],
    ["a reason", "update departments.added_department set reason = '其他'", "4"],
    ["a channel", "update departments.publication set channel = 'TAX_SITE'", "5"],
    ["an instant", "update departments.publication set recorded_at = recorded_at + interval '1 second'", "5"],
  ])("%s that was altered is found", async (_what, sql, row) => {
    await tamper(sql);
    expect(told(await verifyActs())).toEqual([`ROW_ALTERED seal 1 row ${row}`]);
  });

  test("so is a row that is missing, and one that was put in between", async () => {
    await tamper("delete from departments.added_department");
    expect(told(await verifyActs())).toEqual(["ROW_MISSING seal 1 row 4"]);
    await tamper(
      `update departments.periodic_report set act_id = 1, recorded_at = now() - interval '1 hour'`,
    );
    expect(told(await verifyActs())).toEqual([
      "ROW_MISSING seal 1 row 3",
      "ROW_MISSING seal 1 row 4",
      "ROW_ADDED row 1",
    ]);
  });
});
