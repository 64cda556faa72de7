import { Kind, type SelectionSetNode } from "graphql";
import type { Fragments } from "./collect-fields.ts";

/** How many fields and fragments an operation selects when its fragments are opened wherever they are spread. */
export function countSelections(selectionSet: SelectionSetNode, fragments: Fragments): number {
  const counted = new Map<string, number>();
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + countFragment(node.name.value);
      return sum + 1 + (node.selectionSet ? count(node.selectionSet) : 0);
    }, 0);
  function countFragment(name: string): number {
    let size = counted.get(name);
    if (size === undefined) {
      const fragment = fragments.get(name);
      size = fragment ? count(fragment.selectionSet) : 0;
      counted.set(name, size);
    }
    return size;
  }
  return count(selectionSet);
}
