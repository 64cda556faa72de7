import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { badUserInput } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { coerceVariables, NULL } from "./coerce-variables.ts";
import {
  type CompiledOperation,
  compileOperation,
  fragmentsOf,
  type OperationCompilerOptions,
  type OperationResult,
} from "./compile-operation.ts";
import { conditionVariables } from "./static-conditions.ts";
import { variablesNotNull } from "./variables-not-null.ts";

export interface AskedOperation {
  /** Valid for the public schema. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The text of the document. */
  readonly source: string;
}

export interface OperationRequest {
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  /** Aborted when nobody waits for the response any longer: nothing more is fetched then. */
  readonly signal?: AbortSignal | undefined;
}

/** A valid operation, compiled once for each combination of its conditions that requests come with. */
export interface PreparedOperation {
  readonly asked: AskedOperation;
  /**
   * The plan with the values that variables give to the conditions (false where they give none); null where it needs
   * no fetch. Rejects with PlanningError.
   */
  planOf(variables: Readonly<Record<string, unknown>>): Promise<QueryPlan | null>;
  /** Plans where that has not been done yet, fetches, completes. Rejects with PlanningError. */
  execute(request: OperationRequest): Promise<OperationResult>;
}

/** Prepares an operation. `compiled` is told of the bytes of each plan as text. */
export function prepareOperation(
  asked: AskedOperation,
  options: OperationCompilerOptions,
  compiled: (bytes: number) => void,
): PreparedOperation {
  const { document, operation } = asked;
  const { publicSchema } = options.supergraph;
  const { variableDefinitions = [] } = operation;
  const conditions = conditionVariables(operation, fragmentsOf(document));
  const notNull = variablesNotNull(publicSchema, { document, operation });
  const variants = new Map<string, Promise<CompiledOperation>>();

  async function compile(values: Readonly<Record<string, unknown>>): Promise<CompiledOperation> {
    const decided = Object.fromEntries(conditions.map((name) => [name, values[name] === true]));
    let bytes = 0;
    const variant = await compileOperation(document, operation, decided, {
      ...options,
      async plan(text, operationName) {
        const plan = await options.plan(text, operationName);
        bytes = JSON.stringify(plan).length;
        return plan;
      },
    });
    compiled(bytes);
    return variant;
  }

  /** Who asks while a variant is being compiled waits for the same one. One that failed is not kept. */
  function variantOf(values: Readonly<Record<string, unknown>>): Promise<CompiledOperation> {
    const key = conditions.map((name) => (values[name] === true ? "1" : "0")).join("");
    let variant = variants.get(key);
    if (!variant) {
      variant = compile(values);
      variants.set(key, variant);
      variant.catch(() => variants.delete(key));
    }
    return variant;
  }

  return {
    asked,
    async planOf(variables) {
      const { values = {} } = coerceVariables(publicSchema, variableDefinitions, variables);
      return (await variantOf(values)).plan;
    },
    async execute({ variables, context, signal }) {
      const { values, errors } = coerceVariables(publicSchema, variableDefinitions, variables);
      if (errors) return { errors };
      const unusable = notNull.filter((name) => values[name] === null);
      if (unusable.length > 0) return { errors: unusable.map((name) => badUserInput(`$${name}`, NULL)) };
      return await (await variantOf(values)).run({ variables: values, request: context, signal });
    },
  };
}
