import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Fragments } from "../fragments-of.ts";

/** An operation in two: what the gateway knows by itself, and what is to be fetched. */
export interface SplitOperation {
  /** Only `__schema` and `__type`, with all fragments; null where the operation asks for neither. */
  introspection: DocumentNode | null;
  /** All else; null where nothing but `__typename` is left at the root. */
  fetched: OperationDefinitionNode | null;
}

/** Whether a root field is one of those that the gateway answers by itself. */
export function isIntrospection(fieldName: string): boolean {
  return fieldName === "__schema" || fieldName === "__type";
}

function asksFor(set: SelectionSetNode, fragments: Fragments, wanted: (name: string) => boolean): boolean {
  // Fragments may spread each other over and over; each is looked into once.
  const seen = new Set<string>();
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node): boolean => {
      if (node.kind === Kind.FIELD) return wanted(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return asks(node.selectionSet);
      if (seen.has(node.name.value)) return false;
      seen.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      return fragment ? asks(fragment.selectionSet) : false;
    });
  return asks(set);
}

/** Whether an operation asks for `__schema` or `__type`, whatever its conditions. */
export function asksForSchema({ selectionSet }: OperationDefinitionNode, fragments: Fragments): boolean {
  return asksFor(selectionSet, fragments, isIntrospection);
}

/**
 * The root selection with fragments opened, so that fields can be taken out of it one by one. Conditions are decided,
 * so that a fragment has nothing to add where it is spread again.
 */
function keepRoot(
  set: SelectionSetNode,
  fragments: Fragments,
  wanted: (name: string) => boolean,
  opened = new Set<string>(),
): SelectionSetNode {
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return wanted(node.name.value) ? [node] : [];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (opened.has(node.name.value)) return [];
      opened.add(node.name.value);
    }
    const selectionSet = keepRoot(fragment.selectionSet, fragments, wanted, opened);
    if (selectionSet.selections.length === 0) return [];
    const { typeCondition } = fragment;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition ? { typeCondition } : {}),
        directives: node.directives ?? [],
        selectionSet,
      },
    ];
  });
  return { kind: Kind.SELECTION_SET, selections };
}

/** The document of an operation without fragments and variables that it does not use. */
function withUsedOnly(operation: OperationDefinitionNode, fragments: Fragments): DocumentNode {
  const usedFragments = new Map<string, FragmentDefinitionNode>();
  const usedVariables = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable(variable) {
        usedVariables.add(variable.name.value);
      },
      FragmentSpread(spread) {
        const fragment = fragments.get(spread.name.value);
        if (!fragment || usedFragments.has(spread.name.value)) return;
        usedFragments.set(spread.name.value, fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  const variableDefinitions = operation.variableDefinitions?.filter((d) =>
    usedVariables.has(d.variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, ...(variableDefinitions ? { variableDefinitions } : {}) },
      ...usedFragments.values(),
    ],
  };
}

/** Splits an operation into its introspection and the rest: the planner knows nothing of introspection. */
export function splitIntrospection(operation: OperationDefinitionNode, fragments: Fragments): SplitOperation {
  const { selectionSet } = operation;
  const isFetched = (name: string) => !isIntrospection(name);
  const mixed = asksForSchema(operation, fragments);
  const part = (wanted: (name: string) => boolean): OperationDefinitionNode => ({
    ...operation,
    selectionSet: keepRoot(selectionSet, fragments, wanted),
  });
  const fetches = asksFor(selectionSet, fragments, (name) => isFetched(name) && name !== "__typename");
  return {
    introspection: mixed ? withUsedOnly(part(isIntrospection), fragments) : null,
    fetched: fetches ? (mixed ? part(isFetched) : operation) : null,
  };
}
