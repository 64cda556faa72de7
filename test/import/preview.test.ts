import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPieces } from "../../gateway/http/screenings/spool-upload.ts";
import type { NamedColumns } from "../../gateway/screening/named-columns.ts";
import { previewScreening } from "../../gateway/screening/preview-screening.ts";
import { SheetRefused } from "../../subgraphs/shared/sheet/sheet.ts";
import { IDENTITY_KEY } from "../support/liancheng.ts";
import { workbookParts, zipOf } from "../support/xlsx-file.ts";
import { creditCode, residentId } from "./numbers.ts";

// How a file would be read, before anybody is screened.

const [A, B] = [creditCode(1), creditCode(2)];
const ID = residentId(1);
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "liancheng-preview-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function preview(content: string | Buffer, named: NamedColumns | null = null, mostRows = 1000) {
  const path = join(directory, "file");
  await writeFile(path, content);
  const handle = await open(path);
  try {
    const file = { fd: handle.fd, read: () => readPieces(handle) };
    return await previewScreening(file, { identityKey: IDENTITY_KEY, mostRows, named }, () => {});
  } finally {
    await handle.close();
  }
}

const named = { code: null, number: null, type: null };

test("a file whose columns are called as is known: what is read of it, its first rows, and the rows that are not taken", async () => {
  const rows = [`1,${A},甲`, "2,9.1350102E+17,乙", `3,${A.toLowerCase()},丙`, `4,${B},丁`, "5,,戊", "6,x,己"];
  expect(await preview(`供应商名单\n\n序号,统一社会信用代码,名称\n${rows.join("\n")}\n`)).toEqual({
    ...{ subjectType: "ORGANIZATION", refused: null, headerRow: 3 },
    columns: [
      { title: "序号", name: "序号", reads: null },
      { title: "统一社会信用代码", name: "统一社会信用代码", reads: "CODE" },
      { title: "名称", name: "名称", reads: null },
    ],
    firstRows: [
      { row: 4, cells: ["1", A, "甲"] },
      { row: 5, cells: ["2", "9.1350102E+17", "乙"] },
      { row: 6, cells: ["3", A.toLowerCase(), "丙"] },
      { row: 7, cells: ["4", B, "丁"] },
      { row: 8, cells: ["5", "", "戊"] },
    ],
    ...{ rows: 6, rejected: 3, duplicates: 1 },
    problems: [
      expect.objectContaining({ row: 5, reason: "DAMAGED_NUMBER", column: "统一社会信用代码" }),
      expect.objectContaining({ row: 8, reason: "EMPTY", messageZh: "为空", messageEn: "is empty" }),
      expect.objectContaining({ row: 9, reason: "CREDIT_CODE" }),
    ],
  });
});

test("a file that says nothing shows its columns, and is read by the one that is named", async () => {
  const table = `名单\n单位,代码\n甲,${A}\n`;
  const unsaid = await preview(table);
  expect(unsaid).toMatchObject({
    ...{ subjectType: null, headerRow: 2, rows: null, problems: [] },
    refused: { messageZh: expect.stringContaining("未找到表头") },
    columns: [
      { name: "单位", reads: null },
      { name: "代码", reads: null },
    ],
    firstRows: [{ row: 3, cells: ["甲", A] }],
  });
  expect(await preview(table, { ...named, code: "代码" })).toMatchObject({
    ...{ subjectType: "ORGANIZATION", refused: null, rows: 1, rejected: 0 },
    columns: [{ reads: null }, { reads: "CODE" }],
  });
  expect(await preview(table, { ...named, code: "信用代码" })).toMatchObject({
    refused: { messageZh: '前 6 行中没有名为 "信用代码" 的列' },
  });
});

test("persons, with the type of their documents; in GBK, and as a workbook", async () => {
  const gbk = Buffer.concat([
    Buffer.from("d6a4bcfebac5c2eb2cd6a4bcfec0e0d0cd0a", "hex"),
    Buffer.from(`${ID},\nE12345678,`),
    Buffer.from("bba4d5d50a", "hex"),
  ]);
  const sheet = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    `<row r="2"><c r="A2" t="inlineStr"><is><t>${ID}</t></is></c></row>`,
    '<row r="3"><c r="A3" t="inlineStr"><is><t>E12345678</t></is></c><c r="B3" t="s"><v>2</v></c></row>',
  ];
  const workbook = await zipOf(workbookParts(sheet.join(""), ["证件号码", "证件类型", "护照"]));
  for (const content of [gbk, workbook]) {
    expect(await preview(content)).toMatchObject({
      ...{ subjectType: "PERSON", rows: 2, rejected: 0 },
      columns: [
        { title: "证件号码", reads: "NUMBER" },
        { title: "证件类型", reads: "TYPE" },
      ],
      firstRows: [
        { row: 2, cells: [ID, ""] },
        { row: 3, cells: ["E12345678", "护照"] },
      ],
    });
  }
});

test("what stands in the first row of a file without a header names no column", async () => {
  const { columns, refused } = await preview(`甲,${ID}\n乙,${residentId(2)}\n`);
  expect(columns).toEqual([
    { title: "甲", name: "甲", reads: null },
    { title: ID, name: null, reads: null },
  ]);
  expect(refused).not.toBeNull();
});

test("so many problems are told of, and all are counted", async () => {
  const { rejected, problems } = await preview(`code\n${"x\n".repeat(150)}`);
  expect([rejected, problems.length]).toEqual([150, 100]);
});

describe("is refused as the file would be", () => {
  test.each<[string, string, string]>([
    ["without a row below the header", "code\n", "没有数据行"],
    ["with nothing in it", "", "未找到表头"],
    ["with too many rows", `code\n${`${A}\n`.repeat(11)}`, "超过 10 行"],
  ])("%s", async (_what, content, words) => {
    const error: unknown = await preview(content, null, 10).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SheetRefused);
    expect((error as SheetRefused).words.zh).toContain(words);
  });

  test("of persons, where whoever asks may not have them screened", async () => {
    const path = join(directory, "persons");
    await writeFile(path, `证件号码\n${ID}\n`);
    const handle = await open(path);
    const options = { identityKey: IDENTITY_KEY, mostRows: 10, named: null };
    const refuse = (kind: string) => {
      throw new Error(`not ${kind}`);
    };
    const asked = previewScreening({ fd: handle.fd, read: () => readPieces(handle) }, options, refuse);
    await expect(asked).rejects.toThrow("not PERSON");
    await handle.close();
  });
});
