import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import type { Subgraph } from "../../../subgraphs/shared/build-subgraph.ts";

/** What a subgraph says of itself in its SDL: its fields, its keys, and what they require. */

function objectType({ schema }: Subgraph, typeName: string): GraphQLObjectType | null {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type : null;
}

function argumentOf({ arguments: given = [] }: ConstDirectiveNode, name: string): unknown {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value && "value" in value ? value.value : undefined;
}

function directivesOf(node: { directives?: readonly ConstDirectiveNode[] } | null | undefined, name: string) {
  return (node?.directives ?? []).filter((directive) => directive.name.value === name);
}

/** The field, if the subgraph resolves it itself. */
export function ownField(
  subgraph: Subgraph,
  typeName: string,
  name: string,
): GraphQLField<unknown, unknown> | null {
  const field = objectType(subgraph, typeName)?.getFields()[name];
  return field && directivesOf(field.astNode, "external").length === 0 ? field : null;
}

/** The keys by which it can be asked for an entity: of each the names of its fields. */
export function keysOf(subgraph: Subgraph, typeName: string): string[][] {
  const type = objectType(subgraph, typeName);
  const nodes = type ? [type.astNode, ...type.extensionASTNodes] : [];
  const keys = nodes.flatMap((node) => directivesOf(node, "key"));
  return keys
    .filter((key) => argumentOf(key, "resolvable") !== false)
    .map((key) => namesIn(`{ ${argumentOf(key, "fields")} }`));
}

function namesIn(selection: string): string[] {
  const [operation] = parse(selection).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(selection);
  return operation.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? node.name.value : [],
  );
}

/** The fields of its entity that a field is computed from; "" for most. */
export function requiredBy(subgraph: Subgraph, typeName: string, name: string): string {
  const [requires] = directivesOf(ownField(subgraph, typeName, name)?.astNode, "requires");
  return requires ? `${argumentOf(requires, "fields")}` : "";
}

type ResolveReference = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

/** The entity of a reference; the reference itself where the subgraph keeps nothing of such entities. */
export async function referenceOf(
  subgraph: Subgraph,
  typeName: string,
  reference: object,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { apollo } = (objectType(subgraph, typeName)?.extensions ?? {}) as {
    apollo?: { subgraph?: { resolveReference?: ResolveReference } };
  };
  return (await (apollo?.subgraph?.resolveReference ?? ((same) => same))(reference, context, info)) ?? null;
}
