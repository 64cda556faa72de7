import type { Readable } from "node:stream";
import { type Entry, fromFdPromise, type ZipFile } from "yauzl";
import { SheetRefused } from "./sheet.ts";

/** Files in the archive of a workbook at most: one with hundreds of sheets has some thousands. */
const MOST_PARTS = 5_000;
/** Bytes that all that is read of an archive may unpack to. A sheet of a million empty rows with styles has 90 MB. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The parts of an archive, of which no more than so many bytes are unpacked, whatever it says of their sizes. */
export interface ZipParts {
  has(name: string): boolean;
  /** Unpacks a part, in pieces. Throws SheetRefused where there is none, and where it is too large. */
  read(name: string, most?: number): AsyncIterable<Buffer>;
}

const NOT_ZIP = { zh: "不是可读取的 XLSX 文件", en: "it is no XLSX file that can be read" };
const TOO_LARGE = {
  zh: "XLSX 解压后过大,请只保留要核查的工作表和列",
  en: "the XLSX unpacks to too much: keep only the sheet and the columns to be screened",
};

const refused = (error: unknown): never => {
  // That the disk fails is not the file's fault.
  if (error instanceof SheetRefused || (error instanceof Error && "syscall" in error)) throw error;
  throw new SheetRefused(NOT_ZIP);
};

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new SheetRefused(TOO_LARGE);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Of two with one name readers take either.
    if (entries.has(entry.fileName)) throw new SheetRefused(NOT_ZIP);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Opens the archive in a file, which stays open. Rejects with SheetRefused. */
export async function openZipParts(fd: number): Promise<ZipParts> {
  const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false }).catch(refused);
  const entries = await entriesOf(zip).catch(refused);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    async *read(name, most = MOST_BYTES) {
      const entry = entries.get(name);
      if (!entry || entry.isEncrypted()) return refused(null);
      const stream: Readable = await zip.openReadStreamPromise(entry).catch(refused);
      let bytes = 0;
      try {
        for await (const piece of stream) {
          bytes += piece.length;
          unpacked += piece.length;
          if (bytes > most || unpacked > MOST_BYTES) throw new SheetRefused(TOO_LARGE);
          yield piece as Buffer;
        }
      } catch (error) {
        refused(error);
      } finally {
        stream.destroy();
      }
    },
  };
}
