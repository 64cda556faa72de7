import { beforeEach, describe, expect, test } from "vitest";
import { openImportDesk, type Row } from "./import-desk.ts";
import { creditCode, FUJIAN_CODE, misspelt } from "./numbers.ts";
import { organization } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

describe("organizations.csv", () => {
  test("is loaded with every attribute", async () => {
    const report = await desk.runFile("organizations", [
      organization(1, {
        code: creditCode(1).toLowerCase(),
        kind: "PUBLIC_INSTITUTION",
        state_capital: "STATE_CONTROLLED_COMPANY",
        financial_sector: "FUTURES",
        listed_company: "是",
      }),
      organization(2, {
        state_capital: "NONE",
        financial_sector: "NONE",
        listed_company: "",
        industry: "",
        division: "",
      }),
    ]);
    expect(report).toMatchObject({
      refused: null,
      read: 2,
      added: 2,
      rejected: 0,
      warnings: [],
      rejectedPath: null,
    });
    expect(await desk.select("select * from entities.organization_current order by code")).toMatchObject([
      {
        code: creditCode(1),
        legacy_code: false,
        name: "福州第1商贸有限公司",
        kind: "PUBLIC_INSTITUTION",
        state_capital: "STATE_CONTROLLED_COMPANY",
        financial_sector: "FUTURES",
        listed_company: true,
        industry: "F5211",
        division: "350102",
        registration_status: "存续",
        registered_on: "2001-02-03",
      },
      { state_capital: null, financial_sector: null, listed_company: false, industry: null, division: null },
    ]);
  });

  test("leaves nothing of its names waiting beside the index", async () => {
    await desk.runFile("organizations", [organization(1)]);
    const [settled] = await desk.select(
      "select gin_clean_pending_list('entities.organization_name_bigrams') as pages",
    );
    expect(settled).toEqual({ pages: "0" });
  });

  test.each(["true", "1", "是", "yes", "TRUE"])("takes %s for true", async (listed_company) => {
    await desk.runFile("organizations", [organization(1, { listed_company })]);
    expect(await desk.select("select listed_company from entities.organization_current")).toEqual([
      { listed_company: true },
    ]);
  });

  test.each<[what: string, changes: Row, column: string, code: string]>([
    ["a code of 17 characters", { code: creditCode(1).slice(1) }, "code", "CREDIT_CODE"],
    ["a code with the letter I", { code: creditCode(1).replace("9", "I") }, "code", "CREDIT_CODE"],
    ["a code whose check digit is wrong", { code: misspelt(creditCode(1)) }, "code", "CHECK_DIGIT"],
    ["no code", { code: " " }, "code", "EMPTY"],
    ["no name", { name: "　" }, "name", "EMPTY"],
    ["a name of 301 characters", { name: "福".repeat(301) }, "name", "TOO_LONG"],
    ["a name with a control character", { name: "福州\u0007公司" }, "name", "CONTROL_CHARACTER"],
    ["a name that turns the direction of the text", { name: "福州\u202e公司" }, "name", "CONTROL_CHARACTER"],
    ["no kind", { kind: "" }, "kind", "EMPTY"],
    ["an unknown kind", { kind: "企业" }, "kind", "UNKNOWN_VALUE"],
    ["an unknown form of state capital", { state_capital: "STATE_OWNED" }, "state_capital", "UNKNOWN_VALUE"],
    ["an unknown financial sector", { financial_sector: "BANK" }, "financial_sector", "UNKNOWN_VALUE"],
    ["a boolean that is none", { listed_company: "maybe" }, "listed_company", "NOT_A_BOOLEAN"],
    ["a day that does not exist", { registered_on: "2001-02-29" }, "registered_on", "NOT_A_DATE"],
    ["a day with slashes", { registered_on: "2001/2/3" }, "registered_on", "NOT_A_DATE"],
    ["a day without hyphens", { registered_on: "20010203" }, "registered_on", "NOT_A_DATE"],
  ])("rejects %s", async (_, changes, column, code) => {
    const report = await desk.runFile("organizations", [
      organization(7),
      organization(1, changes),
      organization(8),
    ]);
    expect(report).toMatchObject({ read: 3, added: 2, rejected: 1 });
    expect(report.reasons).toMatchObject([{ code, count: 1 }]);
    expect(await desk.rejected("organizations")).toMatchObject([{ line: "3", column, reason_code: code }]);
  });

  test("rejects a row with too few or too many columns", async () => {
    const report = await desk.runFile(
      "organizations",
      `code,name,kind,state_capital,financial_sector,listed_company,industry,division,registration_status,registered_on
${creditCode(1)},福州甲公司,ENTERPRISE
${creditCode(2)},福州乙公司,ENTERPRISE,,,,,,,,
${creditCode(3)},福州丙公司,ENTERPRISE,,,,,,,
`,
    );
    expect(report).toMatchObject({ read: 3, added: 1, rejected: 2 });
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "2", column: "", reason_code: "COLUMN_COUNT", code: creditCode(1), kind: "ENTERPRISE" },
      { line: "3", column: "", reason_code: "COLUMN_COUNT" },
    ]);
  });

  test("warns of a code of the Fujian pilots, and loads it with its mark", async () => {
    const report = await desk.runFile("organizations", [
      organization(1),
      organization(2, { code: FUJIAN_CODE }),
    ]);
    expect(report).toMatchObject({ added: 2, rejected: 0 });
    expect(report.warnings).toMatchObject([
      { code: "LEGACY_CODE", count: 1, first: [{ line: 3, column: "code" }] },
    ]);
    expect(await desk.select("select legacy_code from entities.organization order by id")).toEqual([
      { legacy_code: false },
      { legacy_code: true },
    ]);
  });

  test("warns of a registration in the future and of a division that is no code, and loads them", async () => {
    const report = await desk.runFile("organizations", [
      organization(1, { registered_on: "2026-11-23" }),
      organization(2, { registered_on: "2026-11-24" }),
      organization(3, { division: "鼓楼区" }),
    ]);
    expect(report).toMatchObject({ added: 3, rejected: 0 });
    expect(report.warnings).toMatchObject([
      { code: "DIVISION", count: 1, first: [{ line: 4, column: "division" }] },
      { code: "FUTURE_DAY", count: 1, first: [{ line: 3, column: "registered_on" }] },
    ]);
  });

  test("names the first 20 warnings of a kind and counts the rest", async () => {
    const rows = Array.from({ length: 25 }, (_, n) => organization(n, { division: "鼓楼" }));
    const [warning] = (await desk.runFile("organizations", rows)).warnings;
    expect(warning?.count).toBe(25);
    expect(warning?.first.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  });

  test("counts a row that is there twice, and rejects the second of two that differ", async () => {
    const report = await desk.runFile("organizations", [
      organization(1),
      organization(2),
      organization(1),
      organization(2, { name: "另一名称" }),
      organization(2, { name: "又一名称" }),
      organization(2),
    ]);
    expect(report).toMatchObject({ read: 6, added: 2, duplicates: 2, rejected: 2 });
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "5", column: "code", reason_code: "REPEATED", name: "另一名称" },
      { line: "6", column: "code", reason_code: "REPEATED", name: "又一名称" },
    ]);
    expect(await desk.select("select name from entities.organization_current order by code")).toEqual([
      { name: "福州第1商贸有限公司" },
      { name: "福州第2商贸有限公司" },
    ]);
  });

  test("records a new version of an organization whose attributes changed, and nothing of the others", async () => {
    await desk.runFile("organizations", [organization(1), organization(2)]);
    const report = await desk.runFile("organizations", [
      organization(1),
      organization(2, { registration_status: "注销", registered_on: "" }),
      organization(3),
    ]);
    expect(report).toMatchObject({ read: 3, added: 1, changed: 1, unchanged: 1 });
    expect(
      await desk.select(
        `select o.code, v.version, v.registration_status as status
           from entities.organization o join entities.organization_version v on v.organization_id = o.id
          order by 1, 2`,
      ),
    ).toEqual([
      { code: creditCode(1), version: 1, status: "存续" },
      { code: creditCode(2), version: 1, status: "存续" },
      { code: creditCode(2), version: 2, status: "注销" },
      { code: creditCode(3), version: 1, status: "存续" },
    ]);
  });
});
