import type { Message } from "../../../schema/error-codes.ts";

/**
 * Why what stands in a cell is not what somebody has written: a formula gives it; a spreadsheet has taken it for a number
 * of more digits than it keeps; it is the mark of an error.
 */
export type CellFault = "FORMULA" | "NUMBER" | "ERROR";

export interface SheetCell {
  readonly text: string;
  readonly fault: CellFault | null;
}

/** A row that has something in it, or would have if its cells were not merged with others. */
export interface SheetRow {
  /** In the sheet, or line of the file; the first is 1. */
  readonly number: number;
  /** By the index of the column, from 0: those that have something in them. */
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** Its cells cannot be told apart. */
  readonly malformed: boolean;
  /** Whether the cell of a column is hidden by one that it is merged with. */
  isMerged(column: number): boolean;
}

/** A table that people keep in a spreadsheet, row by row. */
export interface Sheet {
  /** In pieces, in the order of their numbers. Throws SheetRefused where the rest cannot be read. */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

/** A file that cannot be read as a table. Its message repeats nothing of the file. */
export class SheetRefused extends Error {
  override readonly name = "SheetRefused";
  readonly words: Message;

  constructor(words: Message) {
    super(words.en);
    this.words = words;
  }
}
