import { Kind, type SelectionSetNode } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";
import { foldOperations } from "./fold-operations.ts";

function fieldsOf(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  return set.selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1;
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(node.name.value);
    return sum + fieldsOf(node.selectionSet, ofFragment);
  }, 0);
}

/** Fields at the root of the operation that has the most, by way of fragments too. */
export const rootFields: DocumentLimit = {
  name: "rootFields",
  words: { zh: "根字段数", en: "fields at the root" },
  measure: (document) => Math.max(0, ...foldOperations(document, fieldsOf)),
};
