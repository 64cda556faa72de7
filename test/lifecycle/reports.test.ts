import { beforeAll, describe, expect, test } from "vitest";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import type { OfficerName } from "../support/officers.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

let work: ListAtWork;
let consumer: Consumer;

beforeAll(async () => {
  work = await openListAtWork();
  consumer = obligationsOf(work.database, work.liancheng);
  await work.enter();
  await mendAll(consumer, ENTRY_DAY);
}, 60_000);

interface Report {
  department: { id: string };
  from: string;
  until: string;
  dueOn: string | null;
  receivedOn: string | null;
  overdue: boolean;
  documentNumber: string | null;
  summary: string | null;
}
const REPORT = "department { id } from until dueOn receivedOn overdue documentNumber summary";

async function reports(officer: OfficerName, args: string, today: string): Promise<Report[]> {
  const field = `periodicReports${args}`;
  const data = await work.read<{ periodicReports: Report[] }>(
    officer,
    `{ ${field} { ${REPORT} } }`,
    {},
    today,
  );
  return data.periodicReports;
}

const departments = (rows: readonly Report[]) => rows.map(({ department }) => department.id);

let keys = 0;

async function give<Result>(
  officer: OfficerName,
  mutation: string,
  input: object,
  selection: string,
  today?: string,
) {
  keys += 1;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { result } = await work.read<{ result: Result }>(
    officer,
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${selection} } }`,
    { input: { idempotencyKey: `key-${keys}`, ...input } },
    today,
  );
  return result;
}

interface Submitted {
  report: Report | null;
  repeated: boolean;
  problems: { code: string; field: string | null }[];
}
const submit = (officer: OfficerName, input: object, today: string) =>
  give<Submitted>(
    officer,
    "submitPeriodicReport",
    input,
    `report { ${REPORT} } repeated problems { code field }`,
    today,
  );

const codes = ({ problems }: Pick<Submitted, "problems">) =>
  problems.map(({ code, field }) => (field === null ? code : `${code} ${field}`));

describe("the periodic report", () => {
  const quarter = { from: "2026-10-01", until: "2027-01-01", dueOn: "2027-01-15" };

  test("is due of every department that owed something in the quarter, by its day", async () => {
    const due = await reports("lin", '(on: "2026-12-31")', "2026-12-31");
    expect(due.find(({ department }) => department.id === "FINANCE")).toEqual({
      ...{ department: { id: "FINANCE" }, ...quarter, receivedOn: null, overdue: false },
      ...{ documentNumber: null, summary: null },
    });
    expect(departments(due)).toContain("CYBERSPACE_OFFICE");
    // What it implements is against persons, and none is listed.
    expect(departments(due)).not.toContain("ORG_DEPT");
    expect(await reports("lin", "", "2026-12-31")).toEqual([]);
  });

  test("is received with document and content, and once for its key", async () => {
    const input = {
      idempotencyKey: "Q4",
      on: "2026-12-31",
      documentNumber: "榕财函〔2027〕1号",
      summary: "已限制1户",
    };
    const first = await submit("xu", input, "2027-01-12");
    expect([first.problems, first.report]).toEqual([
      [],
      {
        ...{ department: { id: "FINANCE" }, ...quarter, receivedOn: "2027-01-12", overdue: false },
        ...{ documentNumber: "榕财函〔2027〕1号", summary: "已限制1户" },
      },
    ]);
    expect((await submit("xu", input, "2027-01-13")).repeated).toBe(true);
    expect(codes(await submit("xu", { ...input, summary: "无" }, "2027-01-13"))).toEqual([
      "KEY_REUSED idempotencyKey",
    ]);
    const corrected = await submit(
      "xu",
      { ...input, idempotencyKey: "Q4-2", summary: "已限制2户" },
      "2027-01-14",
    );
    expect(corrected.report).toMatchObject({ summary: "已限制2户", receivedOn: "2027-01-14" });
  });

  test("is a problem where it lacks something, or is of a county", async () => {
    const input = { on: "2027-06-01", documentNumber: " ", summary: "x".repeat(2001) };
    expect(codes(await submit("xu", input, "2027-01-12"))).toEqual([
      ...["DATE_IN_FUTURE on", "MISSING documentNumber", "TEXT summary"],
    ]);
    expect(codes(await submit("gao", { ...input, on: "2026-12-31" }, "2027-01-12"))).toEqual([
      "NOT_COMPETENT",
    ]);
  });

  test("is overdue after its day: to see for HRSS, TAX, NDRC and who audits; to others their own", async () => {
    const late = departments(await reports("lin", "(overdue: true)", "2027-01-16"));
    expect(late).toContain("WATER");
    expect(late).not.toContain("FINANCE");
    for (const officer of ["huang", "sun", "auditor"] as const) {
      expect(departments(await reports(officer, "(overdue: true)", "2027-01-16"))).toEqual(late);
    }
    expect(departments(await reports("xu", "", "2027-01-16"))).toEqual(["FINANCE"]);
    expect(await reports("xu", "(overdue: true)", "2027-01-16")).toEqual([]);
    expect(await reports("lin", "(overdue: true)", "2027-01-15")).toEqual([]);
  });

  test("is not the affair of a unit of a county, which submits none", async () => {
    expect(await reports("gao", "", "2027-01-16")).toEqual([]);
    expect(await reports("gao", "(overdue: true)", "2027-04-16")).toEqual([]);
    expect(departments(await reports("xu", "(overdue: true)", "2027-04-16"))).toEqual(["FINANCE"]);
  });
});

describe("a list that the text leaves open", () => {
  interface Added {
    measure: {
      number: number;
      addedDepartments: { department: { id: string }; documentNumber: string }[];
    } | null;
    repeated: boolean;
    problems: { code: string; field: string | null }[];
  }
  const SELECTION = `measure { number addedDepartments { department { id } documentNumber } } repeated
    problems { code field }`;
  const add = (officer: OfficerName, input: object) =>
    give<Added>(
      officer,
      "addDepartment",
      { documentNumber: "榕信用办〔2026〕3号", reason: "等相关部门", ...input },
      SELECTION,
    );

  test("is added to by NDRC, and the department owes from then on", async () => {
    const result = await add("sun", { idempotencyKey: "add", measure: 3, department: "TAX" });
    expect(result).toEqual({
      measure: {
        number: 3,
        addedDepartments: [{ department: { id: "TAX" }, documentNumber: "榕信用办〔2026〕3号" }],
      },
      repeated: false,
      problems: [],
    });
    expect((await add("sun", { idempotencyKey: "add", measure: 3, department: "TAX" })).repeated).toBe(true);
    expect(await mendAll(consumer, ENTRY_DAY, "check")).toBe(1);
    await mendAll(consumer, ENTRY_DAY);
    const { department } = await work.read<{
      department: { obligations: { nodes: { limb: { id: string } }[] } };
    }>(
      "huang",
      '{ department(id: "TAX") { obligations(filter: { limb: "3a" }) { nodes { limb { id } } } } }',
    );
    expect(department.obligations.nodes).toEqual([{ limb: { id: "3a" } }]);
  });

  test("is not by others, nor where it is not open, nor with whom it names", async () => {
    const said = async (officer: OfficerName, input: object) => codes(await add(officer, input));
    expect(await said("xu", { measure: 3, department: "WATER" })).toEqual(["NOT_COMPETENT"]);
    expect(await said("sun", { measure: 6, department: "WATER" })).toEqual(["LIST_NOT_OPEN measure"]);
    expect(await said("sun", { measure: 3, department: "HRSS" })).toEqual(["ALREADY_NAMED department"]);
    expect(await said("sun", { measure: 3, department: "TAX" })).toEqual(["ALREADY_NAMED department"]);
    expect(await said("sun", { measure: 3, department: "NOBODY" })).toEqual(["NOT_FOUND department"]);
    expect(await said("sun", { measure: 3, department: "SECTOR_REGULATORS" })).toEqual([
      "NOT_FOUND department",
    ]);
    for (const measure of [0, 19, 2_147_483_647]) {
      expect(await said("sun", { measure, department: "WATER" })).toEqual(["NOT_FOUND measure"]);
    }
  });
});

test("departments have a unit in each county", async () => {
  const { department } = await work.read<{ department: { countyUnits: { id: string; name: string }[] } }>(
    "xu",
    '{ department(id: "FINANCE") { countyUnits { id name } } }',
  );
  expect(department.countyUnits).toHaveLength(13);
  expect(department.countyUnits[0]).toEqual({ id: "FINANCE_350102", name: "鼓楼区财政局" });
});
