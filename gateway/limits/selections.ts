import { Kind, type SelectionSetNode } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";
import { foldOperations } from "./fold-operations.ts";

function sizeOf(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  return set.selections.reduce((sum, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + ofFragment(node.name.value);
    return sum + 1 + (node.selectionSet ? sizeOf(node.selectionSet, ofFragment) : 0);
  }, 0);
}

/** Fields and fragments with all fragments opened: a few that spread each other twice are thousands. */
export const selections: DocumentLimit = {
  name: "selections",
  words: { zh: "展开片段后的字段数", en: "fields with all fragments opened" },
  measure: (document) => foldOperations(document, sizeOf).reduce((sum, size) => sum + size, 0),
};
