import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Demand } from "../../../schema/access/demand.ts";
import type { AccessDemands } from "../../../schema/access/read-demands.ts";
import type { PossibleTypes } from "../../compose/supergraph.ts";

export interface AskedDemandsOptions {
  publicSchema: GraphQLSchema;
  possibleTypes: PossibleTypes;
  accessDemands: AccessDemands;
}

/** The demands of all that an operation may ask for, with the fragments of its document: each once. */
export function askedDemands(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { publicSchema: schema, possibleTypes, accessDemands }: AskedDemandsOptions,
): readonly Demand[] {
  if (accessDemands.size === 0) return [];
  const found = new Set<Demand>();
  const look = ({ selections }: SelectionSetNode, type: GraphQLCompositeType): void => {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        if (isCompositeType(on)) look(node.selectionSet, on);
        continue;
      }
      const { value: name } = node.name;
      for (const objectName of possibleTypes(type.name)) {
        const demand = accessDemands.get(`${objectName}.${name}`);
        if (demand) found.add(demand);
      }
      const field = isUnionType(type) ? undefined : type.getFields()[name];
      const of = field && getNamedType(field.type);
      if (node.selectionSet && isCompositeType(of)) look(node.selectionSet, of);
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) look(operation.selectionSet, root);
  for (const node of document.definitions) {
    if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const on = schema.getType(node.typeCondition.name.value);
    if (isCompositeType(on)) look(node.selectionSet, on);
  }
  return [...found];
}
