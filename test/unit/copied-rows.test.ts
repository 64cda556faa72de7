import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMN_NAMES, growingColumns } from "../../subgraphs/entities/graph/columns.ts";
import { copiedRows } from "../../subgraphs/entities/graph/copied-rows.ts";

/** What COPY writes of rows of seven integers. */
function copyOf(rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
  const written = rows.map((values) => {
    const row = Buffer.alloc(2 + values.length * 8);
    row.writeInt16BE(values.length);
    values.forEach((value, i) => {
      row.writeInt32BE(4, 2 + i * 8);
      row.writeInt32BE(value, 6 + i * 8);
    });
    return row;
  });
  return Buffer.concat([header, ...written, Buffer.from([0xff, 0xff])]);
}

const anyRow = fc.tuple(
  fc.nat(),
  fc.nat({ max: 65_535 }),
  fc.nat(),
  fc.nat(),
  fc.nat({ max: 15 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);

test("rows are read as they were written, wherever the pieces end", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      (rows, lengths) => {
        const bytes = copyOf(rows);
        const columns = growingColumns();
        const reader = copiedRows(columns);
        let at = 0;
        for (let piece = 0; at < bytes.length; piece++) {
          const length = lengths[piece % lengths.length] ?? 1;
          reader.take(bytes.subarray(at, at + length));
          at += length;
        }
        reader.end();
        const read = columns
          .blocks()
          .flatMap((block) =>
            Array.from({ length: block.count }, (_, row) => COLUMN_NAMES.map((name) => block[name][row])),
          );
        expect(read).toEqual(rows);
      },
    ),
  );
});

test("more rows than a block holds", () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => [i, 1, i, i, 0, i, i]);
  const columns = growingColumns();
  const reader = copiedRows(columns);
  reader.take(copyOf(rows));
  reader.end();
  const blocks = columns.blocks();
  expect(blocks.map(({ count }) => count)).toEqual([65_536, 4464]);
  expect(blocks[1]?.position[0]).toBe(65_536);
});

test.each([
  ["no COPY", Buffer.alloc(30, 1)],
  ["rows of another width", copyOf([[1, 2]])],
])("%s is refused", (_what, bytes) => {
  expect(() => copiedRows(growingColumns()).take(bytes)).toThrow();
});

test("an end within the rows is an error", () => {
  const reader = copiedRows(growingColumns());
  reader.take(copyOf([[1, 2, 3, 4, 5, 6, 7]]).subarray(0, -10));
  expect(() => reader.end()).toThrow("ended within its rows");
});
