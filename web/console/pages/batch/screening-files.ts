import { fetched, wholeOf } from "../../answers/fetched.ts";
import { saveFile } from "../../answers/save-file.ts";
import type { GatedAction, ScreenedType, ScreeningOutcome } from "../../generated/operations.ts";

/** A row of the results, as their NDJSON has it. */
export interface ScreenedRow {
  /** As the spreadsheet counts it. */
  readonly row: number;
  /** The code, or the mask of the identity; null where the row was not taken. */
  readonly subject: string | null;
  readonly outcome: ScreeningOutcome;
  /** Ids of the limbs that the outcome rests on. */
  readonly limbs: readonly string[];
  readonly until: string | null;
  readonly objectionPending: boolean;
  readonly sameAs: number | null;
  readonly rejected: { readonly column: string | null; readonly messageZh: string } | null;
}

/** What is read of a column. */
export type Reads = "CODE" | "NUMBER" | "TYPE";

/** Columns by their names in the header; null where the file says it by names that the gateway knows. */
export type NamedColumns = Readonly<Partial<Record<"codeColumn" | "numberColumn" | "typeColumn", string>>>;

/** How the gateway would read a file, as it answers it. */
export interface FilePreview {
  readonly subjectType: ScreenedType | null;
  /** Why the columns could not be told. */
  readonly refused: { readonly messageZh: string } | null;
  readonly headerRow: number;
  /** `name` is null of one that cannot be named by its title. */
  readonly columns: readonly {
    readonly title: string;
    readonly name: string | null;
    readonly reads: Reads | null;
  }[];
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly duplicates: number | null;
  /** The first of the rows that are not taken. */
  readonly problems: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly messageZh: string;
  }[];
}

const sent = (file: Blob) => ({
  method: "POST",
  body: file,
  headers: { "content-type": "application/octet-stream" },
});

/** Asks how a file would be read, of which nothing is kept. Rejects with NoAnswerError. */
export async function previewFile(
  file: Blob,
  { columns, purpose, signal }: { columns: NamedColumns; purpose: string; signal: AbortSignal },
): Promise<FilePreview> {
  const query = new URLSearchParams(columns);
  const response = await fetched(`/screenings/preview?${query}`, purpose, { ...sent(file), signal });
  const { preview } = (await response.json()) as { preview: FilePreview };
  return preview;
}

/** Hands a file in; gives the id of its screening. Rejects with NoAnswerError. */
export async function uploadFile(
  file: Blob,
  {
    action,
    on,
    columns,
    purpose,
  }: { action: GatedAction; on: string; columns: NamedColumns; purpose: string },
): Promise<string> {
  const query = new URLSearchParams({ action, on, ...columns });
  const response = await fetched(`/screenings?${query}`, purpose, sent(file));
  const { screening } = (await response.json()) as { screening: { id: string } };
  return screening.id;
}

/** The rows of a finished screening. Rejects with NoAnswerError. */
export async function readRows(id: string, purpose: string): Promise<readonly ScreenedRow[]> {
  const response = await fetched(`/screenings/${id}/result?format=ndjson`, purpose);
  const lines = (await (await wholeOf(response)).text()).split("\n");
  // The first line is the screening itself.
  return lines.slice(1).flatMap((line) => (line === "" ? [] : [JSON.parse(line) as ScreenedRow]));
}

/** Leaves the results with the browser as a file: a link could not say what for. Rejects with NoAnswerError. */
export async function downloadResults(id: string, format: "xlsx" | "csv", purpose: string): Promise<void> {
  const response = await fetched(`/screenings/${id}/result?format=${format}`, purpose);
  saveFile(await wholeOf(response), `核查结果-${id}.${format}`);
}
