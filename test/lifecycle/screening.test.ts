import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { screeningChore } from "../../gateway/screening/screening-chore.ts";
import { aloneIn } from "../../gateway/worker/alone.ts";
import type { RequestContext, Scope } from "../../schema/request-context.ts";
import { createScreeningWork } from "../../subgraphs/departments/screening/screening-work.ts";
import { accessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import { creditCode } from "../import/numbers.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { recordListing } from "../support/record-listings.ts";
import { contextOf } from "../support/request.ts";
import { doChore, openScreenings, QUERY, readLines, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

const { supplier, clean, stateGroup, objecting } = CAST_ORGANIZATIONS;
const { listedDirector, cleanHead } = CAST_PERSONS;

const officer = (
  department: string,
  scopes: Scope[],
  purpose: string | null = "采购资格审查",
): RequestContext => {
  const context = contextOf(scopes);
  return {
    ...context,
    viewer: { ...context.viewer, subject: `officer of ${department}`, department, purpose },
  };
};
const CONTEXTS = {
  gao: officer("FINANCE", ["list:read"]),
  county: officer("FINANCE_350102", ["list:read"]),
  xu: officer("ORG_DEPT", ["list:read", "person:match"]),
  he: officer("WATER", ["list:read"]),
  colleague: {
    ...officer("ORG_DEPT", ["list:read", "person:match"]),
    viewer: { ...officer("ORG_DEPT", ["list:read", "person:match"]).viewer, subject: "colleague" },
  },
  reading: {
    ...officer("ORG_DEPT", ["list:read", "person:read"]),
    viewer: { ...officer("ORG_DEPT", ["list:read", "person:read"]).viewer, subject: "reading" },
  },
  auditing: officer("FINANCE", ["list:read", "audit:read"]),
  auditor: officer("AUDIT", ["list:read", "audit:read", "person:read"]),
  noPurpose: officer("ORG_DEPT", ["list:read", "person:match"], null),
  noScope: officer("FINANCE", ["person:read"]),
  noDepartment: {
    ...contextOf(["list:read"]),
    viewer: { ...contextOf(["list:read"]).viewer, department: null },
  },
  system: officer("system", ["list:read"]),
  anonymous: contextOf(undefined),
} satisfies Record<string, RequestContext>;
type Officer = keyof typeof CONTEXTS;

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

describe("a file of codes", () => {
  test("is answered row by row, and says of each row that is not taken why", async () => {
    const { screening, lines } = await screenings.screen(
      "gao",
      file(
        "序号,统一社会信用代码,名称",
        `1,${supplier.code},子虚建设`,
        `2,${clean.code},`,
        "3,91350102MAX000016M,",
        "4,,无代码",
        `5,${supplier.code.toLowerCase()},重复`,
        "6,91350102MA2XXXXX05,",
      ),
    );
    expect(screening).toMatchObject({ state: "DONE", rows: 6, rejected: 2, duplicates: 1, screened: 3 });
    expect(screening.counts).toEqual([
      { outcome: "CLEAR", rows: 1 },
      { outcome: "NOT_ON_RECORD", rows: 1 },
      { outcome: "REJECTED", rows: 2 },
      { outcome: "RESTRICTED", rows: 2 },
    ]);
    const nothing = { limbs: [], until: null, objectionPending: false, sameAs: null, rejected: null };
    const restricted = { subject: supplier.code, outcome: "RESTRICTED", limbs: ["6a"] };
    expect(lines).toEqual([
      expect.objectContaining({ row: 2, ...restricted, sameAs: null }),
      { row: 3, subject: clean.code, outcome: "CLEAR", ...nothing },
      {
        ...{ row: 4, subject: null, outcome: "REJECTED", ...nothing },
        rejected: {
          ...{ reason: "CHECK_DIGIT", column: "统一社会信用代码" },
          ...{ messageZh: "校验位不符", messageEn: "its check character is wrong" },
        },
      },
      expect.objectContaining({ row: 5, outcome: "REJECTED" }),
      expect.objectContaining({ row: 6, ...restricted, sameAs: 2 }),
      { row: 7, subject: "91350102MA2XXXXX05", outcome: "NOT_ON_RECORD", ...nothing },
    ]);
  });

  test("comes as a form of a page too", async () => {
    const form = new FormData();
    form.set("note", "一季度");
    form.set("file", new File([CODES], "名单.csv", { type: "text/csv" }));
    const { lines } = await screenings.screen("gao", form);
    expect(lines.map(({ outcome }) => outcome)).toEqual(["RESTRICTED", "CLEAR"]);
  });

  test("is to be had as CSV that Excel opens, and as a workbook", async () => {
    const { screening } = await screenings.screen("gao", CODES);
    const csv = await screenings.result("gao", screening.id, "csv");
    expect(csv.headers.get("content-disposition")).toBe(
      `attachment; filename="screening-${screening.id}.csv"`,
    );
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(bytes.toString().split("\r\n").slice(0, 3)).toEqual([
      "\uFEFF行号,核查对象,结论,结论代码,适用分项,限制至,异议待处理,与某行相同,未受理的原因",
      expect.stringMatching(`^2,${supplier.code},限制,RESTRICTED,6a 作为供应商参加政府采购活动,2028-03-23,`),
      `3,${clean.code},无限制,CLEAR,,,,,`,
    ]);
    const xlsx = Buffer.from(await (await screenings.result("gao", screening.id, "xlsx")).arrayBuffer());
    expect(xlsx.subarray(0, 4).toString("hex")).toBe("504b0304");
  });
});

describe("a file of identities", () => {
  const identities = file(
    "姓名,证件号码",
    `贾,${listedDirector.id_number}`,
    `宋,${cleanHead.id_number}`,
    "无,110101199003070038",
  );
  const asked = "?action=HOLD_OFFICE&on=2026-11-23";

  test("is answered by exact identity alone", async () => {
    const { lines } = await screenings.screen("xu", identities, asked);
    expect(lines.map(({ subject, outcome, limbs }) => [subject, outcome, limbs])).toEqual([
      ["3501**********0020", "RESTRICTED", ["14a", "14b", "14c"]],
      ["3501**********0217", "CLEAR", []],
      ["1101**********0038", "NOT_ON_RECORD", []],
    ]);
  });

  test("leaves no number behind, and no name that was in the file", async () => {
    await screenings.upload(
      "xu",
      file("姓名,证件号码", `王小明,${listedDirector.id_number}`, "李,35010219900101999X"),
      asked,
    );
    const { rows } = await database.as("departments").knex.raw(
      `with acting as materialized (select set_config('liancheng.department', 'system', true) as unit)
       select found.t from acting cross join lateral (
         select coalesce(s.t, '') || acting.unit as t from (
           select r::text as t from departments.screening_row r union all
           select s::text from departments.screening s union all
           select x::text from departments.screening_result x) s offset 0) found`,
    );
    const text = (rows as { t: string }[]).map(({ t }) => t).join("\n");
    expect(text).toContain("3501**********0020");
    for (const secret of [listedDirector.id_number, "王小明", "35010219900101999X", cleanHead.id_number]) {
      expect(text).not.toContain(secret);
    }
    await doChore(screenings.chore);
  });

  test("is on record of every person who was told of, and of each who was not there", async () => {
    const before = await logged();
    const { screening } = await screenings.screen("xu", identities, asked);
    const persons = await Promise.all([listedDirector, cleanHead].map(({ id_number }) => idOf(id_number)));
    const found = (await logged()).slice(before.length);
    expect(found).toEqual([
      { fields: ["Mutation.screening"], records: [`Screening/${screening.id}`], missing: [] },
      {
        fields: ["Screening.results"],
        records: [`Screening/${screening.id}`, ...persons.map((id) => `Person/${id}`)].sort(),
        missing: ["Person"],
      },
      { fields: ["Screening.results"], records: [`Screening/${screening.id}`], missing: [] },
    ]);
  });

  test.each<[Officer, string]>([
    ["gao", "needs the scope"],
    ["noPurpose", "needs a recorded purpose"],
  ])("is refused of %s, who may not ask for one", async (who, words) => {
    const { status, body } = await screenings.upload(who, identities, asked);
    expect([status, body.errors?.[0]?.message]).toEqual([403, expect.stringContaining(words)]);
  });
});

async function logged() {
  const { rows } = await database
    .as("departments")
    .knex.raw(
      "select fields, records, missing from departments.access_log where viewer = 'officer of ORG_DEPT' order by id",
    );
  return (rows as { fields: string[]; records: string[]; missing: string[] }[]).map((row) => ({
    ...row,
    records: [...row.records].sort(),
  }));
}

async function idOf(number: string): Promise<string> {
  const { data } = await liancheng.ask(
    `query($number: String!) { personByIdentity(type: RESIDENT_ID, number: $number) { id } }`,
    { scopes: ["person:match"], variables: { number } },
  );
  const { personByIdentity } = data as { personByIdentity: { id: string } };
  return personByIdentity.id;
}

describe("who may have it", () => {
  test.each<[Officer, number]>([
    ["anonymous", 401],
    ["noScope", 403],
    ["noDepartment", 403],
    ["system", 403],
  ])("%s uploads nothing", async (who, status) => {
    expect((await screenings.upload(who, CODES)).status).toBe(status);
  });

  test.each<Officer>(["he", "county", "auditor", "system"])(
    "%s sees nothing of what FINANCE uploaded",
    async (who) => {
      const { screening } = await screenings.screen("gao", CODES);
      expect((await screenings.result(who, screening.id)).status).toBe(404);
      const { data } = await liancheng.ask(
        `query($id: ID!) { screening(id: $id) { id } screenings(first: 500) { nodes { id } } }`,
        { context: CONTEXTS[who], variables: { id: screening.id } },
      );
      expect(data).toEqual({ screening: null, screenings: { nodes: [] } });
      const { data: cancelled } = await liancheng.ask(
        `mutation { cancelScreening(input: { screening: "${screening.id}" }) { id } }`,
        { context: CONTEXTS[who] },
      );
      expect(cancelled).toEqual({ cancelScreening: null });
    },
  );

  test("results of persons are for who may ask for persons", async () => {
    const { screening } = await screenings.screen(
      "xu",
      file("证件号码", listedDirector.id_number),
      "?action=HOLD_OFFICE&on=2026-11-23",
    );
    expect((await screenings.result("noPurpose", screening.id)).status).toBe(403);
    expect((await screenings.result("xu", screening.id)).status).toBe(200);
    // A colleague has not given these identities.
    expect((await screenings.result("colleague", screening.id)).status).toBe(403);
    expect((await screenings.result("reading", screening.id)).status).toBe(200);
  });

  test("results that may rest on what is sealed are for who may read that", async () => {
    const { screening } = await screenings.screen("auditing", CODES);
    expect((await screenings.result("gao", screening.id)).status).toBe(403);
    expect((await screenings.result("auditing", screening.id)).status).toBe(200);
  });
});

test("what is asked wrongly is refused in words", async () => {
  const refusal = async (query: string, content = CODES) => {
    const { status, body } = await screenings.upload("gao", content, query);
    return [status, body.errors?.[0]?.extensions.argument];
  };
  expect(await refusal("?action=EVERYTHING")).toEqual([400, "action"]);
  expect(await refusal("")).toEqual([400, "action"]);
  // No limb of it reaches organizations: all would be CLEAR.
  expect(await refusal("?action=HOLD_OFFICE")).toEqual([400, "action"]);
  expect(await refusal("?action=GOV_LAND_SUPPLY&on=2026-02-30")).toEqual([400, "on"]);
  expect(await refusal(QUERY, "名称\r\n甲\r\n")).toEqual([400, "file"]);
  expect(await refusal(QUERY, file("code", ...Array(5001).fill(supplier.code)))).toEqual([400, "file"]);
  expect((await screenings.upload("gao", "")).status).toBe(400);
  expect((await screenings.upload("gao", "x".repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
  const { screening } = await screenings.screen("gao", CODES);
  expect((await screenings.result("gao", screening.id, "pdf")).status).toBe(400);
  expect((await fetch(screenings.url, { headers: { "x-officer": "gao" } })).status).toBe(405);
});

describe("columns of other names", () => {
  const table = file("单位,代码,代表人证件", `子虚,${supplier.code},${listedDirector.id_number}`);
  const preview = async (who: Officer, content: string, query = "") => {
    const response = await fetch(`${screenings.url}/preview${query}`, {
      ...{ method: "POST", body: content, headers: { "x-officer": who } },
    });
    return {
      status: response.status,
      body: (await response.json()) as { preview?: object; errors?: { extensions: object }[] },
    };
  };
  const query = (columns: Record<string, string>) => `&${new URLSearchParams(columns)}`;

  test("are told of before, and read when they are named", async () => {
    const stored = async () => {
      const { data } = await liancheng.ask("{ screenings(first: 500) { nodes { id } } }", {
        context: CONTEXTS.gao,
      });
      return data;
    };
    const before = await stored();
    const unsaid = await preview("gao", table);
    expect([unsaid.status, unsaid.body.preview]).toEqual([
      200,
      expect.objectContaining({ subjectType: null, rows: null }),
    ]);
    const said = await preview("gao", table, `?${query({ codeColumn: "代码" }).slice(1)}`);
    expect(said.body.preview).toMatchObject({ subjectType: "ORGANIZATION", rows: 1, rejected: 0 });
    expect(await stored()).toEqual(before);
    const { lines } = await screenings.screen("gao", table, QUERY + query({ codeColumn: "代码" }));
    expect(lines.map(({ row, subject, outcome }) => [row, subject, outcome])).toEqual([
      [2, supplier.code, "RESTRICTED"],
    ]);
  });

  test("of persons are for who may have persons screened", async () => {
    const asked = `?${query({ numberColumn: "代表人证件" }).slice(1)}`;
    expect((await preview("xu", table, asked)).body.preview).toMatchObject({
      subjectType: "PERSON",
      rows: 1,
    });
    expect((await preview("gao", table, asked)).status).toBe(403);
    expect((await preview("noPurpose", table, asked)).status).toBe(403);
    expect((await preview("anonymous", table)).status).toBe(401);
  });

  test.each<[string, Record<string, string>, string]>([
    ["a number that may be of somebody", { codeColumn: listedDirector.id_number }, "codeColumn"],
    ["nothing", { numberColumn: "" }, "numberColumn"],
    ["what cannot be stored", { codeColumn: "代\0码" }, "codeColumn"],
    ["what is too long", { codeColumn: "代".repeat(101) }, "codeColumn"],
    ["codes and identities at once", { codeColumn: "代码", numberColumn: "证件" }, "numberColumn"],
    ["types of no identities", { codeColumn: "代码", typeColumn: "证件" }, "typeColumn"],
    ["types and numbers in one", { numberColumn: "证件", typeColumn: "证 件" }, "typeColumn"],
    ["what is not in the file", { codeColumn: "信用代码" }, "file"],
  ])("%s is no name of one", async (_what, columns, argument) => {
    const { status, body } = await screenings.upload("gao", table, QUERY + query(columns));
    expect([status, body.errors?.[0]?.extensions.argument]).toEqual([400, argument]);
    if (argument === "file") return;
    const before = await preview("gao", table, `?${query(columns).slice(1)}`);
    expect([before.status, before.body.errors?.[0]?.extensions]).toEqual([
      400,
      expect.objectContaining({ argument }),
    ]);
  });
});

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
