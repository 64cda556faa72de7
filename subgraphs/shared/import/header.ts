import type { CsvRecord } from "./csv-records.ts";
import { FileRefused } from "./import-file.ts";

const list = (names: readonly string[], mark: string) => names.map((name) => `"${name}"`).join(mark);

/**
 * The columns of a file in its order. Throws `FileRefused`, naming the columns, where one is missing, unknown or there
 * twice: what a row says would be a guess.
 */
export function readHeader(header: CsvRecord, expected: readonly string[]): string[] {
  if (header.malformed) {
    throw new FileRefused({
      zh: "表头无法读取：引号有误",
      en: "the header cannot be read: its quotes are wrong",
    });
  }
  const columns = header.cells.map((cell) => cell.trim());
  const missing = expected.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !expected.includes(column));
  const duplicated = expected.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  const faults = [
    { names: missing, zh: "缺少列", en: "missing columns" },
    { names: unknown, zh: "未知列", en: "unknown columns" },
    { names: duplicated, zh: "重复列", en: "columns that stand there twice" },
  ].filter(({ names }) => names.length > 0);
  if (faults.length === 0) return columns;
  throw new FileRefused({
    zh: `表头不符：${faults.map(({ zh, names }) => `${zh} ${list(names, "、")}`).join("；")}`,
    en: `wrong header: ${faults.map(({ en, names }) => `${en} ${list(names, ", ")}`).join("; ")}`,
  });
}
