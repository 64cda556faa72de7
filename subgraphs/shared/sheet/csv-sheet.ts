import { type CsvRecord, createCsvReader } from "../import/csv-records.ts";
import { detectEncoding, type ReadBytes } from "../import/detect-encoding.ts";
import { readText } from "../import/read-text.ts";
import { type Sheet, type SheetCell, SheetRefused, type SheetRow } from "./sheet.ts";

/** As a spreadsheet writes a large number: 9.135E+17. What it stood for is lost. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/i;

function cellOf(text: string): SheetCell {
  if (text.startsWith("=")) return { text, fault: "FORMULA" };
  return { text, fault: SCIENTIFIC.test(text) ? "NUMBER" : null };
}

function rowOf({ line, cells, malformed }: CsvRecord): SheetRow {
  const found = new Map<number, SheetCell>();
  if (!malformed) {
    cells.forEach((cell, index) => {
      const text = cell.trim();
      if (text !== "") found.set(index, cellOf(text));
    });
  }
  return { number: line, cells: found, malformed, isMerged: () => false };
}

/** Opens a CSV file, in UTF-8 with or without a mark or in GBK. Rejects with SheetRefused. */
export async function openCsvSheet(read: ReadBytes): Promise<Sheet> {
  const encoding = await detectEncoding(read);
  if (encoding === "UTF-16") {
    throw new SheetRefused({
      zh: "文件编码为 UTF-16,请另存为 UTF-8 或 GBK",
      en: "the file is UTF-16: save it as UTF-8 or GBK",
    });
  }
  const notEmpty = ({ cells, malformed }: SheetRow) => malformed || cells.size > 0;
  return {
    async *rows() {
      const reader = createCsvReader();
      for await (const text of readText(read, encoding)) yield reader.read(text).map(rowOf).filter(notEmpty);
      yield reader.end().map(rowOf).filter(notEmpty);
    },
  };
}
