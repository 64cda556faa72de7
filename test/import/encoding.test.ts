import iconv from "iconv-lite";
import { beforeEach, describe, expect, test } from "vitest";
import { COLUMNS, openImportDesk } from "./import-desk.ts";
import { creditCode } from "./numbers.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

const row = (n: number, name: string, status = "存续") =>
  `${creditCode(n)},${name},ENTERPRISE,,,,,,${status},`;
const fileOf = (...rows: string[]) => [COLUMNS.organizations, ...rows, ""].join("\r\n");
const names = async () =>
  (await desk.select<{ name: string }>("select name from entities.organization_current order by code")).map(
    ({ name }) => name,
  );

describe("encodings", () => {
  const content = fileOf(row(1, "福州榕城公司"), row(2, "闽江𠮷饼屋"));

  test.each([
    ["UTF-8", Buffer.from(content)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${content}`)],
    ["GB18030", iconv.encode(content, "gb18030")],
    ["UTF-8 with LF", Buffer.from(content.replaceAll("\r\n", "\n"))],
    ["UTF-8 without a break at its end", Buffer.from(content.trimEnd())],
    ["UTF-8 with blank lines", Buffer.from(`\r\n${content.replaceAll("\r\n", "\r\n\r\n")}\r\n`)],
  ])("%s is read", async (_, bytes) => {
    expect(await desk.runFile("organizations", bytes)).toMatchObject({ added: 2, rejected: 0 });
    expect(await names()).toEqual(["福州榕城公司", "闽江𠮷饼屋"]);
  });

  test("GBK is read however its characters fall on the pieces in which the file is read", async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => row(n, `福州${"榕".repeat(n % 7)}第${n}公司`));
    const report = await desk.runFile("organizations", iconv.encode(fileOf(...rows), "gbk"));
    expect(report).toMatchObject({ read: 3000, added: 3000, rejected: 0 });
    const [odd] = await desk.select(
      "select count(*)::int as count from entities.organization_current where name !~ '^福州榕{0,6}第[0-9]+公司$'",
    );
    expect(odd).toEqual({ count: 0 });
  });

  test("bytes that are no UTF-8 cost their row, not the file", async () => {
    const bytes = Buffer.concat([
      Buffer.from(fileOf(row(1, "福州甲公司"), row(2, "福州乙公司"))),
      iconv.encode(`${row(3, "福州丙公司")}\r\n`, "gbk"),
      Buffer.from(`${row(4, "福州丁公司")}\r\n`),
    ]);
    expect(await desk.runFile("organizations", bytes)).toMatchObject({ read: 4, added: 3, rejected: 1 });
    expect(await names()).toEqual(["福州甲公司", "福州乙公司", "福州丁公司"]);
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "4", column: "name", reason_code: "UNDECODABLE", code: creditCode(3) },
    ]);
  });

  test("bytes that are no GBK cost their row, and not the line after it", async () => {
    const gbk = (text: string) => iconv.encode(text, "gbk");
    const bytes = Buffer.concat([
      gbk(fileOf(row(1, "福州甲公司"))),
      gbk(`${creditCode(2)},福州`),
      Buffer.from([0xff, 0x81]),
      gbk(`,ENTERPRISE,,,,,,存续,\r\n`),
      gbk(`${row(3, "福州丙公司", "").replace(/,$/, "")},`),
      Buffer.from([0x81]),
      gbk(`\r\n${row(4, "福州丁公司")}\r\n`),
    ]);
    expect(await desk.runFile("organizations", bytes)).toMatchObject({ read: 4, added: 2, rejected: 2 });
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "3", column: "name", reason_code: "UNDECODABLE" },
      { line: "4", column: "registered_on", reason_code: "UNDECODABLE" },
    ]);
  });

  test("UTF-16 is refused, with what to do", async () => {
    const report = await desk.runFile("organizations", Buffer.from(`\ufeff${content}`, "utf16le"));
    expect(report.refused?.en).toBe("the file is UTF-16: save it as UTF-8 or GBK");
  });
});

describe("cells", () => {
  test("quoted ones may hold commas, quotes and line breaks; lines are counted as an editor counts them", async () => {
    const report = await desk.runFile(
      "organizations",
      fileOf(
        row(1, '"福州""榕""公司,\r\n分部"'),
        row(2, '"两\n\n行"'),
        row(3, "没有种类").replace("ENTERPRISE", ""),
        row(4, '福州"丁"公司'),
      ),
    );
    expect(report).toMatchObject({ read: 4, added: 3, rejected: 1 });
    expect(await names()).toEqual(['福州"榕"公司, 分部', "两 行", '福州"丁"公司']);
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "7", column: "kind", reason_code: "EMPTY" },
    ]);
  });

  test("a quote that is not closed costs one line", async () => {
    const report = await desk.runFile(
      "organizations",
      fileOf(row(1, "福州甲公司"), row(2, '"福州乙公司'), row(3, '"福州丙公司"'), row(4, "福州丁公司")),
    );
    expect(report).toMatchObject({ read: 4, added: 3, rejected: 1 });
    expect(await desk.rejected("organizations")).toMatchObject([
      { line: "3", column: "", reason_code: "MALFORMED" },
    ]);
  });

  test("white space around them does not count", async () => {
    await desk.runFile("organizations", fileOf(row(1, " \t福州甲公司　")));
    expect(await names()).toEqual(["福州甲公司"]);
  });
});
