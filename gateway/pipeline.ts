import type { RequestContext } from "../schema/request-context.ts";
import { answerKnown, knownRequestOf } from "./answer-known.ts";
import { answerByApollo } from "./apollo/apollo-front.ts";
import { startGatewayServer } from "./apollo/gateway-server.ts";
import { documentGate } from "./documents/document-gate.ts";
import { refusalResponse } from "./documents/refused-document.ts";
import { TrustedDocuments } from "./documents/trusted-documents.ts";
import type { Engine } from "./execute/engine.ts";
import { operationExecutor } from "./execute-operation.ts";
import { LIMITS, type Limits } from "./limits/limits.ts";
import type { RateLimit } from "./limits/rate/rate-limit.ts";
import type { MediaType } from "./media-types.ts";
import type { Log } from "./observe/log.ts";
import { RequestRecord } from "./observe/request-record.ts";

// The life of a request:
//
//   http/answer-graphql   origin, method, accept, size         → 4xx
//   http/request-context   token, purpose, the instant        → UNAUTHENTICATED, AUTHENTICATION_UNAVAILABLE
//   limits/rate       how often each viewer may ask           → RATE_LIMITED
//   http/request-parameters   JSON, or the parameters of a URL → 400
//   documents/        a hash becomes a text; what is not trusted, or not for GET → DOCUMENT_NOT_TRUSTED, PERSISTED_QUERY_*
//   Apollo Server     parses, checks the limits of a document, validates → GRAPHQL_*, QUERY_TOO_COMPLEX, BAD_USER_INPUT
//     or answer-known    where it has let the operation through before
//   execute-operation   list sizes and cost with the variables → BAD_USER_INPUT, QUERY_TOO_COMPLEX
//   engine            plans once, fetches, completes          → QUERY_PLANNING_FAILED, SUBGRAPH_FAILED
//   errors/client-error    a code of the closed list, two languages, the request id

/** A GraphQL request of a known viewer. */
export interface GraphqlRequest {
  /** How it came. By GET, `body` is made of the parameters of the URL. */
  readonly method: "GET" | "POST";
  /** The type of the response, as the client wants it. */
  readonly mediaType: MediaType;
  /** The JSON of its body. */
  readonly body: Record<string, unknown>;
  readonly context: RequestContext;
  /** Aborted when nobody waits for the response any longer. */
  readonly signal?: AbortSignal | undefined;
  /** What is seen of the request is written down here. */
  readonly record?: RequestRecord | null | undefined;
  /** Whether the answer is to tell how it was come by. */
  readonly explain?: boolean;
  /** Whether its document is one of the gateway's own, which is trusted whatever is enforced. */
  readonly own?: boolean;
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

export interface PipelineOptions {
  /** What a request may ask for; the default limits if left out. */
  readonly limits?: Limits;
  /** The documents that are trusted; none more than others if left out. */
  readonly documents?: TrustedDocuments | undefined;
  /** Told what each request asks for costs; nobody is if left out. */
  readonly rate?: Pick<RateLimit, "charge"> | undefined;
}

/** The pipeline of a gateway over an engine, which it does not close. */
export async function createPipeline(
  engine: Engine,
  log: Log,
  { limits = LIMITS, documents = new TrustedDocuments("off", [], log), rate }: PipelineOptions = {},
): Promise<Pipeline> {
  const admit = documentGate(documents, engine);
  const execute = operationExecutor(engine, limits, log, rate);
  const server = await startGatewayServer(engine, execute, limits, log);
  return {
    async answer(asked) {
      const request = admit(asked.explain ? explaining(asked) : asked);
      if ("error" in request) return refusalResponse(request, asked);
      const known = knownRequestOf(engine, request);
      if (known) return await answerKnown(known, request, execute, log);
      const { context, signal, freeForm, record } = request;
      return await answerByApollo(server, request, { request: context, signal, freeForm, record });
    },
    close: () => server.stop(),
  };
}
