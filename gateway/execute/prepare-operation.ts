import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { type Demand, type Lack, lackOf } from "../../schema/access/demand.ts";
import { badUserInput } from "../../schema/error-codes.ts";
import type { RequestContext, Viewer } from "../../schema/request-context.ts";
import { fragmentsOf } from "../fragments-of.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import { NotPlannedInTime, PlanningError } from "../plan/planner.ts";
import { askedDemands } from "./access/asked-demands.ts";
import { refusalsOf } from "./access/refusals.ts";
import { coerceVariables, NULL } from "./coerce-variables.ts";
import {
  type CompiledOperation,
  compileOperation,
  type OperationCompilerOptions,
  type OperationResult,
} from "./compile-operation.ts";
import { asksForSchema } from "./split-introspection.ts";
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
  /** Whether errors tell nothing of the schema but what the client wrote. */
  readonly discreet?: boolean;
  /** What is seen of the request is written down here. */
  readonly record?: RequestRecord | null | undefined;
}

/**
 * A valid operation, compiled once for each combination of its conditions, and of what viewers lack for the fields that
 * it asks for, that requests come with.
 */
export interface PreparedOperation {
  readonly asked: AskedOperation;
  /** Whether it may ask for the schema. */
  readonly introspects: boolean;
  /**
   * The plan for who is refused nothing, with the values that variables give to the conditions (false where they give
   * none); null where it needs no fetch. Rejects with PlanningError.
   */
  planOf(variables: Readonly<Record<string, unknown>>): Promise<QueryPlan | null>;
  /** Plans where that has not been done yet, fetches, completes. Rejects with PlanningError. */
  execute(request: OperationRequest): Promise<OperationResult>;
}

/**
 * Combinations that are kept of one operation: of twenty conditions there are a million. Where more than that many are
 * asked for in turn, they are compiled again.
 */
const MOST_VARIANTS = 32;

/** What a viewer lacks, in the key of a variant; "-" for nothing. */
const LETTERS: Readonly<Record<Lack, string>> = { token: "t", scopes: "s", policies: "p" };

/** What a variant is for: values of the variables, and what the viewer lacks for each of the demands. */
interface Wanted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lacks: readonly (Lack | null)[];
}

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
  const { publicSchema, accessDemands } = options.supergraph;
  const { variableDefinitions = [] } = operation;
  const fragments = fragmentsOf(document);
  const conditions = conditionVariables(operation, fragments);
  const notNull = variablesNotNull(publicSchema, { document, operation });
  const variants = new LRUCache<string, Variant>({
    max: MOST_VARIANTS,
    dispose: ({ bytes }) => grew(-bytes),
  });

  const demands = askedDemands(document, operation, options.supergraph);
  const nothing: Wanted["lacks"] = demands.map(() => null);

  function compile({ values, lacks }: Wanted, planned: (bytes: number) => void): Promise<CompiledOperation> {
    const decided = Object.fromEntries(conditions.map((name) => [name, values[name] === true]));
    const lacking = new Map<Demand, Lack>();
    for (const [i, demand] of demands.entries()) {
      const lack = lacks[i];
      if (lack) lacking.set(demand, lack);
    }
    const refusals = refusalsOf(accessDemands, lacking);
    return compileOperation(
      document,
      operation,
      { conditions: decided, refusals },
      {
        ...options,
        async plan(text, operationName) {
          const plan = await options.plan(text, operationName);
          planned(JSON.stringify(plan).length);
          return plan;
        },
      },
    );
  }

  function newVariant(key: string, wanted: Wanted): Variant {
    const grewBy = (bytes: number) => {
      // It may have made room for others while it was being planned.
      if (variants.peek(key) !== variant) return;
      variant.bytes += bytes;
      grew(bytes);
    };
    const variant: Variant = { compiled: compile(wanted, grewBy), ready: null, bytes: 0 };
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
  function variantOf(values: Wanted["values"], lacks: Wanted["lacks"]): Variant {
    let key = "";
    for (const name of conditions) key += values[name] === true ? "1" : "0";
    for (const lack of lacks) key += lack === null ? "-" : LETTERS[lack];
    return variants.get(key) ?? newVariant(key, { values, lacks });
  }

  const lacksOf = (viewer: Viewer): Wanted["lacks"] => demands.map((demand) => lackOf(demand, viewer));

  return {
    asked,
    introspects: asksForSchema(operation, fragments),
    async planOf(variables) {
      const { values = {} } = coerceVariables(publicSchema, variableDefinitions, variables);
      return (await variantOf(values, nothing).compiled).plan;
    },
    async execute({ variables, context, signal, discreet = false, record = null }) {
      const { values, errors } = coerceVariables(publicSchema, variableDefinitions, variables, { discreet });
      if (errors) return { errors };
      const unusable = notNull.filter((name) => values[name] === null);
      if (unusable.length > 0) return { errors: unusable.map((name) => badUserInput(`$${name}`, NULL)) };
      const began = record ? performance.now() : 0;
      const variant = variantOf(values, lacksOf(context.viewer));
      const state = variant.ready ? "known" : "planned";
      const compiled = variant.ready ?? (await inTime(variant.compiled, signal));
      if (record) record.plan = { state, began, ended: performance.now(), plan: compiled.plan };
      return await compiled.run({ variables: values, request: context, signal }, record);
    },
  };
}
