import { describe, expect, test } from "vitest";
import { csvCell, csvRecord } from "../../schema/csv-cell.ts";

describe("a cell of CSV", () => {
  test.each([
    ["福州", "福州"],
    ["a,b", '"a,b"'],
    ['a"b', '"a""b"'],
    ["a\nb", '"a\nb"'],
    ["2026-11-23", "2026-11-23"],
    ["a-b=c+d@e", "a-b=c+d@e"],
  ])("%j is written %j", (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test.each(["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"])(
    "%j is no formula",
    (text) => {
      expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  test("a record ends with CRLF", () => {
    expect(csvRecord(["a", "=b", "c,d"])).toBe('a,\'=b,"c,d"\r\n');
  });
});
