import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Fragments } from "../../fragments-of.ts";
import { PlanningError } from "../../plan/planner.ts";
import { type Collecting, objectNames } from "../collect-fields.ts";
import { areDivided, type Refusals } from "./refusals.ts";

export interface WithoutRefusedOptions extends Collecting {
  schema: GraphQLSchema;
  refusals: Refusals;
  /** Fields and fragments that may be left: what is refused to some types of many is written out for the others. */
  mostSelections: number;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function onType(typeName: string, selection: SelectionNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } },
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
}

/**
 * An operation and its fragments, valid and with conditions decided, without the fields that are refused: what is left
 * may be fetched. Selections may be empty then. Of an interface whose types are not all refused a field, it is asked of
 * the others by their names. Throws PlanningError where that grows too large.
 */
export function withoutRefused(
  operation: OperationDefinitionNode,
  options: WithoutRefusedOptions,
): { operation: OperationDefinitionNode; fragments: Fragments } {
  const { schema, refusals, fragments, mostSelections } = options;
  let written = 0;

  function writeField(node: FieldNode, type: GraphQLCompositeType): FieldNode {
    if (++written > mostSelections) {
      throw new PlanningError(`more than ${mostSelections} fields, written out by types`);
    }
    const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
    const of = field && getNamedType(field.type);
    return node.selectionSet && isCompositeType(of)
      ? { ...node, selectionSet: writeSet(node.selectionSet, of) }
      : node;
  }

  function write(node: SelectionNode, type: GraphQLCompositeType): readonly SelectionNode[] {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
      return isCompositeType(on) ? [{ ...node, selectionSet: writeSet(node.selectionSet, on) }] : [];
    }
    const names = objectNames(options, type);
    const { value: name } = node.name;
    if (!areDivided(refusals, names, name)) {
      const [any] = names;
      return any !== undefined && refusals.of(any, name) ? [] : [writeField(node, type)];
    }
    const allowed = [...names].filter((typeName) => !refusals.of(typeName, name));
    return [
      TYPENAME,
      ...allowed.flatMap((typeName) => {
        const object = schema.getType(typeName);
        return isObjectType(object) ? [onType(typeName, writeField(node, object))] : [];
      }),
    ];
  }

  function writeSet({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    return { kind: Kind.SELECTION_SET, selections: selections.flatMap((node) => write(node, type)) };
  }

  function writeFragment(fragment: FragmentDefinitionNode): FragmentDefinitionNode {
    const on = schema.getType(fragment.typeCondition.name.value);
    return isCompositeType(on)
      ? { ...fragment, selectionSet: writeSet(fragment.selectionSet, on) }
      : fragment;
  }

  const root = schema.getRootType(operation.operation);
  return {
    operation: root ? { ...operation, selectionSet: writeSet(operation.selectionSet, root) } : operation,
    fragments: new Map([...fragments].map(([name, fragment]) => [name, writeFragment(fragment)])),
  };
}
