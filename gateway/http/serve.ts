import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import { type Message, requestError } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { Deadlines } from "../deadlines.ts";
import type { Log } from "../observe/log.ts";
import { type Observer, UNOBSERVED } from "../observe/observer.ts";
import type { Readiness } from "../observe/readiness.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { Pipeline } from "../pipeline.ts";
import { listen } from "./listen.ts";
import { parseBody, type Refusal, readBody } from "./read-body.ts";

/** How long requests under way have to be finished when the server closes. */
const DRAIN_MS = 10_000;
/** A request that has not arrived whole by then is given up. */
const ARRIVAL_MS = 60_000;
/** Longer than the minute after which load balancers drop an idle connection, so that none is dropped under them. */
const KEEP_ALIVE_MS = 65_000;
/** Seconds after which a client may ask again that could not be told who it is. */
const RETRY_S = 5;
/** No officer waits longer; what waits longer than that for a statement or a subgraph is better asked again. */
const DEADLINE_MS = 30_000;
/** 1,000 credit codes take some 25 kB. */
const BODY_BYTES = 1024 * 1024;

export interface HttpOptions {
  host: string;
  port: number;
  pipeline: Pick<Pipeline, "answer">;
  /**
   * What is to be known of a request beside what it asks. Looks at its headers before the body is read, and may throw a
   * request error then; with the body it gives the context, or rejects with a request error where who asks cannot be
   * told.
   */
  contextOf(request: IncomingMessage, requestId: string): (body: Buffer) => Promise<RequestContext>;
  log: Log;
  /** Told of every request. */
  observer?: Observer;
  /** Asked by who sends requests whether to go on; ready as long as it listens if left out. */
  readiness?: Readiness;
  /** Milliseconds after which what has not been fetched is answered with errors; 30,000 if left out. */
  deadlineMs?: number;
  /** Bytes of a request's body at most; 1 MiB if left out. */
  bodyBytes?: number;
}

export interface RunningServer {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  /** Takes no new requests, finishes those under way, and closes. */
  close(): Promise<void>;
}

/** One request and its answer under way. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Said with every answer, and in every error. */
  readonly id: string;
  readonly deadlines: Deadlines<AbortController>;
  /** What is seen of it; null where nobody looks. */
  readonly record: RequestRecord | null;
}

type Headers = Record<string, string>;

function send({ response, id }: Exchange, status: number, headers: Headers, body: string): void {
  // With its length, Node writes headers and body at once.
  const length = Buffer.byteLength(body);
  response.writeHead(status, { "x-request-id": id, ...headers, "content-length": length });
  response.end(body);
}

function sendJson(exchange: Exchange, status: number, body: unknown, headers: Headers = {}): void {
  const usual = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  send(exchange, status, { ...usual, ...headers }, JSON.stringify(body));
}

function sendError(exchange: Exchange, status: number, error: GraphQLError, headers?: Headers): void {
  const { message, extensions } = error;
  exchange.record?.refused(extensions);
  const told = { message, extensions: { ...extensions, requestId: exchange.id } };
  sendJson(exchange, status, { errors: [told] }, headers);
}

function refuse(exchange: Exchange, status: number, message: Message, headers?: Headers): void {
  const code = status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
  sendError(exchange, status, requestError(code, message), headers);
}

/** Whether the method is one of these; where not, the request is refused. */
function isAllowed(exchange: Exchange, ...methods: readonly string[]): boolean {
  if (methods.includes(exchange.request.method ?? "")) return true;
  const allow = methods.join(", ");
  refuse(exchange, 405, { zh: `只接受 ${allow}`, en: `only ${allow} is accepted` }, { allow });
  return false;
}

/** Tells that a request is not answered to who asks. */
function refuseViewer(exchange: Exchange, error: unknown, headers: Headers = {}): void {
  if (!(error instanceof GraphQLError)) throw error;
  if (error.extensions.code === "AUTHENTICATION_UNAVAILABLE") {
    sendError(exchange, 503, error, { "retry-after": String(RETRY_S), ...headers });
  } else {
    sendError(exchange, 401, error, { "www-authenticate": 'Bearer error="invalid_token"', ...headers });
  }
}

/** A signal that is aborted where the client goes away before it has its answer, and at the deadline. */
function signalOf({ response, deadlines }: Exchange): AbortSignal {
  const controller = new AbortController();
  deadlines.add(controller);
  response.once("close", () => {
    deadlines.delete(controller);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function refuseRequest(exchange: Exchange, { status, message, close }: Refusal): void {
  refuse(exchange, status, message, close ? { connection: "close" } : {});
}

async function answerGraphql(options: HttpOptions, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  // A query in a URL ends up in logs and histories, and may hold an identity number.
  if (!isAllowed(exchange, "POST")) return;
  let contextWith: (body: Buffer) => Promise<RequestContext>;
  try {
    contextWith = options.contextOf(request, exchange.id);
  } catch (error) {
    // Its body is not read, so that the connection is of no use any more.
    return refuseViewer(exchange, error, { connection: "close" });
  }
  const read = await readBody(request, options.bodyBytes ?? BODY_BYTES);
  if ("refusal" in read) return refuseRequest(exchange, read.refusal);
  const signal = signalOf(exchange);
  const parsed = parseBody(read.bytes);
  if ("refusal" in parsed) return refuseRequest(exchange, parsed.refusal);
  let context: RequestContext;
  try {
    context = await contextWith(read.bytes);
  } catch (error) {
    return refuseViewer(exchange, error);
  }
  const { record } = exchange;
  if (record) record.context = context;
  const answer = await options.pipeline.answer({
    body: parsed.body,
    headers: request.headers,
    context,
    signal,
    record,
  });
  send(exchange, answer.status, answer.headers, answer.body);
}

async function answerReadiness({ readiness }: HttpOptions, exchange: Exchange): Promise<void> {
  const state = await readiness?.state();
  sendJson(exchange, !state || state.status === "ready" ? 200 : 503, state ?? { status: "ready" });
}

async function answer(options: HttpOptions, exchange: Exchange): Promise<void> {
  const { request, record } = exchange;
  const { url = "/" } = request;
  const path = url === "/graphql" ? url : URL.parse(url, "http://localhost")?.pathname;
  if (record && (path === "/graphql" || path === "/healthz" || path === "/readyz")) record.route = path;
  if (path === "/graphql") await answerGraphql(options, exchange);
  else if (path !== "/healthz" && path !== "/readyz")
    refuse(exchange, 404, { zh: "没有此路径", en: "there is nothing at this path" });
  else if (!isAllowed(exchange, "GET", "HEAD")) return;
  else if (path === "/readyz") await answerReadiness(options, exchange);
  else sendJson(exchange, 200, { status: "ok" });
}

/** Serves the pipeline over HTTP. Throws ListenError where the address cannot be listened on. */
export async function serve(options: HttpOptions): Promise<RunningServer> {
  const underWay = new Set<ServerResponse>();
  const deadlines = new Deadlines<AbortController>(options.deadlineMs ?? DEADLINE_MS, (late) => late.abort());
  const { observer = UNOBSERVED, readiness } = options;
  let closing = false;

  const settings = {
    requestTimeout: ARRIVAL_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Of two tokens Node would keep the first, and whoever looked at the request before us perhaps the second.
    joinDuplicateHeaders: true,
  };
  const server = createServer(settings, (request, response) => {
    const id = randomUUID();
    const record = observer.begin(id, request.headers);
    const exchange = { request, response, id, deadlines, record };
    // Whoever waits for the next request on this connection is better served elsewhere.
    if (readiness?.draining) response.setHeader("connection", "close");
    underWay.add(response);
    response.once("close", () => {
      underWay.delete(response);
      if (record) {
        record.status = response.writableFinished ? response.statusCode : 0;
        observer.requestEnded(record);
      }
      // Its connection has just become idle, and would be kept open for the next request.
      if (closing) server.closeIdleConnections();
    });
    answer(options, exchange).catch((error: unknown) => {
      // The client went away while it was sending.
      if (request.destroyed && !request.complete) return;
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      options.log(withoutNumbers(told), { level: "error", requestId: id });
      if (response.headersSent) response.destroy();
      else refuse(exchange, 500, { zh: "内部错误", en: "internal error" });
    });
  });
  const port = await listen(server, options.host, options.port);
  server.on("error", (error) => options.log(`HTTP: ${error.message}`));
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/graphql`,
    async close() {
      closing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const response of underWay) {
        if (!response.headersSent) response.setHeader("connection", "close");
      }
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(force);
    },
  };
}
