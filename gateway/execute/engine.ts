import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import { readSupergraph } from "../compose/supergraph.ts";
import { PlanCache } from "../plan/plan-cache.ts";
import { startPlanner } from "../plan/planner.ts";
import { type CompiledOperation, compileOperation, type OperationResult } from "./compile-operation.ts";
import type { Transport } from "./execution.ts";

/** Compiled operations kept at most; a plan and its closures take some ten times the bytes of its text. */
const CACHE = { maxEntries: 2000, maxBytes: 64 * 1024 * 1024 };

export interface OperationRequest {
  /** Valid for the public schema. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The text of the document: with the name of the operation, what compiled operations are kept by. */
  source: string;
  variables: Record<string, unknown>;
  context: RequestContext;
}

/** From a valid operation to its response: plans, fetches, completes. */
export interface Engine {
  readonly publicSchema: GraphQLSchema;
  /** The plan of an operation; null where it needs no fetch. Rejects with PlanningError. */
  planOf(request: Pick<OperationRequest, "document" | "operation" | "source">): Promise<QueryPlan | null>;
  execute(request: OperationRequest): Promise<OperationResult>;
  close(): Promise<void>;
}

export interface EngineOptions {
  supergraphSdl: string;
  transportOf(subgraph: string): Transport;
  log(line: string): void;
}

/** Starts the engine of a supergraph: its planner runs in a child process until `close`. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const planner = await startPlanner(options.supergraphSdl, options.log);
  const cache = new PlanCache<CompiledOperation>(CACHE);

  function compiled({ document, operation, source }: Omit<OperationRequest, "variables" | "context">) {
    return cache.get(`${operation.name?.value ?? ""}\n${source}`, async () => {
      let bytes = source.length;
      const value = await compileOperation(document, operation, {
        supergraph,
        transportOf: options.transportOf,
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
    publicSchema: supergraph.publicSchema,
    planOf: async (request) => (await compiled(request)).plan,
    execute: async (request) => (await compiled(request)).run(request.variables, request.context),
    close: () => planner.close(),
  };
}
