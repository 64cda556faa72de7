import {
  type GraphQLSchema,
  isNonNullType,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { AskedOperation } from "./prepare-operation.ts";

/**
 * The names of the variables of an operation that may be null as they are declared, and stand where null is not allowed.
 * A default, the variable's or the argument's, makes that valid (GraphQL specification, All Variable Usages Are Allowed).
 */
export function variablesNotNull(
  schema: GraphQLSchema,
  { document, operation }: Pick<AskedOperation, "document" | "operation">,
): string[] {
  const declared = (operation.variableDefinitions ?? [])
    .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
    .map(({ variable }) => variable.name.value);
  const asked = declared.length > 0 && separateOperations(document)[operation.name?.value ?? ""];
  if (!asked) return [];
  const standing = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    asked,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (isNonNullType(types.getInputType())) standing.add(name.value);
      },
    }),
  );
  return declared.filter((name) => standing.has(name));
}
