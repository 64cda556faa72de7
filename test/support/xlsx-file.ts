import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { bytesOf } from "./screenings.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An archive of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer | Readable>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === "string") zip.addBuffer(Buffer.from(content), name);
    else if (Buffer.isBuffer(content)) zip.addBuffer(content, name);
    else zip.addReadStream(content, name);
  }
  zip.end();
  return await bytesOf(zip.outputStream as Readable);
}

/** The parts of a workbook with one sheet, as Excel writes them: texts are shared. */
export function workbookParts(
  sheetData: string | Readable,
  shared: readonly string[] = [],
  more = "",
): Readonly<Record<string, string | Readable>> {
  const texts = shared.map((text) => `<si><t>${text}</t><phoneticPr fontId="1" type="noConversion"/></si>`);
  return {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="旧" sheetId="2" state="hidden" r:id="rId9"/><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.join("")}</sst>`,
    "xl/worksheets/sheet1.xml":
      typeof sheetData === "string"
        ? `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${more}</worksheet>`
        : sheetData,
  };
}
