import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** When a selection counts: all of its @skip and @include, its own and those of what it stands in. */
export type Condition = (variables: Record<string, unknown>) => boolean;

/** One place in the document that selects a field. */
export interface Occurrence {
  node: FieldNode;
  /** Null: always. */
  condition: Condition | null;
}

/** A selection set with the condition of the field that it belongs to. */
export interface ConditionedSelection {
  selectionSet: SelectionSetNode;
  condition: Condition | null;
}

function both(a: Condition | null, b: Condition | null): Condition | null {
  if (!a || !b) return a ?? b;
  return (variables) => a(variables) && b(variables);
}

function conditionOf(node: SelectionNode): Condition | null {
  let condition: Condition | null = null;
  for (const directive of node.directives ?? []) {
    const wanted = directive.name.value === "include";
    if (!wanted && directive.name.value !== "skip") continue;
    const value = directive.arguments?.[0]?.value;
    if (value?.kind === Kind.VARIABLE) {
      const name = value.name.value;
      condition = both(condition, (variables) => (variables[name] === true) === wanted);
    } else if (value?.kind === Kind.BOOLEAN && value.value !== wanted) {
      condition = () => false;
    }
  }
  return condition;
}

/** Whether a fragment on `typeCondition` speaks of objects of `type`. */
function applies(
  schema: GraphQLSchema,
  typeCondition: string | undefined,
  type: GraphQLCompositeType,
): boolean {
  if (typeCondition === undefined || typeCondition === type.name) return true;
  const condition = schema.getType(typeCondition);
  return isAbstractType(condition) && "getFields" in type && schema.isSubType(condition, type);
}

/**
 * The fields that selection sets ask of an object of `type`, by response key in the order of the document
 * (GraphQL specification, CollectFields), with conditions left to be decided for each request.
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLCompositeType,
  selections: readonly ConditionedSelection[],
): Map<string, Occurrence[]> {
  const fields = new Map<string, Occurrence[]>();
  function collect({ selectionSet, condition: outer }: ConditionedSelection): void {
    for (const node of selectionSet.selections) {
      const condition = both(outer, conditionOf(node));
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const occurrences = fields.get(key);
        if (occurrences) occurrences.push({ node, condition });
        else fields.set(key, [{ node, condition }]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment && applies(schema, fragment.typeCondition?.name.value, type)) {
        collect({ selectionSet: fragment.selectionSet, condition });
      }
    }
  }
  for (const selection of selections) collect(selection);
  return fields;
}
