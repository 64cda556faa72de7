import type { Message } from "../../../schema/error-codes.ts";
import type { Remarks } from "./remarks.ts";
import type { Row, Staged } from "./row.ts";
import type { Stage } from "./stage.ts";

/** How many rows said something new, changed something known, or said what was known. */
export interface Stored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** One kind of file that can be imported. */
export interface ImportFile {
  /** Its name in the directory. */
  readonly name: string;
  /** Role of PostgreSQL that stages and stores it. */
  readonly role: string;
  /** Columns of the header, in any order. */
  readonly columns: readonly string[];
  /** Columns of the staging table with their types, besides those that every file has. */
  readonly staging: readonly string[];
  /** Reasons and warnings of its own, besides those of remarks.ts. */
  readonly reasons: Remarks;
  readonly warnings: Remarks;
  /** Tables that want new statistics after a large load. */
  readonly tables: readonly string[];
  /** Values of the staging table's columns for a row; they are not used where it rejected the row. */
  read(row: Row): readonly Staged[];
  /** Checks what one row alone does not show, and stores the rest. May run again after a conflict. */
  store(stage: Stage): Promise<Stored>;
  /** The cells of a row as they may be kept in the file of rejected rows. `complete`: one for each column. */
  redact(cells: readonly string[], columns: readonly string[], complete: boolean): readonly string[];
}

export interface WarningCount {
  readonly code: string;
  readonly message: Message;
  readonly count: number;
  /** The first of them. */
  readonly first: readonly { readonly line: number; readonly column: string }[];
}

/** What became of one file: `read` is the sum of `added`, `changed`, `unchanged`, `duplicates` and `rejected`. */
export interface FileReport {
  readonly file: string;
  /** Why nothing of the file was loaded; null where it was. */
  readonly refused: Message | null;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that say again what an earlier row of the file says. */
  readonly duplicates: number;
  readonly rejected: number;
  readonly reasons: readonly { readonly code: string; readonly message: Message; readonly count: number }[];
  readonly warnings: readonly WarningCount[];
  /** Path of the file of rejected rows; null where none was rejected. */
  readonly rejectedPath: string | null;
  readonly seconds: number;
}

export interface ImportReport {
  /** Files that were there, in the order in which they were loaded. */
  readonly files: readonly FileReport[];
  /** Rows rejected in all. */
  readonly rejected: number;
  /** Files refused as a whole. */
  readonly refused: number;
  /** Nothing was rejected and nothing refused. */
  readonly complete: boolean;
}

/** Nothing of a file can be loaded, and why. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.en);
    this.reason = reason;
  }
}
