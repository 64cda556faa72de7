import { parseCivilDate } from "../../../schema/scalars/civil-date.ts";
import type { CsvRecord } from "./csv-records.ts";

/** What is wrong or odd about a row: a code of the file's reasons or warnings, and the column it concerns. */
export interface Remark {
  readonly code: string;
  /** Empty where it concerns the row as a whole. */
  readonly column: string;
}

/** A value of the staging table. */
export type Staged = string | number | boolean | Buffer | null;

// C0, DEL, C1, line and paragraph separators, the marks that turn the direction of what is shown after them, and the
// one that stands for bytes that are no character.
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/;
const REPLACEMENT = "\ufffd";
const LINE_BREAKS = /\s*[\r\n]\s*/g;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["", false],
  ...["true", "1", "是", "yes"].map((text) => [text, true] as const),
  ...["false", "0", "否", "no"].map((text) => [text, false] as const),
]);

/**
 * One row being read. The first thing that is wrong with it is kept and the reading goes on, so the methods always
 * give something; what they give of a rejected row is not used.
 */
export class Row {
  rejection: Remark | null = null;
  readonly warnings: Remark[] = [];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];
  readonly #today: string;

  /**
   * @param positions index of each column in the record
   * @param today first day that is not past, as `YYYY-MM-DD`
   */
  constructor(record: CsvRecord, positions: ReadonlyMap<string, number>, today: string) {
    this.#positions = positions;
    this.#cells = record.cells;
    this.#today = today;
    if (record.malformed) this.reject("MALFORMED", "");
    else if (record.cells.length !== positions.size) this.reject("COLUMN_COUNT", "");
  }

  reject(code: string, column: string): void {
    this.rejection ??= { code, column };
  }

  warn(code: string, column: string): void {
    this.warnings.push({ code, column });
  }

  /** The cell without white space around it, line breaks inside it as one space; "" where it is empty. */
  text(column: string, longest = 100): string {
    const cell = this.#cells[this.#positions.get(column) ?? -1] ?? "";
    const trimmed = cell.trim();
    const text = SUSPICIOUS.test(trimmed) ? this.#withoutBreaks(trimmed, column) : trimmed;
    if (text.length > longest) this.reject("TOO_LONG", column);
    return text;
  }

  #withoutBreaks(trimmed: string, column: string): string {
    const text = trimmed.replace(LINE_BREAKS, " ");
    if (text.includes(REPLACEMENT)) this.reject("UNDECODABLE", column);
    else if (SUSPICIOUS.test(text)) this.reject("CONTROL_CHARACTER", column);
    return text;
  }

  requiredText(column: string, longest?: number): string {
    const text = this.text(column, longest);
    if (text === "") this.reject("EMPTY", column);
    return text;
  }

  optionalText(column: string, longest?: number): string | null {
    return this.text(column, longest) || null;
  }

  /** A day, null where the cell is empty. */
  date(column: string): string | null {
    const text = this.text(column);
    if (text === "") return null;
    const date = parseCivilDate(text);
    if (date === null) this.reject("NOT_A_DATE", column);
    return date;
  }

  requiredDate(column: string): string {
    const date = this.date(column);
    if (date === null) this.reject("EMPTY", column);
    return date ?? "";
  }

  /** Warns where the day is after today. */
  notInFuture(column: string, date: string | null): void {
    if (date !== null && date > this.#today) this.warn("FUTURE_DAY", column);
  }

  /** Rejects an interval `[since, until)` without a day; null is open. */
  interval(since: string | null, until: string | null, untilColumn: string): void {
    if (since !== null && until !== null && until <= since) this.reject("EMPTY_INTERVAL", untilColumn);
  }

  /** Empty is false. */
  boolean(column: string): boolean {
    const value = BOOLEANS.get(this.text(column).toLowerCase());
    if (value === undefined) this.reject("NOT_A_BOOLEAN", column);
    return value ?? false;
  }

  oneOf<Value extends string>(column: string, values: ReadonlySet<Value>): Value | null {
    const text = this.requiredText(column);
    if (text !== "" && !values.has(text as Value)) this.reject("UNKNOWN_VALUE", column);
    return values.has(text as Value) ? (text as Value) : null;
  }

  /** Null where the cell is empty. */
  optionalOneOf<Value extends string>(column: string, values: ReadonlySet<Value>): Value | null {
    return this.text(column) === "" ? null : this.oneOf(column, values);
  }

  /** Warns of values in columns that say nothing about this kind of row. */
  ignore(...columns: readonly string[]): void {
    for (const column of columns) {
      if (this.text(column) !== "") this.warn("IGNORED_VALUE", column);
    }
  }
}
