import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext } from "../schema/request-context.ts";
import { answerByApollo } from "./apollo/apollo-front.ts";
import { startGatewayServer } from "./apollo/gateway-server.ts";
import type { Engine } from "./execute/engine.ts";
import type { Limits } from "./limits/limits.ts";

// The life of a request:
//
//   http/serve        method, size, JSON                      → 4xx
//   http/request-context   token, purpose, the instant        → UNAUTHENTICATED
//   Apollo Server     parses and validates against the public schema; keeps what it parsed → GRAPHQL_*, BAD_USER_INPUT
//   limits/           the document before it is validated, list sizes and cost with the variables → QUERY_TOO_COMPLEX
//   engine            plans once, fetches, completes          → QUERY_PLANNING_FAILED, SUBGRAPH_FAILED
//   errors/client-error    a code of the closed list, two languages, the request id

/** A GraphQL request of a known viewer. */
export interface GraphqlRequest {
  /** The JSON of its body; `query` is a string. */
  readonly body: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
  readonly context: RequestContext;
  /** Aborted when nobody waits for the response any longer. */
  readonly signal?: AbortSignal | undefined;
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

/** The pipeline of a gateway over an engine, which it does not close; with the default limits if left out. */
export async function createPipeline(
  engine: Engine,
  log: (line: string) => void,
  limits?: Limits,
): Promise<Pipeline> {
  const server = await startGatewayServer(engine, log, limits);
  return {
    answer: (request) =>
      answerByApollo(server, request, { request: request.context, signal: request.signal }),
    close: () => server.stop(),
  };
}
