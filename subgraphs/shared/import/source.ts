import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { type CsvRecord, createCsvReader } from "./csv-records.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { readHeader } from "./header.ts";
import { FileRefused } from "./import-file.ts";
import { readText } from "./read-text.ts";

/** A file that can be read, as often as wanted, and each time the same. */
export interface Source {
  readonly path: string;
  readonly encoding: Exclude<Encoding, "UTF-16">;
  /** Its header, in its order. */
  readonly columns: readonly string[];
}

export interface FileState {
  readonly bytes: number;
  /** Another key, another content; as far as a file system tells. */
  readonly key: string;
}

/** The state of a file on disk, null where there is none. Throws `FileRefused` where it cannot be read. */
export async function stateOf(path: string): Promise<FileState | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new FileRefused({ zh: "不是普通文件", en: "not a regular file" });
    await access(path, constants.R_OK);
    return { bytes: found.size, key: `${found.size} ${found.mtimeMs} ${found.ino}` };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return null;
    throw new FileRefused({ zh: `无法读取（${error.code}）`, en: `cannot be read (${error.code})` });
  }
}

/** Bytes that are read of a file at a time. */
const PIECE = 1 << 16;

async function* readRecords(
  path: string,
  encoding: Source["encoding"],
  onBytes?: (read: number) => void,
): AsyncGenerator<CsvRecord[]> {
  const reader = createCsvReader();
  for await (const text of readText(
    () => createReadStream(path, { highWaterMark: PIECE }),
    encoding,
    onBytes,
  ))
    yield reader.read(text);
  yield reader.end();
}

/** Tells encoding and header. Throws `FileRefused` where nothing can be read by them. */
export async function openSource(path: string, expected: readonly string[]): Promise<Source> {
  const encoding = await detectEncoding(() => createReadStream(path, { highWaterMark: 4 * PIECE }));
  if (encoding === "UTF-16") {
    throw new FileRefused({
      zh: "文件编码为 UTF-16，请另存为 UTF-8 或 GBK",
      en: "the file is UTF-16: save it as UTF-8 or GBK",
    });
  }
  for await (const [first] of readRecords(path, encoding)) {
    if (first) return { path, encoding, columns: readHeader(first, expected) };
  }
  throw new FileRefused({ zh: "文件为空，没有表头", en: "the file is empty: it has no header" });
}

/** The records after the header, as many at a time as a piece of the file holds. */
export async function* readRows(
  source: Source,
  onBytes?: (read: number) => void,
): AsyncGenerator<CsvRecord[]> {
  let header = true;
  for await (const records of readRecords(source.path, source.encoding, onBytes)) {
    if (header && records.length > 0) {
      header = false;
      yield records.slice(1);
    } else {
      yield records;
    }
  }
}
