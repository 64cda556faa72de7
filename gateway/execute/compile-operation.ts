import type { QueryPlan } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import type { Supergraph } from "../compose/supergraph.ts";
import { coerceVariables } from "./coerce-variables.ts";
import { compileCompletion } from "./compile-completion.ts";
import type { FetchCompilerOptions } from "./compile-fetch.ts";
import { compilePlan } from "./compile-plan.ts";
import type { Entity, Execution } from "./execution.ts";
import { presentErrors } from "./present-errors.ts";
import { splitIntrospection } from "./split-introspection.ts";

export interface OperationResult {
  data?: Entity | null;
  errors?: readonly GraphQLError[];
}

/** An operation ready to run: nothing of it is parsed, planned or compiled again. */
export interface CompiledOperation {
  readonly plan: QueryPlan | null;
  run(variables: Record<string, unknown>, request: RequestContext): Promise<OperationResult>;
}

export interface OperationCompilerOptions extends FetchCompilerOptions {
  plan(document: string, operationName: string | null): Promise<QueryPlan>;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

async function introspect(
  supergraph: Supergraph,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return await execute({ schema: supergraph.publicSchema, document, variableValues });
}

/**
 * Compiles one operation of a document that is valid for the public schema: its plan into fetches, its selections into
 * the response. Rejects where it cannot be planned.
 */
export async function compileOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: OperationCompilerOptions,
): Promise<CompiledOperation> {
  const { supergraph } = options;
  const schema = supergraph.publicSchema;
  const fragments = fragmentsOf(document);
  const split = splitIntrospection(operation, fragments);
  const operationName = operation.name?.value ?? null;
  const plan = split.fetched ? await options.plan(print(split.fetched), operationName) : null;
  const fetchAll = plan ? compilePlan(plan, options) : null;
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const complete = compileCompletion(schema, fragments, root, operation.selectionSet);

  return {
    plan,
    async run(inputs, request) {
      const coerced = coerceVariables(schema, operation.variableDefinitions ?? [], inputs);
      if (coerced.errors) return { errors: coerced.errors };
      const execution: Execution = {
        variables: coerced.values,
        request,
        perRequest: new Map(),
        data: {},
        errors: [],
      };
      if (split.introspection) {
        const result = await introspect(supergraph, split.introspection, inputs);
        Object.assign(execution.data, result.data);
      }
      await fetchAll?.(execution);
      const data = complete(execution);
      if (execution.errors.length === 0) return { data };
      return { data, errors: presentErrors(execution.errors, data) };
    },
  };
}
