import type { ReadBytes } from "../import/detect-encoding.ts";
import { openCsvSheet } from "./csv-sheet.ts";
import { type Sheet, SheetRefused } from "./sheet.ts";
import { openXlsxSheet } from "./xlsx-sheet.ts";

/** A file that is open. */
export interface OpenFile {
  readonly fd: number;
  /** Its bytes from the beginning. */
  readonly read: ReadBytes;
}

async function beginningOf(read: ReadBytes): Promise<string> {
  for await (const bytes of read()) return bytes.subarray(0, 8).toString("hex");
  return "";
}

/** Opens a table by what the file begins with, whatever it is called. Rejects with SheetRefused. */
export async function openSheet({ fd, read }: OpenFile): Promise<Sheet> {
  const beginning = await beginningOf(read);
  if (beginning.startsWith("504b0304")) return await openXlsxSheet(fd);
  if (beginning === "d0cf11e0a1b11ae1") {
    throw new SheetRefused({
      zh: "文件为旧版 XLS 或已加密,请另存为未加密的 XLSX 或 CSV",
      en: "the file is an XLS of old, or encrypted: save it as XLSX without a password, or as CSV",
    });
  }
  return await openCsvSheet(read);
}
