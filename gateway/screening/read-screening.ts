import type { ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import type { ScreeningRow } from "../../subgraphs/departments/screening/models.ts";
import { type OpenFile, openSheet } from "../../subgraphs/shared/sheet/open-sheet.ts";
import { type Sheet, SheetRefused, type SheetRow } from "../../subgraphs/shared/sheet/sheet.ts";
import { type Header, headerOf, noHeader } from "./find-header.ts";
import type { NamedColumns } from "./named-columns.ts";
import { subjectReader } from "./read-subject.ts";

/** Rows that are given at a time. */
const PIECE = 1_000;
/** A row further down is none that a spreadsheet of ours can have; the number has to be one that PostgreSQL takes. */
const LAST_ROW = 10_000_000;

/** A file of which the header has been read. */
export interface ReadScreening {
  readonly subjectType: ScreenedType;
  /** The rows below it, once. Throws SheetRefused, and then nothing of the file is to be kept. */
  rows(): AsyncIterable<readonly ScreeningRow[]>;
}

export interface ReadOptions {
  readonly identityKey: Buffer;
  /** Rows that a file has at most. */
  readonly mostRows: number;
  /** Null where the file says it by names that are known here. */
  readonly named: NamedColumns | null;
}

/** Rows one by one. */
export async function* each(sheet: Sheet): AsyncGenerator<SheetRow> {
  for await (const rows of sheet.rows()) yield* rows;
}

async function findHeader(rows: AsyncIterator<SheetRow>, named: NamedColumns | null): Promise<Header> {
  for (let seen = 0; ; seen++) {
    const next = await rows.next();
    if (next.done) throw noHeader(named);
    const header = headerOf(next.value, seen, named);
    if (header) return header;
  }
}

/** Opens a file and finds its header. Rejects with SheetRefused. */
export async function readScreening(file: OpenFile, options: ReadOptions): Promise<ReadScreening> {
  return await readSheet(await openSheet(file), options);
}

/** Finds the header of a table. Rejects with SheetRefused. */
export async function readSheet(
  sheet: Sheet,
  { identityKey, mostRows, named }: ReadOptions,
): Promise<ReadScreening> {
  const rows = each(sheet);
  const header = await findHeader(rows, named);
  const read = subjectReader(header, identityKey);

  /** Takes one row; throws SheetRefused where there are too many. */
  async function* taken(): AsyncGenerator<readonly ScreeningRow[]> {
    const first = new Map<string, number>();
    let piece: ScreeningRow[] = [];
    let count = 0;
    for await (const row of rows) {
      if (++count > mostRows || row.number > LAST_ROW) {
        throw new SheetRefused({
          zh: `文件超过 ${mostRows} 行,请分批上传`,
          en: `the file has more than ${mostRows} rows: upload it in parts`,
        });
      }
      const { row: found, same } = read(row);
      const earlier = same === null ? undefined : first.get(same);
      if (same !== null && earlier === undefined) first.set(same, row.number);
      piece.push("reason" in found || earlier === undefined ? found : { ...found, sameAs: earlier });
      if (piece.length < PIECE) continue;
      yield piece;
      piece = [];
    }
    if (count === 0) {
      throw new SheetRefused({ zh: "表头之下没有数据行", en: "there are no rows below the header" });
    }
    yield piece;
  }

  return { subjectType: header.subjectType, rows: taken };
}
