import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "../fragments-of.ts";

/**
 * A number for each operation of a document, from its selection set. `numberOf` asks for the number of a fragment that is
 * spread, which is computed once, however often it is; where a fragment contains itself, it is 0 inside.
 */
export function foldOperations(
  document: DocumentNode,
  numberOf: (set: SelectionSetNode, ofFragment: (name: string) => number) => number,
): number[] {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  function ofFragment(name: string): number {
    const value = known.get(name);
    if (value !== undefined) return value;
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    known.set(name, 0);
    const computed = numberOf(fragment.selectionSet, ofFragment);
    known.set(name, computed);
    return computed;
  }
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [numberOf(node.selectionSet, ofFragment)] : [],
  );
}
