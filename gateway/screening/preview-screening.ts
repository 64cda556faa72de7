import type { Message } from "../../schema/error-codes.ts";
import type { ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import { type OpenFile, openSheet } from "../../subgraphs/shared/sheet/open-sheet.ts";
import { type Sheet, SheetRefused, type SheetRow } from "../../subgraphs/shared/sheet/sheet.ts";
import { type Header, headerOf, MOST_ABOVE, MOST_CELLS, noHeader } from "./find-header.ts";
import { isColumnName, type NamedColumns } from "./named-columns.ts";
import { each, type ReadOptions, type ReadScreening, readSheet } from "./read-screening.ts";
import { reasonWords } from "./reasons.ts";

/** Rows below the header that are shown. */
const SHOWN = 5;
/** Rows that would not be taken which are told of one by one. */
const MOST_PROBLEMS = 100;
/** Characters of a cell that are shown. */
const LONGEST = 60;

/** What is read of a column. */
type Reads = "CODE" | "NUMBER" | "TYPE";

interface PreviewedColumn {
  /** What the header says of it, cut off where it is long. */
  readonly title: string;
  /** By what it can be named; null where that is no name. */
  readonly name: string | null;
  readonly reads: Reads | null;
}

interface Problem {
  readonly row: number;
  readonly reason: string;
  readonly column: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** How a file would be read. Nothing of it is kept. */
export interface ScreeningPreview {
  /** Null where the header does not say it. */
  readonly subjectType: ScreenedType | null;
  /** Why the columns could not be told; null where they could. */
  readonly refused: { readonly messageZh: string; readonly messageEn: string } | null;
  /** Of the header, or what looks like one. */
  readonly headerRow: number;
  readonly columns: readonly PreviewedColumn[];
  /** The first rows below the header, with a text for each of the columns. */
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Counts of the rows below the header; null where the columns could not be told. */
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly duplicates: number | null;
  /** The first of those that are not taken. */
  readonly problems: readonly Problem[];
}

const textOf = (row: SheetRow | undefined, index: number) =>
  row?.cells.get(index)?.text.slice(0, LONGEST) ?? "";

async function firstOf(sheet: Sheet): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const row of each(sheet)) if (first.push(row) === MOST_ABOVE + 1 + SHOWN) break;
  return first;
}

/** The header among the first rows, or why there is none, and then what looks most like one: the row with most cells. */
function lookForHeader(
  first: readonly SheetRow[],
  named: NamedColumns | null,
): { at: number; header: Header | null; refused: Message | null } {
  const candidates = first.slice(0, MOST_ABOVE + 1);
  const fullest = () => {
    const most = Math.max(0, ...candidates.map(({ cells }) => cells.size));
    return candidates.findIndex(({ cells }) => cells.size === most);
  };
  for (const [at, row] of candidates.entries()) {
    try {
      // As if none were the last, which is refused for want of any.
      const header = headerOf(row, 0, named);
      if (header) return { at, header, refused: null };
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      return { at, header: null, refused: error.words };
    }
  }
  return { at: fullest(), header: null, refused: noHeader(named).words };
}

async function count({ rows }: ReadScreening) {
  const counted = { rows: 0, rejected: 0, duplicates: 0 };
  const problems: Problem[] = [];
  for await (const piece of rows()) {
    for (const row of piece) {
      counted.rows++;
      if (!("reason" in row)) {
        if (row.sameAs !== null) counted.duplicates++;
        continue;
      }
      counted.rejected++;
      if (problems.length === MOST_PROBLEMS) continue;
      const { zh, en } = reasonWords(row.reason);
      const column = row.column || null;
      problems.push({ row: row.row, reason: row.reason, column, messageZh: zh, messageEn: en });
    }
  }
  return { ...counted, problems };
}

/**
 * Reads a file as it would be read to be screened, and tells what would come of it.
 * @param admit throws where whoever asks may not have subjects of a kind screened
 * Rejects with SheetRefused where it cannot be read as a table, or nobody would be screened.
 */
export async function previewScreening(
  file: OpenFile,
  options: ReadOptions,
  admit: (kind: ScreenedType) => void,
): Promise<ScreeningPreview> {
  const sheet = await openSheet(file);
  const first = await firstOf(sheet);
  if (first.length === 0) throw noHeader(null);
  const { at, header, refused } = lookForHeader(first, options.named);
  if (header) admit(header.subjectType);
  const above = first[at];
  const below = first.slice(at + 1, at + 1 + SHOWN);
  const indices = [...new Set([above, ...below].flatMap((row) => [...(row?.cells.keys() ?? [])]))]
    .sort((one, other) => one - other)
    .slice(0, MOST_CELLS);
  const reads = (index: number): Reads | null => {
    if (index === header?.type?.index) return "TYPE";
    if (index !== header?.key.index) return null;
    return header.subjectType === "ORGANIZATION" ? "CODE" : "NUMBER";
  };
  const nameOf = (index: number) => {
    const name = above?.cells.get(index)?.text ?? "";
    return isColumnName(name) ? name : null;
  };
  return {
    subjectType: header?.subjectType ?? null,
    refused: refused && { messageZh: refused.zh, messageEn: refused.en },
    headerRow: above?.number ?? 1,
    columns: indices.map((index) => ({
      title: textOf(above, index),
      name: nameOf(index),
      reads: reads(index),
    })),
    firstRows: below.map((row) => ({ row: row.number, cells: indices.map((index) => textOf(row, index)) })),
    ...(header
      ? await count(await readSheet(sheet, options))
      : { rows: null, rejected: null, duplicates: null, problems: [] }),
  };
}
