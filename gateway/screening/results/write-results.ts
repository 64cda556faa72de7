import { Readable } from "node:stream";
import { csvRecord } from "../../../schema/csv-cell.ts";
import type { ScreeningModel, ScreeningResult } from "../../../subgraphs/departments/screening/models.ts";
import { writeXlsx } from "../../../subgraphs/shared/sheet/write-xlsx.ts";
import { reasonWords } from "../reasons.ts";
import { COLUMNS, cellsOf, type LimbTitles, summaryOf, WIDTHS } from "./result-columns.ts";

export const RESULT_FORMATS = ["xlsx", "csv", "ndjson"] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

export interface ResultsToWrite {
  readonly screening: ScreeningModel;
  readonly titles: LimbTitles;
  results(): AsyncIterable<readonly ScreeningResult[]>;
}

/** Rows and results are not what the screening says that there are: they were deleted while they were read. */
class ResultsGone extends Error {
  override readonly name = "ResultsGone";
}

/** All of them, or an error at the end: what is cut short must not look whole. */
async function* whole({ screening, results }: ResultsToWrite): AsyncGenerator<readonly ScreeningResult[]> {
  let rows = 0;
  for await (const page of results()) {
    rows += page.length;
    yield page;
  }
  if (rows !== screening.rows)
    throw new ResultsGone(`screening ${screening.id} has ${rows} of ${screening.rows} rows`);
}

async function* csvText(written: ResultsToWrite): AsyncGenerator<string> {
  const text = (value: string | number | null) => String(value ?? "");
  // Excel takes a file without the mark for GBK.
  yield `\uFEFF${csvRecord(COLUMNS)}`;
  for await (const page of whole(written)) {
    yield page.map((result) => csvRecord(cellsOf(result, written.titles).map(text))).join("");
  }
  yield csvRecord([]);
  yield summaryOf(written.screening)
    .map((line) => csvRecord(line.map(text)))
    .join("");
}

function lineOf({
  row,
  subject,
  outcome,
  limbs,
  until,
  objectionPending,
  sameAs,
  reason,
  column,
}: ScreeningResult) {
  const words = reason === null ? null : reasonWords(reason);
  const rejected = words && { reason, column, messageZh: words.zh, messageEn: words.en };
  return { row, subject, outcome, limbs, until, objectionPending, sameAs, rejected };
}

async function* ndjsonText(written: ResultsToWrite): AsyncGenerator<string> {
  yield `${JSON.stringify({ screening: written.screening })}\n`;
  for await (const page of whole(written)) {
    yield page.map((result) => `${JSON.stringify(lineOf(result))}\n`).join("");
  }
}

function xlsx(written: ResultsToWrite): Readable {
  return writeXlsx([
    {
      name: "汇总",
      widths: [32, 32],
      async *rows() {
        yield [["项目", "内容"], ...summaryOf(written.screening)];
      },
    },
    {
      name: "结果",
      widths: WIDTHS,
      async *rows() {
        yield [COLUMNS];
        for await (const page of whole(written)) yield page.map((result) => cellsOf(result, written.titles));
      },
    },
  ]);
}

const WRITERS: Readonly<Record<ResultFormat, { type: string; write(written: ResultsToWrite): Readable }>> = {
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsx },
  csv: {
    type: "text/csv; charset=utf-8",
    write: (written) => Readable.from(csvText(written), { objectMode: false }),
  },
  ndjson: {
    type: "application/x-ndjson; charset=utf-8",
    write: (written) => Readable.from(ndjsonText(written), { objectMode: false }),
  },
};

/** Results as they are read; the stream ends with an error where they are deleted meanwhile. */
export function writeResults(
  format: ResultFormat,
  written: ResultsToWrite,
): { type: string; body: Readable } {
  const { type, write } = WRITERS[format];
  return { type, body: write(written) };
}
