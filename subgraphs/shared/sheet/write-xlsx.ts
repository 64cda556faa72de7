import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A sheet to be written: its rows are taken as they are asked for. */
export interface WrittenSheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  rows(): AsyncIterable<readonly (readonly (string | number | null)[])[]>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escaped = (text: string) =>
  text.replace(NOT_XML, "").replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

function cellXml(value: string | number | null): string {
  if (value === null || value === "") return "<c/>";
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  // A text in its place, which no spreadsheet takes for a formula.
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

async function* sheetXml({ widths, rows }: WrittenSheet): AsyncGenerator<string> {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>`;
  for await (const piece of rows()) {
    yield piece.map((cells) => `<row>${cells.map(cellXml).join("")}</row>`).join("");
  }
  yield "</sheetData></worksheet>";
}

function relations(entries: readonly { type: string; target: string }[]): Buffer {
  const all = entries.map(
    ({ type, target }, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return Buffer.from(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`,
  );
}

function contentTypes(sheets: readonly WrittenSheet[]): Buffer {
  const parts = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return Buffer.from(
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts.join("")}</Types>`,
  );
}

/** An XLSX (ECMA-376) as it is read: rows of one sheet at a time, none of them held. What rows throw ends it with an error. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const names = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  );
  zip.addBuffer(contentTypes(sheets), "[Content_Types].xml");
  zip.addBuffer(relations([{ type: "officeDocument", target: "xl/workbook.xml" }]), "_rels/.rels");
  zip.addBuffer(
    Buffer.from(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join("")}</sheets></workbook>`,
    ),
    "xl/workbook.xml",
  );
  zip.addBuffer(
    relations(sheets.map((_, i) => ({ type: "worksheet", target: `worksheets/sheet${i + 1}.xml` }))),
    "xl/_rels/workbook.xml.rels",
  );
  for (const [i, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${i + 1}.xml`, (take) => {
      const stream = Readable.from(sheetXml(sheet), { objectMode: false });
      stream.on("error", (error) => output.destroy(error));
      output.on("close", () => stream.destroy());
      take(null, stream);
    });
  }
  zip.end();
  return output;
}
