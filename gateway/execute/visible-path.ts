import { type FieldNode, Kind, type SelectionSetNode } from "graphql";
import type { Fragments } from "../fragments-of.ts";
import type { DataKeyOf } from "./data-keys.ts";
import type { ResponsePath } from "./execution.ts";

function fieldsOf(sets: readonly SelectionSetNode[], fragments: Fragments): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const look = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) look(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) look(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) look(set);
  return fields;
}

/**
 * A path in the merged data as one in the response: with the client's response keys, and ending before a field that
 * the client did not ask for. `sets` are what is selected where the path begins.
 */
export function visiblePath(
  path: ResponsePath,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  dataKeyOf: DataKeyOf,
): ResponsePath {
  const visible: (string | number)[] = [];
  let selected = sets;
  for (const key of path) {
    if (typeof key === "number") {
      visible.push(key);
      continue;
    }
    const asked = fieldsOf(selected, fragments).filter((node) => dataKeyOf(node) === key);
    const [first] = asked;
    if (!first) break;
    visible.push(first.alias?.value ?? first.name.value);
    selected = asked.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return visible;
}
