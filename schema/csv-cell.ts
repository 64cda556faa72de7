// A spreadsheet takes a cell that starts with one of these for a formula, in quotes or not; the full-width ones too.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** A cell of CSV (RFC 4180) that people open in a spreadsheet: quoted where it must be, and never a formula. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A record with its line break. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
