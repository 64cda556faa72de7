import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status: { readonly code?: number };
}

/** A collector of traces that keeps what it is sent (OTLP over HTTP, JSON). */
export class TraceCollector {
  /** Bodies as they came. */
  readonly bodies: string[] = [];
  readonly authorizations: (string | undefined)[] = [];
  readonly #server: Server;
  /** Of the next answers. */
  status = 200;

  constructor() {
    this.#server = createServer(async (request, response) => {
      this.authorizations.push(request.headers.authorization);
      if (request.url === "/v1/traces") this.bodies.push(await text(request));
      response.writeHead(this.status, { "content-type": "application/json" }).end("{}");
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): ReceivedSpan[] {
    return this.bodies.flatMap((body) =>
      (
        JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] }
      ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }
}
