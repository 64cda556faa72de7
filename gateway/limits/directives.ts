import { visit } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/** Directives as they are written, on whatever they stand. */
export const directives: DocumentLimit = {
  name: "directives",
  words: { zh: "指令数", en: "directives" },
  measure(document) {
    let count = 0;
    visit(document, {
      Directive: () => {
        count++;
      },
    });
    return count;
  },
};
