import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { requestError } from "../../schema/error-codes.ts";
import { withRequestId } from "../errors/errors-of-request.ts";
import { CONTENT_TYPES } from "../media-types.ts";
import { type Exchange, type Refusal, refuse } from "./exchange.ts";

/** What Node says of a connection on which no request can be read. */
function refusalOf(code: string | undefined): Refusal {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, message: { zh: "请求未及时到达", en: "the request did not arrive in time" } };
    case "HPE_HEADER_OVERFLOW":
      return { status: 431, message: { zh: "请求头过大", en: "the headers are too large" } };
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return { status: 413, message: { zh: "分块扩展过大", en: "the extensions of chunks are too large" } };
    default:
      return { status: 400, message: { zh: "不是合法的 HTTP 请求", en: "this is not HTTP" } };
  }
}

/** An answer as it goes over the connection: there is no request that Node could answer. */
function answerOf({ status, message }: Refusal, headers: readonly string[]): string {
  const id = randomUUID();
  const error = requestError("BAD_REQUEST", message);
  const body = JSON.stringify({ errors: [withRequestId(error.toJSON(), id)] });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `date: ${new Date().toUTCString()}`];
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  lines.push(`x-request-id: ${id}`, `content-type: ${CONTENT_TYPES["application/json"]}`);
  lines.push("cache-control: no-store", "connection: close", `content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

/**
 * Answers where Node cannot read what comes over a connection, or has waited for it long enough, and closes it.
 * @param exchange of the last request that came over it
 * @param headers of every answer, each name before its value
 */
export function answerFailedConnection(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  exchange: Exchange | undefined,
  headers: readonly string[],
): void {
  const refusal = refusalOf(error.code);
  if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
  // Its headers were read, and its body is waited for.
  else if (exchange && !exchange.request.complete && !exchange.response.headersSent) {
    refuse(exchange, { ...refusal, close: true });
  }
  // Its answer is under way or was given before all of it came: another one would be taken for that of another request.
  else if (exchange && !(exchange.request.complete && exchange.response.writableFinished)) socket.destroy();
  else socket.end(answerOf(refusal, headers), () => socket.destroy());
}
