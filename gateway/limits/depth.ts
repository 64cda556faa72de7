import { Kind, type SelectionSetNode } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";
import { foldOperations } from "./fold-operations.ts";

function depthOf(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  return set.selections.reduce((deepest, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return Math.max(deepest, ofFragment(node.name.value));
    const inside = node.selectionSet ? depthOf(node.selectionSet, ofFragment) : 0;
    return Math.max(deepest, node.kind === Kind.FIELD ? inside + 1 : inside);
  }, 0);
}

/** Levels of fields; a fragment is none by itself. */
export const depth: DocumentLimit = {
  name: "depth",
  words: { zh: "字段层数", en: "levels of fields" },
  measure: (document) => Math.max(0, ...foldOperations(document, depthOf)),
};
