import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import type { Deadlines } from "../deadlines.ts";
import type { RateLimit, RateRefusal } from "../limits/rate/rate-limit.ts";
import { asksForPlan } from "../observe/explain.ts";
import type { GraphqlResponse, Pipeline } from "../pipeline.ts";
import { compress, encodingOf } from "./compress.ts";
import {
  type AnswerHeaders,
  type Exchange,
  isAllowed,
  type Refusal,
  refuse,
  send,
  sendError,
} from "./exchange.ts";
import { isPreflighted } from "./is-preflighted.ts";
import { negotiate } from "./negotiate.ts";
import { parseBody, readBody } from "./read-body.ts";
import { parametersOfUrl } from "./request-parameters.ts";

/** Seconds after which a client may ask again that could not be told who it is. */
const RETRY_S = 5;

const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  message: {
    zh: "只能以 application/json 或 application/graphql-response+json 回答",
    en: "answers are application/json or application/graphql-response+json",
  },
};
const NOT_PREFLIGHTED: Refusal = {
  status: 400,
  message: {
    zh: "GET 请求须带 apollo-require-preflight 请求头",
    en: "a GET must have the header apollo-require-preflight, so that no page of elsewhere can send it unasked",
  },
};

export interface GraphqlOptions {
  readonly pipeline: Pick<Pipeline, "answer">;
  /**
   * What is to be known of a request beside what it asks. Looks at its headers before the body is read, and may throw a
   * request error then; with the body it gives the context, or rejects with a request error where who asks cannot be
   * told.
   */
  contextOf(request: IncomingMessage, requestId: string): (body: Buffer) => Promise<RequestContext>;
  /** Bytes of a request's body at most. */
  readonly bodyBytes: number;
  readonly deadlines: Deadlines<AbortController>;
  /** How often each viewer may ask; as often as they like if left out. */
  readonly rate?: Pick<RateLimit, "admit" | "failed"> | undefined;
}

/** Tells that a request comes too soon. */
export function refuseRate(
  exchange: Exchange,
  { error, headers }: RateRefusal,
  more: AnswerHeaders = {},
): void {
  sendError(exchange, 429, error, { ...headers, ...more });
}

/** Tells that a request is not answered to who asks. */
export function refuseViewer(
  { rate }: Pick<GraphqlOptions, "rate">,
  exchange: Exchange,
  error: unknown,
  headers: AnswerHeaders = {},
): void {
  if (!(error instanceof GraphQLError)) throw error;
  if (error.extensions.code === "AUTHENTICATION_UNAVAILABLE") {
    sendError(exchange, 503, error, { "retry-after": String(RETRY_S), ...headers });
    return;
  }
  if (error.extensions.code === "FORBIDDEN") {
    sendError(exchange, 403, error, headers);
    return;
  }
  const tooMany = rate?.failed(exchange.request);
  if (tooMany) refuseRate(exchange, tooMany, headers);
  else {
    sendError(exchange, 401, error, { "www-authenticate": 'Bearer error="invalid_token"', ...headers });
  }
}

/** A signal that is aborted where the client goes away before it has its answer, and at the deadline. */
function signalOf({ response }: Exchange, deadlines: Deadlines<AbortController>): AbortSignal {
  const controller = new AbortController();
  deadlines.add(controller);
  response.on("close", () => {
    deadlines.delete(controller);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** A request of a viewer who is known and may ask, with nothing of it parsed. */
export interface AdmittedBody {
  readonly bytes: Buffer;
  readonly context: RequestContext;
  readonly signal: AbortSignal;
}

/**
 * Reads the body of a request and finds out who asks, and whether they may so often. Null where the request has been
 * answered.
 */
export async function admitBody(
  options: Omit<GraphqlOptions, "pipeline">,
  exchange: Exchange,
  read: (request: IncomingMessage, limit: number) => ReturnType<typeof readBody> = readBody,
): Promise<AdmittedBody | null> {
  const { request, id, record } = exchange;
  let contextWith: (body: Buffer) => Promise<RequestContext>;
  try {
    contextWith = options.contextOf(request, id);
  } catch (error) {
    // Its body is not read, so that the connection is of no use any more.
    refuseViewer(options, exchange, error, { connection: "close" });
    return null;
  }
  const body = await read(request, options.bodyBytes);
  if ("refusal" in body) {
    refuse(exchange, body.refusal);
    return null;
  }
  const { bytes } = body;
  const signal = signalOf(exchange, options.deadlines);
  let context: RequestContext;
  try {
    context = await contextWith(bytes);
  } catch (error) {
    refuseViewer(options, exchange, error);
    return null;
  }
  if (record) record.context = context;
  const tooMany = options.rate?.admit(request, context);
  if (!tooMany) return { bytes, context, signal };
  refuseRate(exchange, tooMany);
  return null;
}

const NO_BODY = Buffer.alloc(0);

/** By GET there is no body, and what a page of another origin could send unasked is refused. */
async function readNothing({ headers }: IncomingMessage): ReturnType<typeof readBody> {
  return isPreflighted(headers) ? { bytes: NO_BODY } : { refusal: NOT_PREFLIGHTED };
}

/** Sends what the pipeline or another has answered, compressed where the client takes that. */
export async function sendAnswer(
  exchange: Exchange,
  { status, headers, body }: GraphqlResponse,
): Promise<void> {
  const encoding = encodingOf(exchange.request.headers["accept-encoding"], body);
  if (encoding === null) return send(exchange, status, headers, body);
  send(exchange, status, { ...headers, "content-encoding": encoding }, await compress(encoding, body));
}

/** Answers a GraphQL request. */
export async function answerGraphql(options: GraphqlOptions, exchange: Exchange): Promise<void> {
  const { request, record } = exchange;
  if (!isAllowed(exchange, "GET", "POST")) return;
  const method = request.method as "GET" | "POST";
  const mediaType = negotiate(request.headers.accept);
  if (mediaType === null) return refuse(exchange, NOT_ACCEPTABLE);
  exchange.mediaType = mediaType;
  const admitted = await admitBody(options, exchange, method === "GET" ? readNothing : readBody);
  if (!admitted) return;
  const { bytes, context, signal } = admitted;
  const parsed = method === "GET" ? parametersOfUrl(request.url ?? "") : parseBody(bytes);
  if ("refusal" in parsed) return refuse(exchange, parsed.refusal);
  const explain = asksForPlan(request.headers);
  const asked = { method, mediaType, body: parsed.body, context, signal, record, explain };
  await sendAnswer(exchange, await options.pipeline.answer(asked));
}
