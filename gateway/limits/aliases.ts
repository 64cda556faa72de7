import { visit } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/** Fields that have an alias, as they are written. */
export const aliases: DocumentLimit = {
  name: "aliases",
  words: { zh: "别名数", en: "aliases" },
  measure(document) {
    let count = 0;
    visit(document, {
      Field: ({ alias }) => {
        if (alias) count++;
      },
    });
    return count;
  },
};
