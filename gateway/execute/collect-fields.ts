import {
  type FieldNode,
  type GraphQLCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { PossibleTypes } from "../compose/supergraph.ts";
import type { Fragments } from "../fragments-of.ts";
import { areDivided, type Refusals } from "./access/refusals.ts";

/** One place in the document that selects a field. */
export interface Occurrence {
  readonly node: FieldNode;
  /** Name of the type that it is selected on. */
  readonly on: string;
}

/** What collecting needs to know of the document and of the types. */
export interface Collecting {
  fragments: Fragments;
  possibleTypes: PossibleTypes;
  /** What the viewer is refused; null where that is nothing. */
  refusals: Refusals | null;
}

function fragmentOf(node: Exclude<SelectionNode, FieldNode>, fragments: Fragments) {
  return node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
}

/** The names of the object types that may stand where `type` is asked for. */
export function objectNames(
  { possibleTypes }: Pick<Collecting, "possibleTypes">,
  type: GraphQLCompositeType,
): ReadonlySet<string> {
  const names = new Set(possibleTypes(type.name));
  if (!isObjectType(type)) names.delete(type.name);
  return names;
}

/** Those of the object types that a fragment speaks of. */
function spokenOf(
  { possibleTypes }: Collecting,
  names: ReadonlySet<string>,
  typeCondition: string | undefined,
): ReadonlySet<string> {
  if (typeCondition === undefined) return names;
  const possible = possibleTypes(typeCondition);
  return new Set([...names].filter((name) => possible.has(name)));
}

/**
 * The fields that selection sets ask of an object of `type`, by response key in the order of the document (GraphQL
 * specification, CollectFields; conditions have been decided). Of an interface or a union, those that are asked of all
 * its objects.
 */
export function collectFields(
  collecting: Collecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, Occurrence[]> {
  const names = objectNames(collecting, type);
  const fields = new Map<string, Occurrence[]>();
  const spread = new Set<string>();
  function collect({ selections }: SelectionSetNode, on: string): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const occurrences = fields.get(key);
        if (occurrences) occurrences.push({ node, on });
        else fields.set(key, [{ node, on }]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = fragmentOf(node, collecting.fragments);
      const typeCondition = fragment?.typeCondition?.name.value;
      if (fragment && spokenOf(collecting, names, typeCondition).size === names.size) {
        collect(fragment.selectionSet, typeCondition ?? on);
      }
    }
  }
  for (const set of selectionSets) collect(set, type.name);
  return fields;
}

/** Whether what an object of an interface or a union is asked for, or refused, depends on its type. */
export function dependsOnType(
  collecting: Collecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): boolean {
  // Nothing may be left in a fragment: by conditions, or of the types that get so far.
  const selects = (set: SelectionSetNode, names: ReadonlySet<string>): boolean =>
    set.selections.some((node) => {
      if (node.kind === Kind.FIELD) return true;
      const fragment = fragmentOf(node, collecting.fragments);
      const reached = spokenOf(collecting, names, fragment?.typeCondition?.name.value);
      return fragment !== undefined && reached.size > 0 && selects(fragment.selectionSet, reached);
    });
  const asks = (set: SelectionSetNode, names: ReadonlySet<string>): boolean =>
    set.selections.some((node) => {
      if (node.kind === Kind.FIELD)
        return node.name.value === "__typename" || areDivided(collecting.refusals, names, node.name.value);
      const fragment = fragmentOf(node, collecting.fragments);
      const reached = spokenOf(collecting, names, fragment?.typeCondition?.name.value);
      if (!fragment || reached.size === 0) return false;
      return (reached.size < names.size ? selects : asks)(fragment.selectionSet, reached);
    });
  return !isObjectType(type) && selectionSets.some((set) => asks(set, objectNames(collecting, type)));
}
