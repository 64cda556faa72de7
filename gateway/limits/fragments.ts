import { Kind } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/** Fragments defined. */
export const fragments: DocumentLimit = {
  name: "fragments",
  words: { zh: "片段数", en: "fragments" },
  measure: ({ definitions }) => definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).length,
};
