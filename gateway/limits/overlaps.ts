import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "../fragments-of.ts";
import type { DocumentLimit } from "./document-limit.ts";
import type { DocumentLimits } from "./limits.ts";

/**
 * Fields of one response key in one place are compared with each other pair by pair, and so are the fields below them
 * (GraphQL specification, FieldsInSetCanMerge). Opens the selections as they would be merged, and no more than are
 * allowed, so that a fragment that contains itself ends too.
 */
function pairsOf(document: DocumentNode, limits: DocumentLimits): number {
  const fragments = fragmentsOf(document);
  let pairs = 0;
  let opened = 0;

  function byResponseKey(sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const open = [...sets];
    for (let set = open.pop(); set; set = open.pop()) {
      for (const node of set.selections) {
        if (++opened > limits.selections) return fields;
        if (node.kind === Kind.FIELD) {
          const key = (node.alias ?? node.name).value;
          const same = fields.get(key);
          if (same) same.push(node);
          else fields.set(key, [node]);
        } else if (node.kind === Kind.INLINE_FRAGMENT) open.push(node.selectionSet);
        else if (!spread.has(node.name.value)) {
          spread.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (fragment) open.push(fragment.selectionSet);
        }
      }
    }
    return fields;
  }

  function count(sets: readonly SelectionSetNode[]): void {
    if (opened > limits.selections) return;
    for (const nodes of byResponseKey(sets).values()) {
      pairs += (nodes.length * (nodes.length - 1)) / 2;
      const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inside.length > 0) count(inside);
    }
  }

  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) count([node.selectionSet]);
  }
  return pairs;
}

/** Pairs of fields that validation compares: with the square of how often a field is repeated. */
export const overlaps: DocumentLimit = {
  name: "overlaps",
  words: { zh: "需两两比对的同名字段", en: "pairs of fields of one name to compare" },
  measure: pairsOf,
};
