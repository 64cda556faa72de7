import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { badUserInput } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import { NotPlannedInTime, PlanningError } from "../plan/planner.ts";
import { coerceVariables, NULL } from "./coerce-variables.ts";
import {
  type CompiledOperation,
  compileOperation,
  fragmentsOf,
  type OperationCompilerOptions,
  type OperationResult,
} from "./compile-operation.ts";
import { conditionVariables } from "./static-conditions.ts";
import { unlessAborted } from "./unless-aborted.ts";
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
  /** What is seen of the request is written down here. */
  readonly record?: RequestRecord | null | undefined;
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

/**
 * Combinations of conditions that are kept of one operation: of twenty conditions there are a million. Where more than
 * that many are asked for in turn, they are compiled again.
 */
const MOST_VARIANTS = 32;

interface Variant {
  readonly compiled: Promise<CompiledOperation>;
  /** Null until it has been compiled. */
  ready: CompiledOperation | null;
  /** As text: of its plan, and of what is kept of the document with the conditions decided. */
  bytes: number;
}

/** Rejects with NotPlannedInTime where the signal is aborted first; the planning goes on for the next. */
async function inTime<Value>(planning: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  try {
    return await unlessAborted(planning, signal);
  } catch (error) {
    if (!signal?.aborted || error instanceof PlanningError) throw error;
    throw new NotPlannedInTime("given up while it was planned");
  }
}

/** Prepares an operation. `grew` is told of the bytes that its variants take, and, below 0, give back. */
export function prepareOperation(
  asked: AskedOperation,
  options: OperationCompilerOptions,
  grew: (bytes: number) => void,
): PreparedOperation {
  const { document, operation, source } = asked;
  const { publicSchema } = options.supergraph;
  const { variableDefinitions = [] } = operation;
  const conditions = conditionVariables(operation, fragmentsOf(document));
  const notNull = variablesNotNull(publicSchema, { document, operation });
  const variants = new LRUCache<string, Variant>({
    max: MOST_VARIANTS,
    dispose: ({ bytes }) => grew(-bytes),
  });

  function compile(
    values: Readonly<Record<string, unknown>>,
    planned: (bytes: number) => void,
  ): Promise<CompiledOperation> {
    const decided = Object.fromEntries(conditions.map((name) => [name, values[name] === true]));
    return compileOperation(document, operation, decided, {
      ...options,
      async plan(text, operationName) {
        const plan = await options.plan(text, operationName);
        planned(JSON.stringify(plan).length);
        return plan;
      },
    });
  }

  function newVariant(key: string, values: Readonly<Record<string, unknown>>): Variant {
    const grewBy = (bytes: number) => {
      // It may have made room for others while it was being planned.
      if (variants.peek(key) !== variant) return;
      variant.bytes += bytes;
      grew(bytes);
    };
    const variant: Variant = { compiled: compile(values, grewBy), ready: null, bytes: 0 };
    variants.set(key, variant);
    grewBy(source.length);
    variant.compiled.then(
      (compiled) => {
        variant.ready = compiled;
      },
      () => {
        if (variants.peek(key) === variant) variants.delete(key);
      },
    );
    return variant;
  }

  /** Who asks while a variant is being compiled waits for the same one. One that failed is not kept. */
  function variantOf(values: Readonly<Record<string, unknown>>): Variant {
    const key = conditions.map((name) => (values[name] === true ? "1" : "0")).join("");
    return variants.get(key) ?? newVariant(key, values);
  }

  return {
    asked,
    async planOf(variables) {
      const { values = {} } = coerceVariables(publicSchema, variableDefinitions, variables);
      return (await variantOf(values).compiled).plan;
    },
    async execute({ variables, context, signal, record = null }) {
      const { values, errors } = coerceVariables(publicSchema, variableDefinitions, variables);
      if (errors) return { errors };
      const unusable = notNull.filter((name) => values[name] === null);
      if (unusable.length > 0) return { errors: unusable.map((name) => badUserInput(`$${name}`, NULL)) };
      const began = record ? performance.now() : 0;
      const variant = variantOf(values);
      const state = variant.ready ? "known" : "planned";
      const compiled = variant.ready ?? (await inTime(variant.compiled, signal));
      if (record) record.plan = { state, began, ended: performance.now(), plan: compiled.plan };
      return await compiled.run({ variables: values, request: context, signal }, record);
    },
  };
}
