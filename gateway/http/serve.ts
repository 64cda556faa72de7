import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { type Message, requestError } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";

/** Bytes of a request's body at most: 1,000 credit codes take some 25 kB. */
const BODY_LIMIT = 1024 * 1024;
const DRAIN_MS = 10_000;

export interface HttpOptions {
  host: string;
  port: number;
  pipeline: ApolloServer<RequestContext>;
  /** Rejects with a request error where the token is not valid. */
  contextOf(request: IncomingMessage, requestId: string): Promise<RequestContext>;
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
}

function sendJson(
  { response }: Exchange,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

function sendError(
  exchange: Exchange,
  status: number,
  error: GraphQLError,
  headers?: Record<string, string>,
): void {
  const { message, extensions } = error;
  sendJson(
    exchange,
    status,
    { errors: [{ message, extensions: { ...extensions, requestId: exchange.id } }] },
    headers,
  );
}

function refuse(
  exchange: Exchange,
  status: number,
  message: Message,
  headers?: Record<string, string>,
): void {
  sendError(
    exchange,
    status,
    requestError(status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR", message),
    headers,
  );
}

/** The body as text; null where it is larger than BODY_LIMIT. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The context of a request; null where its token was refused and the answer is sent. */
async function contextFor(options: HttpOptions, exchange: Exchange): Promise<RequestContext | null> {
  try {
    return await options.contextOf(exchange.request, exchange.id);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    sendError(exchange, 401, error, { "www-authenticate": "Bearer" });
    return null;
  }
}

async function answerGraphql(options: HttpOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== "POST") {
    // A query in a URL ends up in logs and histories, and may hold an identity number.
    refuse(exchange, 405, { zh: "只接受 POST", en: "only POST is accepted" }, { allow: "POST" });
    return;
  }
  const text = await bodyOf(request);
  if (text === null) {
    const message = { zh: `请求体不得超过 ${BODY_LIMIT} 字节`, en: `a body has ${BODY_LIMIT} bytes at most` };
    refuse(exchange, 413, message, { connection: "close" });
    return;
  }
  const body = parseJson(text);
  if (body === undefined) {
    refuse(exchange, 400, { zh: "请求体不是 JSON", en: "the body is not JSON" });
    return;
  }
  const context = await contextFor(options, exchange);
  if (!context) return;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const result = await options.pipeline.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body },
    context: async () => context,
  });
  response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
  if (result.body.kind === "complete") {
    response.end(result.body.string);
    return;
  }
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}

async function answer(options: HttpOptions, exchange: Exchange): Promise<void> {
  exchange.response.setHeader("x-request-id", exchange.id);
  const { pathname } = new URL(exchange.request.url ?? "/", "http://localhost");
  if (pathname === "/graphql") await answerGraphql(options, exchange);
  else if (pathname === "/healthz") sendJson(exchange, 200, { status: "ok" });
  else refuse(exchange, 404, { zh: "没有此路径", en: "there is nothing at this path" });
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Serves the pipeline over HTTP. Rejects where the address cannot be listened on. */
export async function serve(options: HttpOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const exchange = { request, response, id: randomUUID() };
    answer(options, exchange).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(exchange, 500, { zh: "内部错误", en: "internal error" });
    });
  });
  const { port } = await listen(server, options.host, options.port);
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/graphql`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(force);
    },
  };
}
