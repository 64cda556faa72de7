import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { CAST_ORGANIZATIONS } from "../../gateway/demo/scenario-cast.ts";
import { screeningChore } from "../../gateway/screening/screening-chore.ts";
import { aloneIn } from "../../gateway/worker/alone.ts";
import { createScreeningWork } from "../../subgraphs/departments/screening/screening-work.ts";
import { accessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import { creditCode } from "../import/numbers.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { recordListing } from "../support/record-listings.ts";
import { CONTEXTS, type Officer } from "../support/screening-officers.ts";
import { doChore, openScreenings, readLines, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// Whose turn it is, what is under way at once, and what becomes of what is interrupted.

const { supplier, clean, stateGroup, objecting } = CAST_ORGANIZATIONS;

let database: TestDatabase;
let liancheng: TestLiancheng;
let screenings: TestScreenings;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  screenings = await openScreenings(database, liancheng, CONTEXTS);
}, 60_000);

const file = (...lines: string[]) => `${lines.join("\r\n")}\r\n`;
const CODES = file("统一社会信用代码,名称", `${supplier.code},子虚`, `${clean.code},清白`);

test("a department has so many under way, and no more", async () => {
  const upload = async (who: Officer) => (await screenings.upload(who, CODES)).status;
  const all = await Promise.all([upload("gao"), upload("gao"), upload("gao"), upload("he")]);
  expect(all.sort()).toEqual([202, 202, 202, 429]);
  await doChore(screenings.chore);
  expect(await upload("gao")).toBe(202);
  await doChore(screenings.chore);
});

test("so many rows may be under way, of a department and of all, and so many screenings of all", async () => {
  const held = await openScreenings(database, liancheng, CONTEXTS, {
    underWay: { screenings: 3, rows: 5, allScreenings: 4, allRows: 8 },
  });
  const ofRows = (rows: number) => file("code", ...Array.from({ length: rows }, (_, i) => creditCode(i)));
  const upload = async (who: Officer, rows: number) => {
    const { status, body } = await held.upload(who, ofRows(rows));
    const { code, limit, most } = body.errors?.[0]?.extensions ?? {};
    return status === 202 ? body.screening?.id : { status, code, limit, most };
  };
  const tooMany = (limit: string, most: number) => ({ status: 429, code: "RATE_LIMITED", limit, most });
  const first = await upload("gao", 3);
  expect(await upload("gao", 3)).toEqual(tooMany("rows", 5));
  expect(await upload("gao", 2)).toEqual(expect.any(String));
  expect(await upload("gao", 1)).toEqual(tooMany("rows", 5));
  expect(await upload("he", 4)).toEqual(tooMany("allRows", 8));
  expect(await upload("he", 1)).toEqual(expect.any(String));
  expect(await upload("he", 1)).toEqual(expect.any(String));
  expect(await upload("county", 1)).toEqual(tooMany("allScreenings", 4));
  await liancheng.ask(`mutation { cancelScreening(input: { screening: "${first}" }) { id } }`, {
    context: CONTEXTS.gao,
  });
  expect(await upload("county", 4)).toEqual(expect.any(String));
  await doChore(held.chore);
  expect(await upload("gao", 5)).toEqual(expect.any(String));
  await doChore(held.chore);
});

test("of two departments that together have too many rows, one is refused", async () => {
  const held = await openScreenings(database, liancheng, CONTEXTS, {
    underWay: { screenings: 3, rows: 1_500, allScreenings: 4, allRows: 2_000 },
  });
  const many = file("code", ...Array.from({ length: 1_200 }, (_, i) => creditCode(i)));
  const both = await Promise.all([held.upload("gao", many), held.upload("he", many)]);
  expect(both.map(({ status }) => status).sort()).toEqual([202, 429]);
  await doChore(held.chore);
});

test("what waits for the turn of a department keeps nobody from the results of another", async () => {
  const { screening } = await screenings.screen("he", CODES);
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  try {
    await holder.query("select pg_advisory_lock(hashtext('liancheng.screening'), hashtext('FINANCE'))");
    const uploads = ["gao", "gao", "gao", "gao"].map((who) => screenings.upload(who, CODES));
    const waiting = async () => {
      const { rows } = await holder.query(
        "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      );
      return rows.length > 0;
    };
    await expect.poll(waiting).toBe(true);
    expect((await screenings.upload("he", CODES)).status).toBe(202);
    expect((await screenings.result("he", screening.id)).status).toBe(200);
    await holder.query("select pg_advisory_unlock_all()");
    const statuses = (await Promise.all(uploads)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([202, 202, 429, 429]);
  } finally {
    await holder.end();
  }
  await doChore(screenings.chore);
});

test("what is cancelled is not screened, and its rows are deleted", async () => {
  const { body } = await screenings.upload("gao", CODES);
  const id = body.screening?.id ?? "";
  expect(await (await screenings.result("gao", id)).json()).toMatchObject({
    errors: [{ extensions: { argument: "id", state: "WAITING" } }],
  });
  const cancel = () =>
    liancheng.ask(
      `mutation { cancelScreening(input: { screening: "${id}" }) { state deleted counts { rows } finishedAt } }`,
      { context: CONTEXTS.gao },
    );
  const { data } = await cancel();
  expect(data).toMatchObject({ cancelScreening: { state: "CANCELLED", deleted: false, counts: null } });
  await doChore(screenings.chore);
  const again = await cancel();
  expect(again.data).toMatchObject({
    cancelScreening: { ...(data?.cancelScreening as object), deleted: true },
  });
  expect((await screenings.result("gao", id)).status).toBe(404);
});

test("rows and results are deleted when their time has come, and what was asked remains", async () => {
  const { screening } = await screenings.screen("gao", CODES);
  await database.sql(`
    alter table departments.screening no force row level security;
    update departments.screening set delete_after = now() where id = ${screening.id};
    alter table departments.screening force row level security`);
  await doChore(screenings.chore);
  expect((await screenings.result("gao", screening.id)).status).toBe(404);
  const { data } = await liancheng.ask(
    `{ screening(id: "${screening.id}") { state rows counts { outcome rows } deleted } }`,
    { context: CONTEXTS.gao },
  );
  expect(data?.screening).toMatchObject({ state: "DONE", rows: 2, deleted: true, counts: { length: 2 } });
});

test("every row is answered for the instant of the upload, whatever is recorded until its turn", async () => {
  const { body } = await screenings.upload("gao", file("code", objecting.code, stateGroup.code));
  const { data } = await liancheng.ask(`{ organization(code: "${stateGroup.code}") { id } }`);
  const { organization } = data as { organization: { id: string } };
  const violations = database.as("violations");
  const recordedAt = new Date().toISOString();
  await recordListing(violations, {
    number: "测〔2026〕1号",
    subjectId: organization.id,
    publishedOn: "2026-01-01",
    recordedAt,
  });
  await doChore(screenings.chore);
  const read = async (screening: string) => {
    const { lines } = readLines(await (await screenings.result("gao", screening)).text());
    return lines.map(({ outcome, objectionPending }) => [outcome, objectionPending]);
  };
  expect(await read(body.screening?.id ?? "")).toEqual([
    ["RESTRICTED", true],
    ["CLEAR", false],
  ]);
  const { screening } = await screenings.screen("gao", file("code", objecting.code, stateGroup.code));
  expect(await read(screening.id)).toEqual([
    ["RESTRICTED", true],
    ["RESTRICTED", false],
  ]);
});

test("what a transaction has recorded before the upload, and commits after it, is waited for", async () => {
  const { body: other } = await screenings.upload("he", CODES);
  await doChore(screenings.chore);
  const writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
  try {
    await writer.query("begin; create table violations.held (one integer)");
    const { body } = await screenings.upload("gao", CODES);
    const never = new AbortController().signal;
    expect(await screenings.chore.run(never)).toBe("again");
    const { data } = await liancheng.ask(`{ screening(id: "${body.screening?.id}") { state screened } }`, {
      context: CONTEXTS.gao,
    });
    expect(data).toEqual({ screening: { state: "RUNNING", screened: 0 } });
    await writer.query("rollback");
    await doChore(screenings.chore);
    expect((await screenings.result("gao", body.screening?.id ?? "")).status).toBe(200);
  } finally {
    await writer.end();
  }
  expect((await screenings.result("he", other.screening?.id ?? "")).status).toBe(200);
});

test("what was under way when a dump was made goes on in a server that has not come as far", async () => {
  const { body } = await screenings.upload("he", CODES);
  await database.as("departments").knex.raw(
    `with acting as materialized (select set_config('liancheng.department', 'system', true) as unit)
     update departments.screening s set state = 'RUNNING', ended_before = 1000000000000
       from acting where acting.unit is not null and s.id = ?`,
    [body.screening?.id ?? ""],
  );
  await doChore(screenings.chore);
  expect((await screenings.result("he", body.screening?.id ?? "")).status).toBe(200);
});

test("whoever dies in the middle of it has lost no row, and none is there twice", async () => {
  const codes = Array.from({ length: 3_500 }, (_, i) =>
    i % 100 === 7 ? supplier.code : creditCode(100_000 + i),
  );
  const { body } = await screenings.upload("gao", file("code", ...codes));
  const departments = database.as("departments");
  const work = createScreeningWork(departments);
  let stored = 0;
  /** Dies before the second piece is stored, and the next time after it. */
  const dying: typeof work = {
    ...work,
    async store(...piece) {
      stored++;
      if (stored === 2) throw new Error("dead before");
      const done = await work.store(...piece);
      if (stored === 3) throw new Error("dead after");
      return done;
    },
    fail: () => Promise.reject(new Error(stored === 2 ? "dead before" : "dead after")),
  };
  const chore = screeningChore({
    ...{ engine: liancheng.system.engine, now: () => new Date(), work: dying },
    ...{ journal: accessJournal(departments), alone: aloneIn(database.url) },
  });
  await expect(doChore(chore)).rejects.toThrow("dead before");
  await expect(doChore(chore)).rejects.toThrow("dead after");
  await Promise.all([doChore(screenings.chore), doChore(screenings.chore)]);
  const { screening, lines } = readLines(
    await (await screenings.result("gao", body.screening?.id ?? "")).text(),
  );
  expect(lines.map(({ row, subject }) => [row, subject])).toEqual(codes.map((code, i) => [i + 2, code]));
  expect(screening).toMatchObject({ rows: 3_500, duplicates: 34, screened: 3_466 });
  expect(screening.counts).toEqual([
    { outcome: "NOT_ON_RECORD", rows: 3_465 },
    { outcome: "RESTRICTED", rows: 35 },
  ]);
});
