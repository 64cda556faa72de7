import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { CONTEXTS, type Officer } from "../support/screening-officers.ts";
import { doChore, openScreenings, QUERY, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

const { supplier, clean } = CAST_ORGANIZATIONS;
const { listedDirector, cleanHead } = CAST_PERSONS;

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
