import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Fragments } from "../fragments-of.ts";
import type { DataKeyOf } from "./data-keys.ts";

/** An operation as it is planned. */
export interface PlannedDocument {
  readonly document: DocumentNode;
  /** The client's names of the variables that are called otherwise in the plan, by their names there. */
  readonly renamedVariables: ReadonlyMap<string, string>;
}

export interface PlannedDocumentOptions {
  schema: GraphQLSchema;
  fragments: Fragments;
  dataKeyOf: DataKeyOf;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function inlineFragment(
  typeCondition: string | null,
  directives: readonly DirectiveNode[],
  selections: readonly SelectionNode[],
): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    ...(typeCondition
      ? { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeCondition } } }
      : {}),
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function objectTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type);
}

/**
 * The type that a fragment on `condition` is planned on, where an object of `type` is asked for: `type` itself where it
 * says nothing new, null where it speaks of other objects.
 */
function narrowed(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: GraphQLCompositeType,
): GraphQLCompositeType | null {
  if (condition === type) return type;
  const possible = new Set(objectTypes(schema, type));
  if (!objectTypes(schema, condition).some((object) => possible.has(object))) return null;
  const saysNothing =
    isObjectType(type) ||
    (isInterfaceType(type) && isInterfaceType(condition) && schema.isSubType(condition, type));
  return saysNothing ? type : condition;
}

/** Whether plans have variables of their own by that name, or JavaScript objects something. */
function isReserved(variable: string): boolean {
  return variable === "representations" || variable.startsWith("__") || variable in Object.prototype;
}

function renamedVariables({ variableDefinitions = [] }: OperationDefinitionNode): Map<string, string> {
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const renamed = new Map<string, string>();
  for (const name of names) {
    let planned = name;
    while (isReserved(planned) || (planned !== name && names.has(planned))) planned = `as_${planned}`;
    if (planned !== name) renamed.set(name, planned);
  }
  return renamed;
}

/**
 * Writes an operation out for the planner: its fragments where they are spread, fragments that say nothing new left
 * out, fields under their data keys, variables under names that plans do not use.
 */
export function plannedDocument(
  operation: OperationDefinitionNode,
  { schema, fragments, dataKeyOf }: PlannedDocumentOptions,
): PlannedDocument {
  function writeField(node: FieldNode, type: GraphQLCompositeType): FieldNode {
    if (node.name.value === "__typename") return TYPENAME;
    const { alias: _, selectionSet, ...field } = node;
    const key = dataKeyOf(node);
    const definition = isUnionType(type) ? undefined : type.getFields()[node.name.value];
    const named = definition && getNamedType(definition.type);
    return {
      ...field,
      ...(key === node.name.value ? {} : { alias: { kind: Kind.NAME, value: key } }),
      ...(selectionSet && isCompositeType(named) ? { selectionSet: writeSet(selectionSet, named) } : {}),
    };
  }

  function writeFragment(
    node: Exclude<SelectionNode, FieldNode>,
    type: GraphQLCompositeType,
  ): SelectionNode[] {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    const condition = schema.getType(fragment.typeCondition?.name.value ?? type.name) as GraphQLCompositeType;
    const on = narrowed(schema, type, condition);
    const selections = on ? write(fragment.selectionSet, on) : [];
    const { directives = [] } = node;
    if (!on || selections.length === 0) return [];
    if (on === type && directives.length === 0) return selections;
    return [inlineFragment(on === type ? null : on.name, directives, selections)];
  }

  function write({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionNode[] {
    const spread = new Set<string>();
    return selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return [writeField(node, type)];
      if (node.kind === Kind.FRAGMENT_SPREAD && node.directives?.length === 0) {
        if (spread.has(node.name.value)) return [];
        spread.add(node.name.value);
      }
      return writeFragment(node, type);
    });
  }

  function writeSet(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    const selections = write(set, type);
    // Conditions may have left out all of it, but something must be asked for.
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
  }

  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const renamed = renamedVariables(operation);
  const used = new Set<string>();
  const selectionSet = visit(writeSet(operation.selectionSet, root), {
    Variable({ name }) {
      used.add(name.value);
    },
  });
  const definitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const planned = visit(
    { ...operation, variableDefinitions: definitions ?? [], selectionSet },
    {
      Variable(node) {
        const value = renamed.get(node.name.value);
        return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
      },
    },
  );
  return {
    document: { kind: Kind.DOCUMENT, definitions: [planned] },
    renamedVariables: new Map([...renamed].map(([name, to]) => [to, name])),
  };
}
