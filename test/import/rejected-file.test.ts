import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { COLUMNS, openImportDesk } from "./import-desk.ts";
import { creditCode, misspelt, residentId } from "./numbers.ts";
import { organization, person, position } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

const text = (file: string) => readFile(join(desk.directory, "rejected", `${file}.csv`), "utf8");

test("a file of rejected rows is UTF-8 with its mark, with line, column and reason before the original columns", async () => {
  await desk.runFile("organizations", [organization(1), organization(2, { name: "", industry: "甲,乙" })]);
  expect(await text("organizations")).toBe(
    `\ufeffline,column,reason_code,reason_zh,reason_en,${COLUMNS.organizations}\r\n` +
      "3,name,EMPTY,必填项为空,a required value is empty," +
      `${creditCode(2)},,ENTERPRISE,,,false,"甲,乙",350102,存续,2001-02-03\r\n`,
  );
});

test("it keeps the order of the columns of the file", async () => {
  await desk.runFile("persons", `name,id_number,id_type\n,${residentId(1)},RESIDENT_ID\n`);
  expect((await text("persons")).split("\r\n")[0]).toContain("reason_en,name,id_number,id_type");
});

test("reasons found row by row and reasons found in the database stand in the order of the lines", async () => {
  await desk.write("organizations", [organization(1)]);
  await desk.write("persons", [person(1)]);
  await desk.run();
  await desk.runFile("positions", [
    position(2, 1),
    position(1, 1, { role: "" }),
    position(1, 1),
    position(1, 1, { since: "2011-01-01" }),
    position(1, 1, { holder_type: "" }),
    position(1, 2),
  ]);
  expect(
    (await desk.rejected("positions"))?.map(({ line, reason_code }) => `${line} ${reason_code}`),
  ).toEqual(["2 UNKNOWN_REFERENCE", "3 EMPTY", "5 OVERLAP", "6 EMPTY", "7 UNKNOWN_REFERENCE"]);
});

test("thousands of rejected rows are all there", async () => {
  await desk.write("organizations", [organization(1)]);
  await desk.write("persons", [person(1)]);
  await desk.run();
  const rows = Array.from({ length: 12_000 }, (_, n) =>
    position(1, n % 2 === 0 ? 2 : 1, { role: n % 3 ? "DIRECTOR" : "" }),
  );
  const report = await desk.runFile("positions", rows);
  const rejected = (await desk.rejected("positions")) ?? [];
  expect(rejected).toHaveLength(report.rejected);
  expect(report.rejected).toBe(rows.filter((_, n) => n % 2 === 0 || n % 3 === 0).length);
  expect(report).toMatchObject({ read: 12_000, added: 1 });
  const lines = rejected.map(({ line }) => Number(line));
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "＝1+1", '=HYPERLINK("x")'])(
  "the cell %s is no formula there",
  async (name) => {
    await desk.runFile("organizations", [organization(1, { name, kind: "" })]);
    expect(await desk.rejected("organizations")).toMatchObject([{ name: `'${name}` }]);
  },
);

test("no id number stands there whole, wherever it stood in the row", async () => {
  const number = residentId(1);
  const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
  const rows = [
    `RESIDENT_ID,${number},`,
    `RESIDENT_ID,${misspelt(number)},陈一`,
    `${number},RESIDENT_ID,陈一`,
    `RESIDENT_ID,,陈一 ${number}`,
    `,${wide},陈一${wide}`,
    `RESIDENT_ID,${number}`,
    `RESIDENT_ID,${number},陈一,,`,
    `RESIDENT_ID,"${number},陈一`,
    `PASSPORT,E12345678,`,
    `PASSPORT,E12345678`,
    `RESIDENT_ID 350102500101123 ,,`,
  ];
  const report = await desk.runFile("persons", [COLUMNS.persons, ...rows, ""].join("\n"));
  expect(report).toMatchObject({ read: rows.length, rejected: rows.length });
  const written = await text("persons");
  for (const whole of [number, misspelt(number), wide, "E12345678", "350102500101123"]) {
    expect(written).not.toContain(whole);
    expect(written.normalize("NFKC")).not.toContain(whole.normalize("NFKC"));
  }
  expect(await desk.rejected("persons")).toMatchObject([
    { line: "2", id_number: `${number.slice(0, 4)}**********${number.slice(-4)}`, name: "" },
    { line: "3" },
    { line: "4", id_type: `${number.slice(0, 4)}**********${number.slice(-4)}` },
    { line: "5", name: `陈一 ${number.slice(0, 4)}**********${number.slice(-4)}` },
    ...Array.from({ length: 7 }, () => ({})),
  ]);
});

test("credit codes and days stay readable beside masked numbers", async () => {
  await desk.runFile("positions", [position(1, 1)]);
  expect(await desk.rejected("positions")).toMatchObject([
    { organization_code: creditCode(1), since: "2010-01-01", until: "2015-01-01", role: "DIRECTOR" },
  ]);
});
