import { beforeAll, describe, expect, test } from "vitest";
import { type Consumer, NotDerivable } from "../../gateway/worker/consumer.ts";
import { creditCode } from "../import/numbers.ts";
import { insertOrganization, insertPosition } from "../support/entities-rows.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { type OfficerName, officerContext } from "../support/officers.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

let work: ListAtWork;
let consumer: Consumer;
/** In the county 350102, and of the construction industry. */
const BUILDER = creditCode(7);
const OF_OTHER_COUNTY = creditCode(8);
const STATE_OWNED = creditCode(9);

beforeAll(async () => {
  work = await openListAtWork();
  const entities = work.database.as("entities");
  await insertOrganization(entities, {
    code: BUILDER,
    name: "福州丁建设有限公司",
    division: "350102",
    industry: "E",
  });
  await insertOrganization(entities, { code: OF_OTHER_COUNTY, name: "福州戊有限公司", division: "350103" });
  consumer = obligationsOf(work.database, work.liancheng);
}, 60_000);

interface Obligation {
  id: string;
  version: number;
  state: string;
  limb: { id: string };
  department: { id: string };
  dueOn: string | null;
  overdue: boolean;
  listings: { number: string }[];
  events: { command: string; unit: string | null; actor: string | null; documentNumber: string | null }[];
}
const NODE = `id version state limb { id } department { id } dueOn overdue listings { number }
  events { command unit actor documentNumber }`;

/** Obligations against an organization, as an officer sees them. */
async function against(
  code: string,
  { officer = "lin" as OfficerName, filter = "{}", today = ENTRY_DAY } = {},
): Promise<Obligation[]> {
  const { organization } = await work.read<{ organization: { obligations: { nodes: Obligation[] } } }>(
    officer,
    `{ organization(code: "${code}") { obligations(filter: ${filter}, first: 100) { nodes { ${NODE} } } } }`,
    {},
    today,
  );
  return organization.obligations.nodes;
}

async function one(code: string, limb: string, department: string, today?: string): Promise<Obligation> {
  const filter = `{ limb: "${limb}" }`;
  const nodes = await against(code, { filter, ...(today ? { today } : {}) });
  const found = nodes.filter((node) => node.department.id === department).at(-1);
  if (!found) throw new Error(`no obligation ${limb} ${department}`);
  return found;
}

const inShort = (nodes: readonly Obligation[]) =>
  nodes.map(({ limb, department }) => `${limb.id} ${department.id}`).sort();

interface Result {
  obligation: Obligation | null;
  repeated: boolean;
  problems: { code: string; field: string | null }[];
}
const RESULT = `obligation { ${NODE} } repeated problems { code field }`;
let keys = 0;

async function report(officer: OfficerName, input: object, today = ENTRY_DAY): Promise<Result> {
  keys += 1;
  const { result } = await work.read<{ result: Result }>(
    officer,
    `mutation ($input: ReportObligationInput!) { result: reportObligation(input: $input) { ${RESULT} } }`,
    { input: { idempotencyKey: `report-${keys}`, ...input } },
    today,
  );
  return result;
}

async function reportAll(officer: OfficerName, input: object) {
  keys += 1;
  const { result } = await work.read<{ result: { results: Result[]; problems: { code: string }[] } }>(
    officer,
    `mutation ($input: ReportObligationsInput!) {
      result: reportObligations(input: $input) { results { ${RESULT} } problems { code field } }
    }`,
    { input: { idempotencyKey: `report-${keys}`, ...input } },
  );
  return result;
}

const codes = ({ problems }: Pick<Result, "problems">) =>
  problems.map(({ code, field }) => (field === null ? code : `${code} ${field}`));

/** Removes the listing that the obligations against an organization rest on. */
async function removeListingOf(code: string, on: string): Promise<void> {
  const [obligation] = await against(code);
  const [listing] = obligation?.listings ?? [];
  const found = await work.read<{ listing: { id: string; version: number } }>(
    "lin",
    `{ listing(number: "${listing?.number}") { id version } }`,
  );
  const { id, version } = found.listing;
  const removal = { listing: id, expectedVersion: version, on, reason: "已纠正" };
  expect((await work.give("lin", "removeListing", removal, on)).problems).toEqual([]);
}

const implemented = { outcome: "IMPLEMENTED", documentNumber: "榕财〔2026〕9号", doneOn: ENTRY_DAY };

describe("what is owed", () => {
  test("is nothing before anybody is listed", async () => {
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(0);
  });

  test("follows a listing, for each limb and department that restricts the subject", async () => {
    await work.enter({ persons: [{ person: work.persons.representative, number: "榕险失信〔2026〕人1号" }] });
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(2);
    const nodes = await against(work.codes.enterprise);
    const { organization } = await work.read<{
      organization: { restrictions: { limb: { id: string }; departments: { id: string }[] }[] };
    }>(
      "lin",
      `{ organization(code: "${work.codes.enterprise}") { restrictions { limb { id } departments { id } } } }`,
    );
    const owed = organization.restrictions.flatMap(({ limb, departments }) =>
      departments.map(({ id }) => `${limb.id} ${id}`),
    );
    expect(inShort(nodes)).toEqual(owed.sort());
    expect(new Set(nodes.map(({ state, dueOn }) => `${state} ${dueOn}`))).toEqual(
      new Set(["OPEN 2027-01-15"]),
    );
  });

  test("is the same when it is asked for again", async () => {
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(0);
    expect(await mendAll(consumer, ENTRY_DAY, "check")).toBe(0);
  });

  test("of the open class is the regulator of the industry's", async () => {
    await work.enter({ code: BUILDER });
    await work.enter({ code: OF_OTHER_COUNTY });
    await mendAll(consumer, ENTRY_DAY);
    expect(inShort(await against(BUILDER, { filter: '{ limb: "16a" }' }))).toEqual([
      "16a HOUSING_CONSTRUCTION",
      "16a MARKET_REG",
    ]);
    expect(inShort(await against(OF_OTHER_COUNTY, { filter: '{ limb: "16a" }' }))).toEqual([
      "16a MARKET_REG",
      "16a SECTOR_REGULATORS",
    ]);
  });

  test("follows a position, in the organization that its holder comes to", async () => {
    const entities = work.database.as("entities");
    const organization = await insertOrganization(entities, {
      ...{ code: STATE_OWNED, name: "福州己水务有限公司", stateCapital: "STATE_CONTROLLED_COMPANY" },
    });
    const { representative } = work.persons;
    const position = { holder: representative, organization, role: "DIRECTOR", since: "2026-01-01" } as const;
    const id = await insertPosition(entities, position);
    const subjects = await consumer.subjectsOf([
      {
        feed: "entities",
        kind: "POSITION",
        fact: id,
        subjects: [representative, organization],
        cause: "RECORDED",
      },
    ]);
    expect(subjects).toEqual(expect.arrayContaining([representative, organization]));
    await consumer.reconcile(subjects, ENTRY_DAY, "mend");
    expect(inShort(await against(STATE_OWNED, { filter: '{ limb: "10a" }' }))).toEqual(
      ["COMMERCE", "MARKET_REG", "NDRC", "TAX"].map((department) => `10a ${department}`),
    );
    const { department } = await work.read<{
      department: { obligations: { nodes: { subject: { id: string } }[] } };
    }>(
      "lin",
      '{ department(id: "SASAC") { obligations(filter: { limb: "14d" }) { nodes { subject { id } } } } }',
    );
    expect(department.obligations.nodes).toEqual([{ subject: { id: representative } }]);
    expect(await mendAll(consumer, ENTRY_DAY, "check")).toBe(0);
  });

  test("names nobody for persons on news sites", async () => {
    const { obligations } = await work.read<{ obligations: { nodes: { subjectType: string }[] } }>(
      "lin",
      '{ obligations(filter: { limb: "17a" }, first: 100) { nodes { subjectType } } }',
    );
    expect(new Set(obligations.nodes.map(({ subjectType }) => subjectType))).toEqual(
      new Set(["ORGANIZATION"]),
    );
  });
});

describe("what a department reports", () => {
  test("is recorded with document, day, unit and officer", async () => {
    const { id, version } = await one(BUILDER, "6a", "FINANCE");
    const input = { obligation: id, expectedVersion: version, ...implemented };
    const { obligation, problems } = await report("xu", input);
    expect(problems).toEqual([]);
    expect(obligation).toMatchObject({ state: "IMPLEMENTED", version: 2, dueOn: null, overdue: false });
    expect(obligation?.events.at(-1)).toEqual({
      ...{ command: "REPORT_IMPLEMENTED", unit: "FINANCE", actor: "xu", documentNumber: "榕财〔2026〕9号" },
    });
    expect(codes(await report("xu", input))).toEqual(["CHANGED_MEANWHILE expectedVersion"]);
  });

  test("is a problem where it lacks something, and then changes nothing", async () => {
    const { id, version } = await one(OF_OTHER_COUNTY, "6a", "FINANCE");
    const on = { obligation: id, expectedVersion: version };
    const said = async (input: object) => codes(await report("xu", { ...on, ...input }));
    expect(await said({ outcome: "IMPLEMENTED" })).toEqual(["MISSING documentNumber", "MISSING doneOn"]);
    expect(await said({ ...implemented, doneOn: "2026-11-24" })).toEqual(["DATE_IN_FUTURE doneOn"]);
    expect(await said({ ...implemented, documentNumber: "文".repeat(101) })).toEqual(["TEXT documentNumber"]);
    expect(await said({ ...implemented, outcome: "LIFTED" })).toEqual(["WRONG_STATE outcome"]);
    expect(await said({ ...implemented, outcome: "NOT_APPLICABLE", reason: " " })).toEqual([
      ...["MISSING reason", "UNEXPECTED documentNumber", "UNEXPECTED doneOn"],
    ]);
    expect(await said({ ...implemented, obligation: "999999" })).toEqual(["NOT_FOUND obligation"]);
    expect(await said({ ...implemented, obligation: "x" })).toEqual(["NOT_FOUND obligation"]);
    expect(await said({ ...implemented, idempotencyKey: "" })).toEqual(["INVALID_KEY idempotencyKey"]);
    expect(await one(OF_OTHER_COUNTY, "6a", "FINANCE")).toMatchObject({ version, state: "OPEN" });
  });

  test("is its own: others' obligations are not there for it, and who may see them may not report on them", async () => {
    const { id, version } = await one(OF_OTHER_COUNTY, "11a", "NATURAL_RESOURCES");
    const input = { obligation: id, expectedVersion: version, ...implemented };
    expect(codes(await report("xu", input))).toEqual(["NOT_FOUND obligation"]);
    expect(codes(await report("sun", input))).toEqual(["NOT_COMPETENT obligation"]);
    expect(inShort(await against(OF_OTHER_COUNTY, { officer: "xu" }))).toEqual(
      ["5a", "5b", "6a", "7a", "7b", "8a"].map((limb) => `${limb} FINANCE`),
    );
    const { data, errors } = await work.liancheng.ask(
      '{ department(id: "WATER") { obligations { nodes { id } } } }',
      {
        context: officerContext("xu"),
      },
    );
    expect([data, errors?.[0]?.extensions.code]).toEqual([
      { department: { obligations: null } },
      "FORBIDDEN",
    ]);
  });

  test("of a county is that county's", async () => {
    expect(await against(OF_OTHER_COUNTY, { officer: "gao" })).toEqual([]);
    const own = await against(BUILDER, { officer: "gao" });
    expect(new Set(own.map(({ department }) => department.id))).toEqual(new Set(["FINANCE"]));
    const other = await one(OF_OTHER_COUNTY, "6a", "FINANCE");
    expect(codes(await report("gao", { obligation: other.id, expectedVersion: 1, ...implemented }))).toEqual([
      "NOT_FOUND obligation",
    ]);
    const { id } = await one(BUILDER, "7a", "FINANCE");
    const reason = "该县无此类项目";
    const result = await report("gao", {
      obligation: id,
      expectedVersion: 1,
      outcome: "NOT_APPLICABLE",
      reason,
    });
    expect(result.obligation).toMatchObject({ state: "NOT_APPLICABLE", version: 2 });
    expect((await one(BUILDER, "7a", "FINANCE")).events.at(-1)).toMatchObject({
      unit: "FINANCE_350102",
      actor: "gao",
    });
  });

  test("given again is the same, and its key stands for nothing else", async () => {
    const { id, version } = await one(BUILDER, "7b", "FINANCE");
    const input = { idempotencyKey: "once", obligation: id, expectedVersion: version, ...implemented };
    expect((await report("xu", input)).repeated).toBe(false);
    const again = await report("xu", input);
    expect([again.repeated, again.problems, again.obligation?.version]).toEqual([true, [], 2]);
    expect(codes(await report("xu", { ...input, reason: "又" }))).toEqual(["KEY_REUSED idempotencyKey"]);
  });

  test("in bulk is taken row by row", async () => {
    const [first, second] = [await one(BUILDER, "5a", "FINANCE"), await one(BUILDER, "5b", "FINANCE")];
    const row = ({ id }: Obligation, more: object = {}) => ({
      obligation: id,
      expectedVersion: 1,
      ...implemented,
      ...more,
    });
    const input = {
      idempotencyKey: "bulk",
      reports: [
        row(first),
        row(second, { documentNumber: null }),
        row(first),
        { ...row(first), obligation: "999999" },
      ],
    };
    const { results, problems } = await reportAll("xu", input);
    expect(problems).toEqual([]);
    expect(results.map((result) => [result.obligation?.state, ...codes(result)])).toEqual([
      ["IMPLEMENTED"],
      ["OPEN", "MISSING documentNumber"],
      ["IMPLEMENTED", "REPEATED obligation"],
      [undefined, "NOT_FOUND obligation"],
    ]);
    const again = await reportAll("xu", { ...input, reports: [row(first), row(second)] });
    expect(again.results.map(({ repeated, obligation }) => [repeated, obligation?.state])).toEqual([
      [true, "IMPLEMENTED"],
      [false, "IMPLEMENTED"],
    ]);
    const many = Array.from({ length: 501 }, () => row(first));
    expect(await reportAll("xu", { reports: many })).toEqual({
      results: [],
      problems: [{ code: "TOO_MANY", field: "reports" }],
    });
  });

  test("of two officers at once counts once, and the other is told", async () => {
    const { id } = await one(BUILDER, "8a", "FINANCE");
    const input = { obligation: id, expectedVersion: 1, ...implemented };
    const results = await Promise.all(
      (["xu", "gao", "xu", "gao"] as const).map((officer) => report(officer, input)),
    );
    expect(results.map(codes).sort()).toEqual([[], ...Array(3).fill(["CHANGED_MEANWHILE expectedVersion"])]);
  });
});

describe("who reads what is owed against a person leaves it on record", () => {
  let requests = 0;

  async function logged(officer: OfficerName, query: string) {
    requests += 1;
    const context = { ...officerContext(officer), requestId: `obligations-${requests}` };
    const { errors } = await work.liancheng.ask(query, { context });
    expect(errors).toBeUndefined();
    const { rows } = await work.database
      .as("departments")
      .knex.raw("select fields, records from departments.access_log where request_id = ?", [
        context.requestId,
      ]);
    return rows as { fields: string[]; records: string[] }[];
  }
  const EVENTS = "nodes { id subjectType events { reason } }";

  test.each([
    ["Query.obligations", `{ obligations(first: 100) { ${EVENTS} } }`],
    ["Department.obligations", `{ department(id: "FINANCE") { obligations(first: 100) { ${EVENTS} } } }`],
  ])("by %s, even to who is not told who it is", async (field, query) => {
    const [row, ...more] = await logged("xu", query);
    expect([row?.fields, more]).toEqual([[field], []]);
    const { rows } = await work.database.as("departments").knex.raw(
      `with acting as materialized (select set_config('liancheng.department', 'FINANCE', true) as unit)
       select o.id from acting cross join lateral (
         select id::text from departments.obligation
          where acting.unit is not null and subject_type = 'PERSON' and department_id = 'FINANCE' offset 0) o`,
    );
    const ids = (rows as { id: string }[]).map(({ id }) => `Obligation/${id}`).sort();
    expect(ids.length).toBeGreaterThan(0);
    expect([...(row?.records ?? [])].sort()).toEqual(ids);
    const [one] = await logged("xu", `{ obligation(id: "${ids[0]?.slice(11)}") { events { reason } } }`);
    expect(one).toEqual({ fields: ["Query.obligation"], records: [ids[0]] });
  });

  test("by the person, with the person", async () => {
    const { representative } = work.persons;
    const query = `{ person(id: "${representative}") { obligations(first: 1) { nodes { id } } } }`;
    const rows = await logged("zheng", query);
    const records = new Set(rows.flatMap((row) => row.records));
    expect(records).toContain(`Person/${representative}`);
    expect([...records].some((record) => record.startsWith("Obligation/"))).toBe(true);
  });

  test("what is owed against an organization leaves nothing", async () => {
    const query = `{ organization(code: "${BUILDER}") { obligations { ${EVENTS} } } }`;
    expect(await logged("xu", query)).toEqual([]);
  });
});

describe("when the listing is removed", () => {
  const REMOVED = "2026-11-25";

  test("what was implemented is to be lifted, the rest has ended", async () => {
    await removeListingOf(BUILDER, REMOVED);
    expect(await mendAll(consumer, REMOVED)).toBe(1);
    const states = Map.groupBy(await against(BUILDER, { today: REMOVED }), ({ state }) => state);
    expect([...states.keys()].sort()).toEqual(["ENDED", "TO_LIFT"]);
    expect(inShort(states.get("TO_LIFT") ?? [])).toEqual(
      ["5a", "5b", "6a", "7b", "8a"].map((limb) => `${limb} FINANCE`),
    );
    // 3 working days: 26, 27, 30 November.
    expect(states.get("TO_LIFT")?.[0]?.dueOn).toBe("2026-11-30");
    expect(await mendAll(consumer, REMOVED, "check")).toBe(0);
  });

  test("it is overdue after that day, for the department and for whom it reports to", async () => {
    const filter = "{ overdue: true }";
    expect(await against(BUILDER, { officer: "xu", filter, today: "2026-11-30" })).toEqual([]);
    for (const officer of ["xu", "gao", "sun", "lin", "huang", "auditor"] as const) {
      const overdue = await against(BUILDER, { officer, filter, today: "2026-12-01" });
      expect(overdue.map(({ state, overdue: late }) => [state, late])).toEqual(
        Array(5).fill(["TO_LIFT", true]),
      );
    }
  });

  test("the department reports that it was lifted, not before it was implemented", async () => {
    const { id, version } = await one(BUILDER, "6a", "FINANCE", REMOVED);
    const lifted = {
      outcome: "LIFTED",
      documentNumber: "榕财〔2026〕10号",
      obligation: id,
      expectedVersion: version,
    };
    expect(codes(await report("xu", { ...lifted, doneOn: "2026-11-22" }, REMOVED))).toEqual([
      "DATE_ORDER doneOn",
    ]);
    expect((await report("xu", { ...lifted, doneOn: REMOVED }, REMOVED)).obligation?.state).toBe("LIFTED");
  });

  test("a listing anew makes another obligation, and what was not lifted yet goes on", async () => {
    await work.enter({ code: BUILDER, publishedOn: "2026-11-26" });
    await mendAll(consumer, "2026-11-26");
    const now = { today: "2026-11-26" };
    const [before, after] = await against(BUILDER, { ...now, officer: "xu", filter: '{ limb: "6a" }' });
    expect([before?.state, after?.state]).toEqual(["LIFTED", "OPEN"]);
    const [resumed] = await against(BUILDER, { ...now, officer: "xu", filter: '{ limb: "5a" }' });
    expect([resumed?.state, resumed?.events.at(-1)?.command]).toEqual(["IMPLEMENTED", "RESUME"]);
    expect(await mendAll(consumer, "2026-11-26", "check")).toBe(0);
  });
});

test("two who keep obligations at once come to the same", async () => {
  await work.enter({ code: work.codes.institution, publishedOn: "2026-11-27" });
  const other = obligationsOf(work.database, work.liancheng);
  await Promise.all([
    mendAll(consumer, "2026-11-27"),
    mendAll(other, "2026-11-27"),
    mendAll(consumer, "2026-11-27"),
  ]);
  expect(await mendAll(consumer, "2026-11-27", "check")).toBe(0);
  const owed = inShort(await against(work.codes.institution, { today: "2026-11-27" }));
  expect(owed).toEqual([...new Set(owed)]);
  expect(owed.length).toBeGreaterThan(5);
});

describe("a report that comes between what the worker reads and what it stores", () => {
  const REMOVED = "2026-11-28";
  const options = { publishesPersons: false };

  test("is kept, and what then follows from the facts is too", async () => {
    await removeListingOf(OF_OTHER_COUNTY, REMOVED);
    const { id, version } = await one(OF_OTHER_COUNTY, "6a", "FINANCE");
    let reports = 0;
    const reported = obligationsOf(work.database, work.liancheng, options, (keeper) => ({
      async store(derived) {
        reports += 1;
        const input = { obligation: id, expectedVersion: version, ...implemented };
        if (reports === 1) expect(codes(await report("xu", input, REMOVED))).toEqual([]);
        return await keeper.store(derived);
      },
    }));
    expect(await mendAll(reported, REMOVED)).toBe(1);
    const { state, events } = await one(OF_OTHER_COUNTY, "6a", "FINANCE", REMOVED);
    expect([state, ...events.map(({ command }) => command)]).toEqual([
      ...["TO_LIFT", "OPEN", "REPORT_IMPLEMENTED", "REQUIRE_LIFT"],
    ]);
    expect(await mendAll(consumer, REMOVED, "check")).toBe(0);
  });

  test("each time is given up, for the subject to be tried again", async () => {
    await work.enter({ code: OF_OTHER_COUNTY, publishedOn: "2026-11-29" });
    let attempts = 0;
    const never = obligationsOf(work.database, work.liancheng, options, () => ({
      async store() {
        attempts += 1;
        return false;
      },
    }));
    await expect(mendAll(never, "2026-11-29")).rejects.toThrow(NotDerivable);
    expect(attempts).toBe(5);
  });

  test("what the database refuses of it is of these subjects; that it is away is not", async () => {
    const failing = (code: string) =>
      obligationsOf(work.database, work.liancheng, options, () => ({
        async store() {
          throw Object.assign(new Error("it is not stored"), { code });
        },
      }));
    await expect(mendAll(failing("22003"), "2026-11-29")).rejects.toThrow(NotDerivable);
    await expect(mendAll(failing("23514"), "2026-11-29")).rejects.toThrow(NotDerivable);
    await expect(mendAll(failing("57P01"), "2026-11-29")).rejects.not.toThrow(NotDerivable);
  });
});

describe("once all the listings of a person are sealed", () => {
  const [BEFORE, SEALED] = ["2030-11-22", "2030-11-23"];
  interface OfPerson {
    id: string;
    subjectType: string;
    subject: { id: string } | null;
    withheld: boolean;
    events: { documentNumber: string | null; reason: string | null }[];
  }
  const FIELDS = "id subjectType subject { id } withheld events { documentNumber reason }";

  async function ofPersons(officer: OfficerName, today: string): Promise<OfPerson[]> {
    const { department } = await work.read<{ department: { obligations: { nodes: OfPerson[] } } }>(
      officer,
      `{ department(id: "FINANCE") { obligations(first: 100) { nodes { ${FIELDS} } } } }`,
      {},
      today,
    );
    return department.obligations.nodes.filter(({ subjectType }) => subjectType === "PERSON");
  }
  const said = (nodes: readonly OfPerson[]) =>
    nodes.flatMap(({ events }) =>
      events.flatMap(({ documentNumber, reason }) => documentNumber ?? reason ?? []),
    );

  async function ownObligations(officer: OfficerName, today: string): Promise<number> {
    const { persons } = await work.read<{ persons: { obligations: { nodes: unknown[] } }[] }>(
      officer,
      "query ($ids: [ID!]!) { persons(ids: $ids) { obligations { nodes { id } } } }",
      { ids: [work.persons.representative] },
      today,
    );
    return persons.flatMap(({ obligations }) => obligations.nodes).length;
  }

  test("its obligations name the person to who audits, and to nobody else", async () => {
    const [first] = await ofPersons("zheng", ENTRY_DAY);
    const input = {
      obligation: first?.id,
      expectedVersion: 1,
      outcome: "NOT_APPLICABLE",
      reason: "林一无此事",
    };
    expect(codes(await report("xu", input))).toEqual([]);
    for (const [officer, today] of [
      ["zheng", BEFORE],
      ["auditor", SEALED],
    ] as const) {
      const named = await ofPersons(officer, today);
      expect(new Set(named.map(({ subject }) => subject?.id))).toEqual(
        new Set([work.persons.representative]),
      );
      expect(said(named)).toEqual(["林一无此事"]);
      expect(await ownObligations(officer, today)).toBeGreaterThan(0);
    }
    const sealed = await ofPersons("zheng", SEALED);
    expect(new Set(sealed.map(({ subject, withheld }) => `${subject} ${withheld}`))).toEqual(
      new Set(["null true"]),
    );
    expect(said(sealed)).toEqual([]);
    expect(await ownObligations("zheng", SEALED)).toBe(0);
  });
});
