import { documentId } from "./manifest.ts";

/** Documents that are told of at most; whoever makes documents up would fill log and memory. */
const MOST = 1000;

/** A name as it may be told: one of GraphQL, and no number of a document of identity. */
const TOLD_NAME = /^(?!.*\d{5})[_A-Za-z]\w{0,63}$/;

/**
 * Makes what tells the log of documents that are not trusted, once of each until the process ends. Of their text
 * nothing is told, as it may hold personal data: it is known by its hash, as in a manifest.
 */
export function untrustedLog(log: (line: string) => void): (text: string, operationName: unknown) => void {
  const told = new Set<string>();
  return (text, operationName) => {
    if (told.size > MOST) return;
    const id = documentId(text);
    if (told.has(id)) return;
    told.add(id);
    if (told.size > MOST) {
      log("未登记的文档过多，其余不再列出 / more documents that are not trusted: they are not told of");
      return;
    }
    const name =
      typeof operationName === "string" && TOLD_NAME.test(operationName) ? `${operationName} ` : "";
    log(`未登记的文档 / a document that is not trusted: ${name}sha256:${id}`);
  };
}
