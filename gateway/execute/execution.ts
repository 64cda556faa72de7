import type { GraphQLError } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import { Failure } from "./failure.ts";

/** A JSON object of a subgraph's answer or of the response. */
export type Entity = { [key: string]: unknown };

/** Where a value stands: response keys and list indexes. */
export type ResponsePath = readonly (string | number)[];

/** What a transport is asked with. */
export interface TransportRequest {
  readonly variables: Record<string, unknown>;
  readonly request: RequestContext;
  /** Values that live as long as the request: the in-process transport keeps a subgraph's context here. */
  readonly perRequest: Map<string, unknown>;
  /** Aborted when nobody waits for the response any longer. */
  readonly signal?: AbortSignal | undefined;
  /** `traceparent` of the fetch; left out where it is not traced here. */
  readonly traceparent?: string | undefined;
}

/** What a subgraph answers, as GraphQL over HTTP has it. Nothing of it is taken on trust. */
export interface SubgraphResult {
  data?: unknown;
  errors?: unknown;
}

/**
 * Sends one operation, prepared once, to a subgraph. Throws or rejects where no answer could be had. The objects and lists of the
 * answer are the executor's own from then on: it merges into them.
 */
export type SendOperation = (request: TransportRequest) => Promise<SubgraphResult> | SubgraphResult;

/** A way to a subgraph. */
export interface Transport {
  /** Prepares an operation of a plan; called once for each fetch of a plan. */
  prepare(operation: string, operationKind: "query" | "mutation"): SendOperation;
}

/** One request under way: what has been fetched. What could not be stands in it as a `Failure`. */
export interface Execution extends TransportRequest {
  readonly data: Entity;
  /** Errors of subgraphs that explain no null of their answer. */
  readonly strays: GraphQLError[];
  /** What is seen of the request; null where nobody looks. */
  readonly record: RequestRecord | null;
}

/** A step of a compiled plan. */
export type Step = (execution: Execution) => Promise<void> | void;

export function isObject(value: unknown): value is Entity {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Failure);
}
