import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";

/**
 * A number for each operation of a document, from its selection set. `numberOf` asks for the number of a fragment that is
 * spread, which is computed once, however often it is; where a fragment contains itself, it is 0 inside.
 */
export function foldOperations(
  document: DocumentNode,
  numberOf: (set: SelectionSetNode, ofFragment: (name: string) => number) => number,
): number[] {
  const sets = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) sets.set(node.name.value, node.selectionSet);
  }
  const known = new Map<string, number>();
  function ofFragment(name: string): number {
    const value = known.get(name);
    if (value !== undefined) return value;
    const set = sets.get(name);
    if (!set) return 0;
    known.set(name, 0);
    const computed = numberOf(set, ofFragment);
    known.set(name, computed);
    return computed;
  }
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [numberOf(node.selectionSet, ofFragment)] : [],
  );
}
