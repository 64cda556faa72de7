import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { type Message, requestError } from "../../schema/error-codes.ts";
import { withRequestId } from "../errors/errors-of-request.ts";
import { CONTENT_TYPES, type MediaType } from "../media-types.ts";
import type { RequestRecord } from "../observe/request-record.ts";

/** How an error is written where it is not as GraphQL has it. */
export type WriteError = (
  status: number,
  error: GraphQLFormattedError,
) => { readonly contentType: string; readonly body: unknown };

/** One request and its answer under way. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Said with every answer, and in every error. */
  readonly id: string;
  /** Headers that it is answered with whatever happens, each name before its value. */
  headers: readonly string[];
  /** What is seen of it; null where nobody looks. */
  readonly record: RequestRecord | null;
  /** What errors are written in. */
  mediaType: MediaType;
  /** Null where they are those of GraphQL. */
  writeError: WriteError | null;
}

/** Why a request is not even looked at, as HTTP says it. */
export interface Refusal {
  readonly status: number;
  readonly message: Message;
  /** The rest of the body is not read, so the connection is of no use any more. */
  readonly close?: boolean;
}

export const NOTHING: Refusal = {
  status: 404,
  message: { zh: "没有此路径", en: "there is nothing at this path" },
};

/** Headers of one answer. */
export type AnswerHeaders = Readonly<Record<string, string>>;

/** Answers, unless it was answered before: a client that takes too long to send is not waited for. */
export function send(
  exchange: Exchange,
  status: number,
  headers: AnswerHeaders,
  body: string | Buffer,
): void {
  const { response, id } = exchange;
  if (response.headersSent) return;
  const written = [...exchange.headers, "x-request-id", id];
  for (const name in headers) written.push(name, headers[name] as string);
  // With its length, Node writes headers and body at once.
  if (status !== 204) written.push("content-length", String(Buffer.byteLength(body)));
  response.writeHead(status, written);
  response.end(body);
}

export function sendJson(
  exchange: Exchange,
  status: number,
  body: unknown,
  headers: AnswerHeaders = {},
): void {
  const usual = { "content-type": CONTENT_TYPES[exchange.mediaType], "cache-control": "no-store" };
  send(exchange, status, { ...usual, ...headers }, JSON.stringify(body));
}

export function sendError(
  exchange: Exchange,
  status: number,
  error: GraphQLError,
  headers: AnswerHeaders = {},
): void {
  exchange.record?.refused(error.extensions);
  const told = withRequestId(error.toJSON(), exchange.id);
  const written = exchange.writeError?.(status, told);
  if (written) sendJson(exchange, status, written.body, { "content-type": written.contentType, ...headers });
  else sendJson(exchange, status, { errors: [told] }, headers);
}

/** Answers with an error that has nothing to do with GraphQL. */
export function refuse(
  exchange: Exchange,
  { status, message, close }: Refusal,
  headers: AnswerHeaders = {},
): void {
  const code = status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
  sendError(exchange, status, requestError(code, message), {
    ...headers,
    ...(close ? { connection: "close" } : {}),
  });
}

/** Whether the method is one of these; where not, the request is refused. */
export function isAllowed(exchange: Exchange, ...methods: readonly string[]): boolean {
  if (methods.includes(exchange.request.method ?? "")) return true;
  const allow = methods.join(", ");
  const message = { zh: `只接受 ${allow}`, en: `only ${allow} is accepted` };
  refuse(exchange, { status: 405, message }, { allow });
  return false;
}
