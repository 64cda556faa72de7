import { csvCell, csvRecord } from "../../../schema/csv-cell.ts";

/** A value of an exported record. */
export type Cell = string | number | boolean | null | readonly (string | number)[];

export const EXPORT_FORMATS = ["csv", "ndjson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

function inCsv(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return csvCell(cell);
  return typeof cell === "object" ? csvCell(cell.join(";")) : String(cell);
}

/** How records are written. A format has a beginning, and each record ends its line. */
interface Written {
  readonly contentType: string;
  /** What stands before all records. */
  begin(columns: readonly string[]): string;
  record(columns: readonly string[], cells: readonly Cell[]): string;
}

/** CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8; JSON with a line for each record. */
export const WRITTEN: Readonly<Record<ExportFormat, Written>> = {
  csv: {
    contentType: "text/csv; charset=utf-8; header=present",
    begin: (columns) => `\ufeff${csvRecord(columns)}`,
    record: (_columns, cells) => `${cells.map(inCsv).join(",")}\r\n`,
  },
  ndjson: {
    contentType: "application/x-ndjson; charset=utf-8",
    begin: () => "",
    record: (columns, cells) =>
      `${JSON.stringify(Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? null])))}\n`,
  },
};
