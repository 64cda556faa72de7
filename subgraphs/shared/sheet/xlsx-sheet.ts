import { columnOf, type MergedArea, MOST_COLUMNS, mergedAreas, sweepRows } from "./merged-areas.ts";
import { type Sheet, type SheetCell, SheetRefused, type SheetRow } from "./sheet.ts";
import { readXml } from "./xml-events.ts";
import { openZipParts, type ZipParts } from "./zip-parts.ts";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Bytes of the two parts that say where the sheets are. */
const MOST_INDEX_BYTES = 4 * 1024 * 1024;
/** Characters of the texts that cells share, which are held in memory. */
const MOST_SHARED = 64 * 1024 * 1024;
const MOST_TEXT = 32_767;
/** Numbers of more digits are not kept whole. */
const WHOLE_NUMBER = /^\d{1,15}$/;

const NO_WORKBOOK = { zh: "不是 XLSX 工作簿", en: "it is no XLSX workbook" };
const OUT_OF_ORDER = {
  zh: "XLSX 行号有误,请重新另存",
  en: "the rows of the XLSX are out of order: save it anew",
};
const TOO_MUCH = {
  zh: "XLSX 内容过多,请只保留要核查的工作表和列",
  en: "the XLSX has too much in it: keep only the sheet and the columns to be screened",
};

const SEVERAL_SHEETS = {
  zh: "工作簿有多张可见且有内容的工作表,只可有一张:请删除或隐藏其余工作表,或分别上传",
  en: "the workbook has several sheets that are shown and have something in them: delete or hide all but one, or upload them one by one",
};

/** Where the sheets are that are shown, the first before the others, and the shared texts, if there are any. */
async function partsOf(parts: ZipParts): Promise<{ sheet: string; others: string[]; shared: string | null }> {
  const ids: string[] = [];
  const targets = new Map<string, string>();
  let shared: string | null = null;
  const pathOf = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  if (!parts.has(WORKBOOK) || !parts.has(RELATIONS)) throw new SheetRefused(NO_WORKBOOK);
  const none = { text() {}, close() {} };
  for await (const _ of readXml(parts.read(WORKBOOK, MOST_INDEX_BYTES), {
    ...none,
    open(name, attribute) {
      if (name === "sheet" && (attribute("state") ?? "visible") === "visible")
        ids.push(attribute("r:id") ?? "");
    },
  }));
  for await (const _ of readXml(parts.read(RELATIONS, MOST_INDEX_BYTES), {
    ...none,
    open(name, attribute) {
      if (name !== "Relationship") return;
      const path = pathOf(attribute("Target") ?? "");
      targets.set(attribute("Id") ?? "", path);
      if (attribute("Type")?.endsWith("/sharedStrings") && parts.has(path)) shared = path;
    },
  }));
  const [sheet, ...others] = ids.map((id) => targets.get(id));
  if (sheet === undefined || !parts.has(sheet)) throw new SheetRefused(NO_WORKBOOK);
  return {
    sheet,
    others: others.filter((path) => path !== undefined && parts.has(path)) as string[],
    shared,
  };
}

/** The texts that cells share, in their order. How they are to be pronounced (`rPh`) is left out. */
async function sharedTexts(pieces: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = [];
  let held = 0;
  let text = "";
  let spoken = false;
  let inside = false;
  for await (const _ of readXml(pieces, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") spoken = true;
      else if (name === "t") inside = !spoken;
    },
    text(piece) {
      if (inside && text.length < MOST_TEXT) text += piece;
    },
    close(name) {
      if (name === "t") inside = false;
      else if (name === "rPh") spoken = false;
      else if (name === "si") {
        const kept = text.slice(0, MOST_TEXT);
        // A text of its own, not a window on all that was read.
        texts.push(Buffer.from(kept).toString());
        held += kept.length + 16;
        if (held > MOST_SHARED) throw new SheetRefused(TOO_MUCH);
      }
    },
  }));
  return texts;
}

/** A cell under way. */
interface OpenCell {
  column: number;
  type: string;
  text: string;
  formula: boolean;
}

function cellOf({ type, text, formula }: OpenCell, shared: readonly string[]): SheetCell | null {
  const written = (type === "s" ? (shared[Number(text)] ?? "") : text).trim();
  if (formula) return { text: written, fault: "FORMULA" };
  if (written === "") return null;
  if (type === "e") return { text: written, fault: "ERROR" };
  const isNumber = type === "n" || type === "";
  return { text: written, fault: isNumber && !WHOLE_NUMBER.test(written) ? "NUMBER" : null };
}

async function* rowsOf(
  pieces: AsyncIterable<Buffer>,
  shared: readonly string[],
  merged: readonly MergedArea[],
): AsyncGenerator<SheetRow[]> {
  const areasOn = sweepRows(merged);
  let found: SheetRow[] = [];
  let number = 0;
  let cells = new Map<number, SheetCell>();
  let column = -1;
  let cell: OpenCell | null = null;
  let inside = false;
  let spoken = false;
  const reading = readXml(pieces, {
    open(name, attribute) {
      if (name === "row") {
        const given = Number(attribute("r") ?? number + 1);
        if (!(Number.isSafeInteger(given) && given > number && given <= 10_000_000))
          throw new SheetRefused(OUT_OF_ORDER);
        number = given;
        cells = new Map();
        column = -1;
      } else if (name === "c") {
        const letters = /^[A-Z]{1,3}/.exec(attribute("r") ?? "")?.[0];
        column = letters === undefined ? column + 1 : columnOf(letters);
        if (column < 0 || column >= MOST_COLUMNS) throw new SheetRefused(TOO_MUCH);
        cell = { column, type: attribute("t") ?? "", text: "", formula: false };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "rPh") spoken = true;
      else if (name === "v" || name === "t") inside = !spoken;
    },
    text(piece) {
      if (inside && cell && cell.text.length < MOST_TEXT) cell.text += piece;
    },
    close(name) {
      if (name === "v" || name === "t") inside = false;
      else if (name === "rPh") spoken = false;
      else if (name === "c" && cell) {
        const read = cellOf(cell, shared);
        if (read) cells.set(cell.column, read);
        cell = null;
      } else if (name === "row") {
        const areas = areasOn(number);
        if (cells.size === 0 && areas.length === 0) return;
        const isMerged = (at: number) => areas.some(({ columns: [from, to] }) => at >= from && at <= to);
        found.push({ number, cells, malformed: false, isMerged });
      }
    },
  });
  for await (const _ of reading) {
    if (found.length > 0) yield found;
    found = [];
  }
  yield found;
}

/** Whether nothing is written in a sheet. */
async function isEmpty(pieces: AsyncIterable<Buffer>, shared: readonly string[]): Promise<boolean> {
  for await (const { length } of rowsOf(pieces, shared, [])) if (length > 0) return false;
  return true;
}

/**
 * Opens the one sheet of an XLSX in a file, which stays open: the first that is shown, as no other may have anything in it that
 * would go unread. Rejects with SheetRefused.
 */
export async function openXlsxSheet(fd: number): Promise<Sheet> {
  const parts = await openZipParts(fd);
  const { sheet, others, shared } = await partsOf(parts);
  const texts = shared === null ? [] : await sharedTexts(parts.read(shared));
  for (const other of others) {
    if (!(await isEmpty(parts.read(other), texts))) throw new SheetRefused(SEVERAL_SHEETS);
  }
  const merged = await mergedAreas(parts.read(sheet));
  return { rows: () => rowsOf(parts.read(sheet), texts, merged) };
}
