import { describe, expect, test } from "vitest";
import { Row } from "../../subgraphs/shared/import/row.ts";

const COLUMNS = ["one", "two"];
const POSITIONS = new Map(COLUMNS.map((column, index) => [column, index]));

const row = (...cells: string[]) => new Row({ line: 2, cells, malformed: false }, POSITIONS, "2026-11-23");

describe("a row of CSV", () => {
  test("gives its cells without the white space around them", () => {
    expect(row(" \ta\u3000", "\ufeffb\u00a0").text("one")).toBe("a");
    expect(row(" \ta\u3000", "\ufeffb\u00a0").text("two")).toBe("b");
  });

  test("gives a cell of several lines as one", () => {
    expect(row("a \r\n\n b", "").text("one")).toBe("a b");
  });

  test.each(["a\tb", "a\u0000", "a\u0085b", "a\u2028b", "a\u202eb", "\u007f"])(
    "rejects the control character in %j",
    (cell) => {
      const read = row(cell, "");
      read.text("one");
      expect(read.rejection).toEqual({ code: "CONTROL_CHARACTER", column: "one" });
    },
  );

  test("is rejected for the first thing that is wrong with it", () => {
    const read = row("x", "");
    read.requiredDate("one");
    read.requiredText("two");
    expect(read.rejection).toEqual({ code: "NOT_A_DATE", column: "one" });
  });

  test.each([
    ["too few", ["a"]],
    ["too many", ["a", "b", "c"]],
  ])("with %s cells is rejected as a whole", (_, cells) => {
    expect(row(...cells).rejection).toEqual({ code: "COLUMN_COUNT", column: "" });
  });

  test.each([
    ["2024-02-29", "2024-02-29", null],
    ["", null, null],
    ["2023-02-29", null, "NOT_A_DATE"],
    ["2024-2-9", null, "NOT_A_DATE"],
    ["2024-02-29T00:00:00", null, "NOT_A_DATE"],
    ["1899-12-31", null, "NOT_A_DATE"],
  ])("reads %j as a day", (cell, date, code) => {
    const read = row(cell, "");
    expect(read.date("one")).toBe(date);
    expect(read.rejection?.code ?? null).toBe(code);
  });

  test("tells an interval without a day from one that is open", () => {
    for (const [since, until, empty] of [
      ["2024-01-01", "2024-01-01", true],
      ["2024-01-02", "2024-01-01", true],
      ["2024-01-01", "2024-01-02", false],
      [null, "2024-01-01", false],
      ["2024-01-01", null, false],
    ] as const) {
      const read = row("", "");
      read.interval(since, until, "two");
      expect(read.rejection).toEqual(empty ? { code: "EMPTY_INTERVAL", column: "two" } : null);
    }
  });

  test("warns of tomorrow and not of today", () => {
    const read = row("", "");
    read.notInFuture("one", "2026-11-23");
    read.notInFuture("two", "2026-11-24");
    expect(read.warnings).toEqual([{ code: "FUTURE_DAY", column: "two" }]);
  });
});
