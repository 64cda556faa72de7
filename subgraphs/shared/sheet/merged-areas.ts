import { SheetRefused } from "./sheet.ts";

const MOST_MERGES = 10_000;
/** Of which one row is a part of so many at most. */
const MOST_OF_A_ROW = 100;
/** As Excel has them. */
export const MOST_COLUMNS = 16_384;

const TOO_MANY = {
  zh: "合并单元格过多,请取消合并",
  en: "too many cells are merged: unmerge them",
};

/** Index of a column by its letters, from 0; -1 where there is none such. */
export function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MOST_COLUMNS ? index - 1 : -1;
}

/** Cells that are merged over several rows: first and last row, first and last column. */
export interface MergedArea {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
/** Characters that a mark of merged cells has at most, so that one across two pieces is found. */
const LONGEST_MARK = 200;

/**
 * The areas of merged cells of a sheet, by their first rows. They stand behind the rows; in a text, which is escaped, their
 * mark cannot.
 */
export async function mergedAreas(pieces: AsyncIterable<Buffer>): Promise<MergedArea[]> {
  const areas = new Map<string, MergedArea>();
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece.toString("latin1");
    for (const [, left = "", top = "", right = "", bottom = ""] of text.matchAll(MERGE)) {
      if (top === bottom) continue;
      const rows = [Number(top), Number(bottom)] as const;
      areas.set(`${left}${top}:${right}${bottom}`, { rows, columns: [columnOf(left), columnOf(right)] });
      if (areas.size > MOST_MERGES) throw new SheetRefused(TOO_MANY);
    }
    rest = text.slice(-LONGEST_MARK);
  }
  return [...areas.values()].sort((one, other) => one.rows[0] - other.rows[0]);
}

/** Gives, asked row by row in their order, the areas of which a row is a part but not the first. */
export function sweepRows(areas: readonly MergedArea[]): (row: number) => readonly MergedArea[] {
  let next = 0;
  let open: MergedArea[] = [];
  return (row) => {
    while (next < areas.length && (areas[next] as MergedArea).rows[0] < row)
      open.push(areas[next++] as MergedArea);
    if (open.some(({ rows }) => rows[1] < row)) open = open.filter(({ rows }) => rows[1] >= row);
    if (open.length > MOST_OF_A_ROW) throw new SheetRefused(TOO_MANY);
    return open;
  };
}
