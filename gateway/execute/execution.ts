import type { GraphQLError } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";

/** A JSON object of a subgraph's answer or of the response. */
export type Entity = { [responseKey: string]: unknown };

/** Where a value stands in the response: response keys and list indexes. */
export type ResponsePath = readonly (string | number)[];

/** An error met on the way, at a place of the merged data. */
export interface LocatedError {
  error: GraphQLError;
  path: ResponsePath;
}

/** What a transport is asked with. */
export interface TransportRequest {
  readonly variables: Record<string, unknown>;
  readonly request: RequestContext;
  /** Values that live as long as the request: the in-process transport keeps a subgraph's context here. */
  readonly perRequest: Map<string, unknown>;
}

/** What a subgraph answers, as GraphQL over HTTP has it. */
export interface SubgraphResult {
  data?: Entity | null | undefined;
  errors?: readonly SubgraphError[] | undefined;
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** Sends one operation, prepared once, to a subgraph. Rejects where no answer could be had. */
export type SendOperation = (request: TransportRequest) => Promise<SubgraphResult>;

/** A way to a subgraph. */
export interface Transport {
  /** Prepares an operation of a plan; called once for each fetch of a plan. */
  prepare(operation: string, operationKind: "query" | "mutation"): SendOperation;
}

/** One request under way: what has been fetched, and what went wrong. */
export interface Execution {
  readonly variables: Record<string, unknown>;
  readonly request: RequestContext;
  readonly perRequest: Map<string, unknown>;
  readonly data: Entity;
  readonly errors: LocatedError[];
}

/** A step of a compiled plan. */
export type Step = (execution: Execution) => Promise<void> | void;

export function isObject(value: unknown): value is Entity {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
