import { isAscii, isUtf8 } from "node:buffer";

export type Encoding = "UTF-8" | "GB18030" | "UTF-16";

/** Bytes without a line break that are judged as if they were a line. */
const LONGEST_LINE = 1 << 20;

/** Lines with characters past ASCII: how many are UTF-8, how many are not. */
interface Tally {
  utf8: number;
  other: number;
}

function tallyLines(bytes: Buffer, tally: Tally): void {
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(at, end);
    if (!isAscii(line)) {
      if (isUtf8(line)) tally.utf8++;
      else tally.other++;
    }
    at = end + 1;
  }
}

/** Reads a file from its beginning, each time that it is called. */
export type ReadBytes = () => AsyncIterable<Buffer>;

/** Calls `take` with the whole lines of a file, many at a time; false from it ends the reading. */
async function eachRunOfLines(read: ReadBytes, take: (bytes: Buffer) => boolean): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of read()) {
    const bytes = Buffer.concat([rest, chunk]);
    // 0x0A is a line break in both encodings: no other character's bytes contain it.
    const newline = bytes.lastIndexOf(0x0a);
    const end = newline === -1 && bytes.length > LONGEST_LINE ? bytes.length : newline + 1;
    rest = bytes.subarray(end);
    if (end > 0 && !take(bytes.subarray(0, end))) return;
  }
  if (rest.length > 0) take(rest);
}

/**
 * Tells how a file is encoded. A file that is UTF-8 as a whole, or says so by its mark, is UTF-8. Of one that is not,
 * the lines past ASCII decide: most of them are valid UTF-8 only where a few are damaged, and hardly any is where the
 * file is GBK (GB18030 contains it). UTF-16 is told by its mark.
 */
export async function detectEncoding(read: ReadBytes): Promise<Encoding> {
  let mark: Encoding | undefined;
  let first = true;
  let damaged = false;
  await eachRunOfLines(read, (bytes) => {
    if (first) {
      first = false;
      const start = bytes.subarray(0, 3).toString("hex");
      if (start === "efbbbf") mark = "UTF-8";
      else if (start.startsWith("fffe") || start.startsWith("feff")) mark = "UTF-16";
    }
    damaged = mark === undefined && !isUtf8(bytes);
    return mark === undefined && !damaged;
  });
  if (mark) return mark;
  if (!damaged) return "UTF-8";
  const tally: Tally = { utf8: 0, other: 0 };
  await eachRunOfLines(read, (bytes) => {
    tallyLines(bytes, tally);
    return true;
  });
  return tally.utf8 > tally.other ? "UTF-8" : "GB18030";
}
