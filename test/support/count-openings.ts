import { type DocumentNode, visit } from "graphql";

/** Runs something on a document and counts how often it opens a selection set of it. */
export function countOpenings(document: DocumentNode, run: (document: DocumentNode) => unknown): number {
  let count = 0;
  visit(document, {
    SelectionSet(node) {
      const { selections } = node;
      Object.defineProperty(node, "selections", {
        get: () => {
          count++;
          return selections;
        },
      });
    },
  });
  count = 0;
  run(document);
  return count;
}
