import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecord } from "../../schema/csv-cell.ts";
import { type CsvRecord, createCsvReader } from "../../subgraphs/shared/import/csv-records.ts";

function read(...pieces: string[]): CsvRecord[] {
  const reader = createCsvReader();
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()];
}

const cells = (text: string) => read(text).map((record) => record.cells);
/** Line and first cell of each record; a malformed one in brackets. */
const outline = (...pieces: string[]) =>
  read(...pieces).map(({ line, cells, malformed }) =>
    malformed ? `${line} [${cells[0]}]` : `${line} ${cells[0]}`,
  );

describe("records of CSV", () => {
  test.each<[what: string, text: string, records: string[][]]>([
    ["nothing", "", []],
    [
      "LF",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CRLF",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "no break at the end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "empty cells",
      ",\n,,\n",
      [
        ["", ""],
        ["", "", ""],
      ],
    ],
    ["blank lines", "\n\na\r\n\r\n  \nb\n", [["a"], ["b"]]],
    [
      "quotes",
      '"a","b"\n"c",d\n',
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a comma in quotes", '"a,b",c\n', [["a,b", "c"]]],
    ["doubled quotes", '"a ""b"" c",""""\n', [['a "b" c', '"']]],
    ["empty quotes", '"",""\n', [["", ""]]],
    ["breaks in quotes", '"a\nb\r\nc",d\n', [["a\nb\r\nc", "d"]]],
    ["quotes inside a cell without them", 'a "b" c,d"\n', [['a "b" c', 'd"']]],
    ["a quoted cell at the end of the file", 'a,"b"', [["a", "b"]]],
    ["an empty cell at the end of the file", '"a",', [["a", ""]]],
    ["quotes with CRLF", '"a"\r\nb,"c"\r\n', [["a"], ["b", "c"]]],
  ])("%s", (_, text, records) => {
    expect(cells(text)).toEqual(records);
  });

  test("are known by the line on which they start", () => {
    expect(outline('a\n"b\n\nb"\r\n\nc\n"d\r\n"\ne')).toEqual(["1 a", "2 b\n\nb", "6 c", "7 d\r\n", "9 e"]);
  });

  test.each([
    ["text after a closing quote", 'a\n"b"x,c\nd\n', ["1 a", '2 ["b"x,c]', "3 d"]],
    ["a quote that is never closed", 'a\n"b,c\nd\ne', ["1 a", '2 ["b,c]', "3 d", "4 e"]],
    ["a quote that only a later cell closes", 'a\n"b,c\n"d",e\nf', ["1 a", '2 ["b,c]', "3 d", "4 f"]],
  ])("%s costs its line alone", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("a quote that is not closed within 65,536 characters costs its line alone, long before the end", () => {
    const reader = createCsvReader();
    const line = `${"x".repeat(99)}\n`;
    let records = reader.read(`a\n"b\n`);
    for (let count = 0; count < 700; count++) records = records.concat(reader.read(line));
    expect(records.slice(0, 3)).toMatchObject([
      { line: 1, malformed: false },
      { line: 2, cells: ['"b'], malformed: true },
      { line: 3, malformed: false },
    ]);
    expect([...records, ...reader.end()]).toHaveLength(702);
  });

  test("a line that does not end is one malformed record, and is not held", () => {
    const pieces = Array.from({ length: 10 }, () => "y".repeat(20_000));
    const records = read("a\n", ...pieces, "\nb\n");
    expect(records.map(({ line, malformed }) => [line, malformed])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(records[1]?.cells[0]?.length).toBeLessThanOrEqual(65_536);
  });

  const text = fc.string({
    unit: fc.constantFrom("a", "福", ",", '"', "\n", "\r\n", " ", "𠮷"),
    maxLength: 40,
  });

  test("are the same however the text is cut into pieces", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 6 }), (whole, places) => {
        const cuts = [
          0,
          ...places.map((place) => Math.min(place, whole.length)).toSorted((a, b) => a - b),
          whole.length,
        ];
        const pieces = cuts.slice(1).map((cut, index) => whole.slice(cuts[index], cut));
        expect(read(...pieces)).toEqual(read(whole));
      }),
      { numRuns: 3000 },
    );
  });

  test("are those of csv-parse, where it reads the text", () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (whole) => {
        let expected: string[][];
        try {
          expected = parse(whole, {
            relax_column_count: true,
            relax_quotes: true,
            record_delimiter: ["\r\n", "\n"],
          });
        } catch {
          return;
        }
        const ours = read(whole);
        if (ours.some((record) => record.malformed)) return;
        compared++;
        const blank = (record: readonly string[]) => record.length === 1 && record[0]?.trim() === "";
        expect(ours.map((record) => record.cells).filter((record) => !blank(record))).toEqual(
          expected.filter((record) => !blank(record)),
        );
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  test("are what was written", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "福", ",", '"', "\n", "\r\n", " ", "1"),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (records) => {
        expect(cells(records.map(csvRecord).join(""))).toEqual(records);
      }),
    );
  });
});
