import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

/** An operation with all fragments that it uses, in two: what the gateway knows by itself, and what is to be fetched. */
export interface SplitOperation {
  /** Only `__schema` and `__type`; null where the operation asks for neither. */
  introspection: DocumentNode | null;
  /** All else; null where nothing but `__typename` is left at the root. */
  fetched: DocumentNode | null;
}

const isIntrospection = (name: string) => name === "__schema" || name === "__type";

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function asksFor(set: SelectionSetNode, fragments: Fragments, wanted: (name: string) => boolean): boolean {
  return set.selections.some((node): boolean => {
    if (node.kind === Kind.FIELD) return wanted(node.name.value);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return fragment ? asksFor(fragment.selectionSet, fragments, wanted) : false;
  });
}

/** The root selection with fragments opened, so that fields can be taken out of it one by one. */
function keepRoot(
  set: SelectionSetNode,
  fragments: Fragments,
  wanted: (name: string) => boolean,
): SelectionSetNode {
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return wanted(node.name.value) ? [node] : [];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    const selectionSet = keepRoot(fragment.selectionSet, fragments, wanted);
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
  const mixed = asksFor(selectionSet, fragments, isIntrospection);
  const part = (wanted: (name: string) => boolean): DocumentNode =>
    withUsedOnly({ ...operation, selectionSet: keepRoot(selectionSet, fragments, wanted) }, fragments);
  const fetches = asksFor(selectionSet, fragments, (name) => isFetched(name) && name !== "__typename");
  return {
    introspection: mixed ? part(isIntrospection) : null,
    fetched: fetches ? (mixed ? part(isFetched) : withUsedOnly(operation, fragments)) : null,
  };
}
