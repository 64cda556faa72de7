import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { csvRecord } from "../../../schema/csv-cell.ts";
import type { CsvRecord } from "./csv-records.ts";
import { FileRefused, type ImportFile } from "./import-file.ts";
import type { Remarks } from "./remarks.ts";
import type { Remark } from "./row.ts";

const HEADER = ["line", "column", "reason_code", "reason_zh", "reason_en"];
/** By it a spreadsheet knows UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

async function openOutput(path: string): Promise<WriteStream> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const output = createWriteStream(path, { mode: 0o600 });
    await once(output, "open");
    return output;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new FileRefused({
      zh: `有被拒绝的行，但无法写入 rejected 目录（${code}）`,
      en: `there are rejected rows, and the directory "rejected" cannot be written (${code})`,
    });
  }
}

export interface RejectedFileOptions {
  path: string;
  file: ImportFile;
  /** Header of the file, in its order. */
  columns: readonly string[];
  reasons: Remarks;
  /** Records of the file, the header left out, once more from its beginning. */
  records: AsyncIterable<readonly CsvRecord[]>;
  /** Rejected rows in the order of their lines. */
  refused: AsyncIterator<Remark & { line: number }>;
}

/** Writes the rejected rows of a file with the reason of each: both sides are walked once, in step. */
export async function writeRejectedFile(options: RejectedFileOptions): Promise<void> {
  const { file, columns, reasons, refused } = options;
  const output = await openOutput(options.path);
  const done = finished(output);
  // It is awaited at the end; until then a failure must not be taken for one that nobody handles.
  done.catch(() => {});
  output.write(BYTE_ORDER_MARK + csvRecord([...HEADER, ...columns]));
  let next = await refused.next();
  for await (const records of options.records) {
    let text = "";
    for (const record of records) {
      if (next.done) break;
      if (next.value.line !== record.line) continue;
      const { code, column } = next.value;
      const complete = !record.malformed && record.cells.length === columns.length;
      const cells = file.redact(record.cells, columns, complete);
      text += csvRecord([
        String(record.line),
        column,
        code,
        reasons[code]?.zh ?? "",
        reasons[code]?.en ?? "",
        ...cells,
      ]);
      next = await refused.next();
    }
    if (text !== "" && !output.write(text)) await Promise.race([once(output, "drain"), done]);
    if (next.done) break;
  }
  output.end();
  await done;
  if (!next.done) throw new Error(`line ${next.value.line} was rejected but is no longer in ${file.name}`);
}
