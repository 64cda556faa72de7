import { visit } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/** Places where a fragment is spread, as they are written. */
export const spreads: DocumentLimit = {
  name: "spreads",
  words: { zh: "片段引用数", en: "spreads of fragments" },
  measure(document) {
    let count = 0;
    visit(document, {
      FragmentSpread: () => {
        count++;
      },
    });
    return count;
  },
};
