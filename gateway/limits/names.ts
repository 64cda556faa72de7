import { visit } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/** Characters of the longest name. One error tells of a name, and another of each place where it is used. */
export const names: DocumentLimit = {
  name: "names",
  words: { zh: "名称长度", en: "characters of a name" },
  measure(document) {
    let longest = 0;
    visit(document, {
      Name: ({ value }) => {
        longest = Math.max(longest, value.length);
      },
    });
    return longest;
  },
};
