import { SaxesParser } from "saxes";
import { SheetRefused } from "./sheet.ts";

/** What is read of a piece of XML. Names are without their prefixes. */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
}

const NOT_XML = { zh: "XLSX 内容损坏,请重新另存", en: "the XLSX is damaged: save it anew" };

/** Bytes without a tag or a text that ends: nothing that a workbook needs is that long. */
const MOST_SILENT = 1024 * 1024;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML piece by piece and yields after each. Nothing is fetched, no entity is made up of others: a document type is
 * refused. Throws SheetRefused.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const refuse = () => {
    throw new SheetRefused(NOT_XML);
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  let silent = 0;
  parser.on("opentag", ({ name, attributes }) => {
    silent = 0;
    handler.open(local(name), (key) => attributes[key]);
  });
  const onText = (text: string) => {
    silent = 0;
    handler.text(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", ({ name }) => {
    silent = 0;
    handler.close(local(name));
  });
  const decoder = new TextDecoder("UTF-8");
  for await (const piece of pieces) {
    silent += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (silent > MOST_SILENT) refuse();
    yield;
  }
  parser.write(decoder.decode()).close();
}
