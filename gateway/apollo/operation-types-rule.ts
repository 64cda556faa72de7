import { GraphQLError, type ValidationRule } from "graphql";

/**
 * Refuses an operation of a kind that the schema has no type for. The rules of graphql-js 16 find nothing wrong with its
 * fields, as they know of no type that these should be of; version 17 has a rule like this one.
 */
export const operationTypesRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`The schema has no operations of the kind "${node.operation}".`, { nodes: node }),
    );
  },
});
