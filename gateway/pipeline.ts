import type { IncomingHttpHeaders } from "node:http";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "../schema/request-context.ts";
import { answerKnown, knownRequestOf } from "./answer-known.ts";
import { answerByApollo } from "./apollo/apollo-front.ts";
import { startGatewayServer } from "./apollo/gateway-server.ts";
import type { Engine } from "./execute/engine.ts";
import { operationExecutor } from "./execute-operation.ts";
import { LIMITS, type Limits } from "./limits/limits.ts";
import { asksForPlan } from "./observe/explain.ts";
import type { Log } from "./observe/log.ts";
import { RequestRecord } from "./observe/request-record.ts";

// The life of a request:
//
//   http/serve        method, size, JSON                      → 4xx
//   http/request-context   token, purpose, the instant        → UNAUTHENTICATED, AUTHENTICATION_UNAVAILABLE
//   Apollo Server     parses, checks the limits of a document, validates → GRAPHQL_*, QUERY_TOO_COMPLEX, BAD_USER_INPUT
//     or answer-known    where it has let the operation through before
//   execute-operation   list sizes and cost with the variables → BAD_USER_INPUT, QUERY_TOO_COMPLEX
//   engine            plans once, fetches, completes          → QUERY_PLANNING_FAILED, SUBGRAPH_FAILED
//   errors/client-error    a code of the closed list, two languages, the request id

/** Values of `accept` whose content type is remembered. */
const ACCEPTED = 100;

/** A GraphQL request of a known viewer. */
export interface GraphqlRequest {
  /** The JSON of its body; `query` is a string. */
  readonly body: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
  readonly context: RequestContext;
  /** Aborted when nobody waits for the response any longer. */
  readonly signal?: AbortSignal | undefined;
  /** What is seen of the request is written down here. */
  readonly record?: RequestRecord | null | undefined;
}

/** What is sent back over HTTP. */
export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Answers GraphQL requests. */
export interface Pipeline {
  answer(request: GraphqlRequest): Promise<GraphqlResponse>;
  close(): Promise<void>;
}

/** A request whose answer tells how it was come by. */
function explaining(request: GraphqlRequest): GraphqlRequest {
  const record = request.record ?? new RequestRecord(request.context.requestId);
  record.explain = true;
  return { ...request, record };
}

/** The pipeline of a gateway over an engine, which it does not close; with the default limits if left out. */
export async function createPipeline(engine: Engine, log: Log, limits: Limits = LIMITS): Promise<Pipeline> {
  const execute = operationExecutor(engine, limits, log);
  const server = await startGatewayServer(engine, execute, limits, log);
  // By `accept`, as Apollo Server has chosen: how it does that is its own affair.
  const contentTypes = new LRUCache<string, string>({ max: ACCEPTED });
  return {
    async answer(asked) {
      const request = asksForPlan(asked.headers) ? explaining(asked) : asked;
      const { context, signal, record } = request;
      const accept = request.headers.accept ?? "";
      const contentType = contentTypes.get(accept);
      const known = contentType === undefined ? null : knownRequestOf(engine, request);
      if (known && contentType !== undefined)
        return await answerKnown(known, contentType, request, execute, log);
      const response = await answerByApollo(server, request, { request: context, signal, record });
      if (response.status === 200) contentTypes.set(accept, response.headers["content-type"]);
      return response;
    },
    close: () => server.stop(),
  };
}
