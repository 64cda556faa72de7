import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { HttpSettings } from "../../gateway/http/http-settings.ts";
import { type RunningServer, serve } from "../../gateway/http/serve.ts";
import { CONTENT_TYPES } from "../../gateway/media-types.ts";
import type { GraphqlRequest, GraphqlResponse } from "../../gateway/pipeline.ts";
import { contextOf } from "./request.ts";

/** Answers with the query that it was asked. */
async function echo({ mediaType, body }: GraphqlRequest): Promise<GraphqlResponse> {
  return {
    status: 200,
    headers: { "cache-control": "no-store", "content-type": CONTENT_TYPES[mediaType] },
    body: JSON.stringify({ data: { query: body.query } }),
  };
}

export interface StubServer extends RunningServer {
  readonly port: number;
  /** What it has logged. */
  readonly lines: string[];
  /** A connection over which this has been sent. */
  open(sent?: string): Socket;
  /** Everything that comes back over a connection over which this has been sent, once it is closed. */
  converse(sent: string): Promise<string>;
}

/** The HTTP side of the gateway alone, in front of a pipeline that repeats the query or does as given. */
export async function startStub(
  settings: Partial<HttpSettings> = {},
  answer: (request: GraphqlRequest) => Promise<GraphqlResponse> = echo,
): Promise<StubServer> {
  const lines: string[] = [];
  const server = await serve({
    host: "127.0.0.1",
    port: 0,
    pipeline: { answer },
    contextOf: (_request, requestId) => async () => ({ ...contextOf(undefined), requestId }),
    settings,
    log: (line) => lines.push(line),
  });
  const port = Number(new URL(server.url).port);
  const open = (sent = "") => {
    const socket = connect(port, "127.0.0.1");
    socket.write(sent);
    return socket;
  };
  return { ...server, port, lines, open, converse: (sent) => text(open(sent)) };
}

/** A request as it goes over a connection, its lines joined. */
export function request(lines: readonly string[], body = ""): string {
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
