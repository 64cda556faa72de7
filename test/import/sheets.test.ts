import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPieces } from "../../gateway/http/screenings/spool-upload.ts";
import type { NamedColumns } from "../../gateway/screening/named-columns.ts";
import { readScreening } from "../../gateway/screening/read-screening.ts";
import type { ScreeningRow } from "../../subgraphs/departments/screening/models.ts";
import { mergedAreas } from "../../subgraphs/shared/sheet/merged-areas.ts";
import { SheetRefused } from "../../subgraphs/shared/sheet/sheet.ts";
import { writeXlsx } from "../../subgraphs/shared/sheet/write-xlsx.ts";
import { IDENTITY_KEY } from "../support/liancheng.ts";
import { bytesOf } from "../support/screenings.ts";
import { workbookParts, zipOf } from "../support/xlsx-file.ts";
import { creditCode, residentId } from "./numbers.ts";

// What people save from a spreadsheet, read as rows to be screened.

const [A, B] = [creditCode(1), creditCode(2)];
const ID = residentId(1);
let directory: string;
let files = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "liancheng-sheets-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function read(content: string | Buffer, mostRows = 1000, named: NamedColumns | null = null) {
  const path = join(directory, String(++files));
  await writeFile(path, content);
  const handle = await open(path);
  try {
    const file = { fd: handle.fd, read: () => readPieces(handle) };
    const { subjectType, rows } = await readScreening(file, { identityKey: IDENTITY_KEY, mostRows, named });
    const found: ScreeningRow[] = [];
    for await (const piece of rows()) found.push(...piece);
    return { subjectType, rows: found.map(told) };
  } finally {
    await handle.close();
  }
}

const told = (row: ScreeningRow) => {
  if ("reason" in row) return `${row.row} ${row.reason}`;
  const same = row.sameAs === null ? "" : ` as ${row.sameAs}`;
  return `${row.row} ${"code" in row ? row.code : row.identityMask}${same}`;
};

const refusal = async (content: string | Buffer, mostRows?: number) => {
  const error: unknown = await read(content, mostRows).catch((reason: unknown) => reason);
  if (!(error instanceof SheetRefused)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error.words.zh;
};

/** In GBK: what is past ASCII of the few words that these tests use. */
const GBK: Readonly<Record<string, string>> = {
  统一社会信用代码: "cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb",
  证件号码: "d6a4bcfebac5c2eb",
  证件类型: "d6a4bcfec0e0d0cd",
  名称: "c3fbb3c6",
  护照: "bba4d5d5",
};
function gbk(text: string): Buffer {
  const parts = text.split(/([\u4e00-\u9fff]+)/);
  return Buffer.concat(
    parts.map((part) => (GBK[part] ? Buffer.from(GBK[part], "hex") : Buffer.from(part, "ascii"))),
  );
}

describe("CSV", () => {
  const text = `统一社会信用代码,名称\r\n${A},名称\r\n\r\n${B},"名称"\r\n`;
  const rows = [`2 ${A}`, `4 ${B}`];

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["GBK", gbk(text)],
    ["with LF", Buffer.from(text.replaceAll("\r\n", "\n"))],
    ["codes alone, in English", Buffer.from(`code\n${A}\n\n${B}\n`)],
  ])("%s", async (_name, content) => {
    expect(await read(content)).toEqual({ subjectType: "ORGANIZATION", rows });
  });

  test("lines of another encoding than the rest are refused one by one", async () => {
    const mixed = Buffer.concat([
      Buffer.from(`统一社会信用代码,名称\n${A},名称\n`),
      gbk("名称,名称\n"),
      gbk(`${B},名称\n`),
      Buffer.from(`名称名称,名称\n${A},名称\n`),
    ]);
    expect((await read(mixed)).rows).toEqual([
      `2 ${A}`,
      "3 UNDECODABLE",
      `4 ${B}`,
      "5 CREDIT_CODE",
      `6 ${A} as 2`,
    ]);
  });

  test.each([
    [
      "full-width digits and letters",
      A.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ["small letters", A.toLowerCase()],
    ["blanks inside", A.replace(/(.{6})/g, "$1 ")],
    ["blanks that are not seen", `\u200b${A}\u00a0\u3000`],
    ["the mark that keeps it text", `'${A}`],
  ])("a code with %s is the code", async (_name, written) => {
    expect((await read(`code\n${written}\n`)).rows).toEqual([`2 ${A}`]);
  });

  test.each([
    ["a number that a spreadsheet made of it", "9.13501E+17", "DAMAGED_NUMBER"],
    ["a number whose last digits are lost", "913501020000000000", "DAMAGED_NUMBER"],
    ["a formula", `=""${A}""`, "FORMULA"],
    ["letters of another alphabet", `А${A.slice(1)}`, "CREDIT_CODE"],
    ["Chinese", "没有代码", "CREDIT_CODE"],
    ["a wrong check character", A.slice(0, 17) + (A.endsWith("0") ? "1" : "0"), "CHECK_DIGIT"],
    ["a whole novel", "9".repeat(5000), "TOO_LONG"],
  ])("%s is told of as such", async (_name, written, reason) => {
    expect((await read(`code,x\n"${written}",1\n${B},2\n`)).rows).toEqual([`2 ${reason}`, `3 ${B}`]);
  });

  test("a row without a code, one with wrong quotes, and one that repeats another", async () => {
    expect((await read(`code,x\n,1\n"${A}"x,2\n${A},3\n${B},4\n${A.toLowerCase()},5\n`)).rows).toEqual([
      "2 EMPTY",
      "3 MALFORMED",
      `4 ${A}`,
      `5 ${B}`,
      `6 ${A} as 4`,
    ]);
  });

  test("identities, of which there is the mask and no number", async () => {
    const { subjectType, rows } = await read(
      `证件号码,证件类型,姓名\n${ID},身份证,甲\n${ID.toLowerCase()},,乙\nE12345678,护照,丙\n3.50102E+17,,丁\n350102199001010000,,戊\n${ID},驾驶证,己\n`,
    );
    const mask = `${ID.slice(0, 4)}${"*".repeat(10)}${ID.slice(14)}`;
    expect({ subjectType, rows }).toEqual({
      subjectType: "PERSON",
      rows: [
        `2 ${mask}`,
        `3 ${mask} as 2`,
        "4 E1*****78",
        "5 DAMAGED_NUMBER",
        "6 DAMAGED_NUMBER",
        "7 ID_TYPE",
      ],
    });
  });

  test("a number that a spreadsheet cut off is not taken for that of somebody whose number ends so", async () => {
    const cut = Array.from({ length: 999 }, (_, n) => residentId(n)).find((number) => number.endsWith("000"));
    expect((await read(`证件号码,姓名\n${cut},甲\n${ID},乙\n`)).rows[0]).toBe("2 DAMAGED_NUMBER");
  });

  test("a type of document that a formula gives is not read", async () => {
    expect((await read(`证件号码,证件类型\nE12345678,=""护照""\n`)).rows).toEqual(["2 FORMULA"]);
  });

  test("a header may have a title above it", async () => {
    expect((await read(`2026 年供应商名单\n\n序号,信用代码\n1,${A}\n`)).rows).toEqual([`4 ${A}`]);
  });

  test.each([
    ["no header", `${A}\n${B}\n`, "未找到表头"],
    ["nothing", "", "未找到表头"],
    ["two columns of codes", "code,信用代码\n1,2\n", "多列"],
    ["codes and identities", "code,证件号码\n1,2\n", "多列"],
    ["a header alone", "code\n\n\n", "没有数据行"],
    ["UTF-16", Buffer.from(`\uFEFFcode\n${A}\n`, "utf16le"), "UTF-16"],
    ["a workbook of old", Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "旧版 XLS"],
  ])("%s is refused as a whole", async (_name, content, words) => {
    expect(await refusal(content)).toContain(words);
  });

  test("more rows than may be are refused as a whole", async () => {
    expect(await refusal(`code\n${`${A}\n`.repeat(11)}`, 10)).toContain("超过 10 行");
  });
});

describe("columns that are named", () => {
  const named = (columns: Partial<NamedColumns>): NamedColumns => ({
    ...{ code: null, number: null, type: null },
    ...columns,
  });
  const wordsOf = async (content: string, columns: Partial<NamedColumns>) => {
    const error: unknown = await read(content, 1000, named(columns)).catch((reason: unknown) => reason);
    return error instanceof SheetRefused ? error.words.zh : error;
  };

  test("are read in place of those that are known", async () => {
    const table = `名单\n单位 代码,code,代表人证件,证件\n${A},${B},${ID},护照\n`;
    expect((await read(table, 1000, named({ code: "单位代码" }))).rows).toEqual([`3 ${A}`]);
    const mask = `${ID.slice(0, 4)}${"*".repeat(10)}${ID.slice(14)}`;
    expect(await read(table, 1000, named({ number: "代表人证件" }))).toEqual({
      subjectType: "PERSON",
      rows: [`3 ${mask}`],
    });
    const typed = named({ number: "代表人证件", type: "证件" });
    expect((await read(table.replace(ID, "E12345678"), 1000, typed)).rows).toEqual(["3 E1*****78"]);
  });

  test("choose one of two by which the file is refused otherwise", async () => {
    const table = `code,证件号码\n${A},${ID}\n`;
    expect(await refusal(table)).toContain("多列");
    expect((await read(table, 1000, named({ code: "CODE" }))).rows).toEqual([`2 ${A}`]);
  });

  test("are asked for in words where they are not there, or there twice", async () => {
    expect(await wordsOf(`code\n${A}\n`, { code: "代码" })).toBe('前 6 行中没有名为 "代码" 的列');
    expect(await wordsOf(`证件\n${ID}\n`, { number: "证件", type: "类型" })).toBe(
      '表头中没有名为 "类型" 的列',
    );
    expect(await wordsOf(`代码,代码\n${A},${B}\n`, { code: "代码" })).toContain("多列");
  });
});

const cell = (at: string, shared: number) => `<c r="${at}" t="s"><v>${shared}</v></c>`;

describe("XLSX", () => {
  const shared = ["统一社会信用代码", A, "名称", B.toLowerCase(), "&lt;b&gt;"];
  const header = `<row r="1" spans="1:2">${cell("A1", 2)}${cell("B1", 0)}</row>`;

  /** A workbook with a second sheet that is shown. */
  const withSheet = (rows: string) => {
    const parts = workbookParts(`${header}<row r="2">${cell("B2", 1)}</row>`, shared);
    const added = (path: string, before: string, more: string) => ({
      [path]: String(parts[path]).replace(before, `${more}${before}`),
    });
    return {
      ...parts,
      ...added("xl/workbook.xml", "</sheets>", '<sheet name="Sheet2" sheetId="3" r:id="rId3"/>'),
      ...added(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        '<Relationship Id="rId3" Type="x/worksheet" Target="worksheets/sheet2.xml"/>',
      ),
      "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    };
  };

  test("another sheet that is shown may be there, with nothing in it", async () => {
    expect((await read(await zipOf(withSheet('<row r="9"><c r="C9" s="1"/></row>')))).rows).toEqual([
      `2 ${A}`,
    ]);
  });

  test("marks of merged cells that do not end take no time", async () => {
    const marks = "<mergeCell ".repeat(3_000_000);
    const started = process.cpuUsage();
    expect(
      await mergedAreas(
        (async function* () {
          yield Buffer.from(marks);
        })(),
      ),
    ).toEqual([]);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  test("texts that cells share, in the first sheet that is shown", async () => {
    const rows = `${header}<row r="2">${cell("A2", 4)}${cell("B2", 1)}</row><row r="4">${cell("B4", 3)}</row>`;
    expect(await read(await zipOf(workbookParts(rows, shared)))).toEqual({
      subjectType: "ORGANIZATION",
      rows: [`2 ${A}`, `4 ${B}`],
    });
  });

  test("numbers, formulas and errors are not taken for codes, and no formula is calculated", async () => {
    const rows = `${header}
      <row r="2"><c r="B2"><v>9.13501020000000E+17</v></c></row>
      <row r="3"><c r="B3" t="str"><f>CONCATENATE("${A}","")</f><v>${A}</v></c></row>
      <row r="4"><c r="B4" t="e"><v>#N/A</v></c></row>
      <row r="5"><c r="B5" t="inlineStr"><is><r><t>${A.slice(0, 9)}</t></r><r><t>${A.slice(9)}</t></r></is></c></row>
      <row r="6"><c r="B6"><f>A1</f></c></row>`;
    expect((await read(await zipOf(workbookParts(rows, shared)))).rows).toEqual([
      "2 DAMAGED_NUMBER",
      "3 FORMULA",
      "4 ERROR",
      `5 ${A}`,
      "6 FORMULA",
    ]);
  });

  test("rows that are hidden by a merged cell are told of, a merged title is not", async () => {
    const rows = `<row r="1">${cell("A1", 2)}</row><row r="2">${cell("B2", 0)}</row>
      <row r="3">${cell("B3", 1)}</row><row r="4"><c r="B4" s="1"/></row><row r="5">${cell("A5", 2)}</row>
      <row r="6">${cell("B6", 3)}</row><row r="7"/>`;
    const merged = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B5"/></mergeCells>';
    expect((await read(await zipOf(workbookParts(rows, shared, merged)))).rows).toEqual([
      `3 ${A}`,
      "4 MERGED",
      "5 MERGED",
      `6 ${B}`,
    ]);
  });

  test("what we write ourselves", async () => {
    const sheet = {
      name: "结果",
      widths: [10],
      async *rows() {
        yield [
          ["code", "x"],
          [A, "=1+1"],
          [B, "<&>\u0001"],
        ];
      },
    };
    expect((await read(await bytesOf(writeXlsx([sheet])))).rows).toEqual([`2 ${A}`, `3 ${B}`]);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ["an archive of something else", () => zipOf({ "word/document.xml": "<w/>" }), "不是 XLSX 工作簿"],
    [
      "an archive that is cut short",
      async () => (await zipOf(workbookParts(header, shared))).subarray(0, 400),
      "XLSX",
    ],
    ["XML that is none", () => zipOf(workbookParts("<row r='1'><c></row>", shared)), "损坏"],
    [
      "a document type, which could make texts of texts",
      () =>
        zipOf({
          ...workbookParts(header, shared),
          "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
        }),
      "损坏",
    ],
    [
      "a row of more cells than any sheet has, without their places",
      () => zipOf(workbookParts(`<row r="1">${"<c><v>1</v></c>".repeat(400_000)}</row>`, shared)),
      "内容过多",
    ],
    [
      "a cell at a place that no sheet has",
      () => zipOf(workbookParts(`${header}<row r="2">${cell("ZZZ2", 1)}</row>`, shared)),
      "内容过多",
    ],
    [
      "a tag that does not end",
      () =>
        zipOf(
          workbookParts(
            `<row r="1" ${Array.from({ length: 120_000 }, (_, i) => `a${i}="1"`).join(" ")}></row>`,
            shared,
          ),
        ),
      "损坏",
    ],
    [
      "another sheet that is shown and has something in it",
      () => zipOf(withSheet(`<row r="9">${cell("C9", 1)}</row>`)),
      "多张可见且有内容的工作表",
    ],
    ["rows out of order", () => zipOf(workbookParts(`${header}<row r="1"/>`, shared)), "行号有误"],
    [
      "rows that no sheet has",
      () => zipOf(workbookParts(`${header}<row r="99999999">${cell("B1", 1)}</row>`, shared)),
      "行号有误",
    ],
    [
      "a part that unpacks to very much",
      () => {
        const zeros = Buffer.alloc(1 << 20);
        const bomb = Readable.from(
          (function* () {
            for (let i = 0; i < 200; i++) yield zeros;
          })(),
        );
        return zipOf(workbookParts(bomb, shared));
      },
      "解压后过大",
    ],
  ])("%s is refused", async (_name, make, words) => {
    expect(await refusal(await make())).toContain(words);
  });

  test("a million rows with nothing in them are passed over", async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
    );
    const rows = `${header}<row r="2">${cell("B2", 1)}</row>${empty.join("")}`;
    expect((await read(await zipOf(workbookParts(rows, shared)))).rows).toEqual([`2 ${A}`]);
  });
});
