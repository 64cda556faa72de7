import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { badUserInput } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import type { DeclaredCosts } from "../compose/declared-costs.ts";
import { readSupergraph, type Supergraph } from "../compose/supergraph.ts";
import { PlanCache } from "../plan/plan-cache.ts";
import { type Planner, startPlanner } from "../plan/planner.ts";
import { coerceVariables, NULL } from "./coerce-variables.ts";
import {
  type CompiledOperation,
  compileOperation,
  fragmentsOf,
  type OperationResult,
} from "./compile-operation.ts";
import type { Transport } from "./execution.ts";
import { type ConditionValues, conditionVariables } from "./static-conditions.ts";

/** Compiled operations kept at most; a plan and its closures take some ten times the bytes of its text. */
const CACHE = { maxEntries: 2000, maxBytes: 64 * 1024 * 1024 };

export interface AskedOperation {
  /** Valid for the public schema. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The text of the document: with the name of the operation, what compiled operations are kept by. */
  source: string;
  /** As the client gave them. */
  variables?: Record<string, unknown>;
}

export interface OperationRequest extends AskedOperation {
  context: RequestContext;
  /** Aborted when nobody waits for the response any longer: nothing more is fetched then. */
  signal?: AbortSignal | undefined;
}

/** From a valid operation to its response: plans, fetches, completes. */
export interface Engine {
  readonly publicSchema: GraphQLSchema;
  /** What the supergraph says of the cost of the fields of that schema. */
  readonly declaredCosts: DeclaredCosts;
  /**
   * The plan of an operation with the values that the variables give to its conditions (false where they give none);
   * null where it needs no fetch. Rejects with PlanningError.
   */
  planOf(asked: AskedOperation): Promise<QueryPlan | null>;
  execute(request: OperationRequest): Promise<OperationResult>;
  close(): Promise<void>;
}

export interface EngineOptions {
  supergraphSdl: string;
  transportOf(subgraph: string): Transport;
  log(line: string): void;
}

/** The engine of a supergraph over a planner of it. */
export function createEngine(
  supergraph: Supergraph,
  planner: Pick<Planner, "plan" | "close">,
  transportOf: EngineOptions["transportOf"],
): Engine {
  const { publicSchema, declaredCosts } = supergraph;
  const cache = new PlanCache<CompiledOperation>(CACHE);
  // Documents are parsed once by whoever keeps them.
  const conditionsKnown = new WeakMap<OperationDefinitionNode, readonly string[]>();

  function conditionsOf({ document, operation }: AskedOperation): readonly string[] {
    let names = conditionsKnown.get(operation);
    if (!names) {
      names = conditionVariables(operation, fragmentsOf(document));
      conditionsKnown.set(operation, names);
    }
    return names;
  }

  function compiled(
    asked: AskedOperation,
    values: Readonly<Record<string, unknown>>,
  ): Promise<CompiledOperation> {
    const { document, operation, source } = asked;
    const names = conditionsOf(asked);
    const decided = names.map((name) => (values[name] === true ? "1" : "0")).join("");
    return cache.get(`${operation.name?.value ?? ""} ${decided}\n${source}`, async () => {
      const conditions: ConditionValues = Object.fromEntries(
        names.map((name) => [name, values[name] === true]),
      );
      let bytes = source.length;
      const value = await compileOperation(document, operation, conditions, {
        supergraph,
        transportOf,
        plan: async (text, operationName) => {
          const plan = await planner.plan(text, operationName);
          bytes += JSON.stringify(plan).length;
          return plan;
        },
      });
      return { value, bytes };
    });
  }

  return {
    publicSchema,
    declaredCosts,
    async planOf(asked) {
      const { variableDefinitions = [] } = asked.operation;
      const { values = {} } = coerceVariables(publicSchema, variableDefinitions, asked.variables ?? {});
      return (await compiled(asked, values)).plan;
    },
    async execute(request) {
      const { operation, variables: given = {}, context, signal } = request;
      const { values, errors } = coerceVariables(publicSchema, operation.variableDefinitions ?? [], given);
      if (errors) return { errors };
      // A variable that may be null but has a default is allowed in a condition.
      const unusable = conditionsOf(request).filter((name) => typeof values[name] !== "boolean");
      if (unusable.length > 0) return { errors: unusable.map((name) => badUserInput(`$${name}`, NULL)) };
      return await (await compiled(request, values)).run({ variables: values, request: context, signal });
    },
    close: () => planner.close(),
  };
}

/** Starts the engine of a supergraph: its planner runs in a child process until `close`. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = readSupergraph(options.supergraphSdl);
  return createEngine(supergraph, await startPlanner(options), options.transportOf);
}
