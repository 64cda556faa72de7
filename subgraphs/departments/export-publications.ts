import { csvRecord } from "../../schema/csv-cell.ts";
import type { Database } from "../shared/database.ts";
import { SYSTEM } from "./acting.ts";
import type { PublicationChannel } from "./generated/resolvers.ts";
import type { PublicationModel } from "./models.ts";
import { withDueDay } from "./publication-dues.ts";
import { createPublicationStore } from "./publication-store.ts";
import { readTerms } from "./terms.ts";

export const EXPORT_FORMATS = ["json", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly channel: PublicationChannel;
  readonly format: ExportFormat;
  /** Civil day in Asia/Shanghai as of which it is. */
  readonly today: string;
  /** Whether persons are in it: there is a basis for publishing them. */
  readonly persons: boolean;
}

/** Rows read in one go. */
const PIECE = 1000;

const FIELDS = {
  number: ({ number }: PublicationModel) => number,
  subject_name: ({ subjectName }) => subjectName,
  subject_code: ({ subjectCode }) => subjectCode,
  determined_by: ({ authority }) => authority,
  document_number: ({ documentNumber }) => documentNumber,
  determined_on: ({ determinedOn }) => determinedOn,
  entered_on: ({ enteredOn }) => enteredOn,
  state: ({ state }) => state,
  due_on: ({ dueOn }) => dueOn,
  done_on: ({ doneOn }) => doneOn,
  reference: ({ reference }) => reference,
  basis: ({ basis }) => basis,
} as const satisfies Record<string, (row: PublicationModel) => string | null>;

const NAMES = Object.keys(FIELDS);

function valuesOf(row: PublicationModel): (string | null)[] {
  return Object.values(FIELDS).map((field: (row: PublicationModel) => string | null) => field(row));
}

async function* piecesOf(database: Database, { channel, today, persons }: ExportOptions) {
  const store = createPublicationStore(database);
  const terms = await readTerms(database);
  const selection = {
    ...{ acting: SYSTEM, channel, today, persons, states: null, overdue: null },
    ...{ overdueBefore: { publish: null, withdraw: null }, limit: PIECE },
  };
  for (let after: string | null = null; ; ) {
    const rows = await store.publications({ ...selection, after }, () => true);
    const last = rows.at(-1);
    if (!last) return;
    after = last.listingId;
    // The sealed ones are in the ledger, to be taken back where they still are; no file names them.
    yield rows.filter(({ sealed }) => !sealed).map((row) => withDueDay(row, channel, terms));
  }
}

/**
 * The ledger of a channel as text, in pieces: what is to be published, is, is to be taken back, was. As CSV, UTF-8 with a
 * byte order mark for spreadsheets, and no cell a formula; as JSON, one array of objects.
 */
export async function* exportPublications(
  database: Database,
  options: ExportOptions,
): AsyncGenerator<string> {
  if (options.format === "csv") {
    yield `\ufeff${csvRecord(NAMES)}`;
    for await (const rows of piecesOf(database, options)) {
      yield rows.map((row) => csvRecord(valuesOf(row).map((value) => value ?? ""))).join("");
    }
    return;
  }
  let before = "[\n";
  for await (const rows of piecesOf(database, options)) {
    if (rows.length === 0) continue;
    const objects = rows.map((row) => {
      const values = valuesOf(row);
      return JSON.stringify(Object.fromEntries(NAMES.map((name, index) => [name, values[index]])));
    });
    yield before + objects.join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
