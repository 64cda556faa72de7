import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** How a subgraph may fail, as seen from the gateway. */
export const FAULTS = {
  "resets the connection": ({ socket }: IncomingMessage) => void socket.destroy(),
  "never answers": () => {},
  "stops in the middle of its answer": (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": 5000 });
    response.write('{"data":{"_entities":[{');
    setImmediate(() => response.destroy());
  },
  "answers with a page": (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<h1>It works at http://10.1.2.3:8080</h1>`);
  },
  "answers with other JSON": (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"data":[],"errors":"none","host":"10.1.2.3"}');
  },
  "answers with an error of its own": (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(500, { "content-type": "application/json" });
    response.end('{"errors":[{"message":"connect ECONNREFUSED 10.1.2.3:5432"}]}');
  },
  "is behind a proxy that finds nobody": (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(503, { "content-type": "text/plain" });
    response.end("no healthy upstream at 10.1.2.3");
  },
} as const satisfies Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

export type Fault = keyof typeof FAULTS | "is stopped";

/** Stands before a server and passes on what comes, unless a fault is set. */
export class FaultyProxy {
  readonly #target: string;
  readonly #server: Server;
  #fault: keyof typeof FAULTS | null = null;
  #port = 0;

  constructor(target: string) {
    this.#target = target;
    this.#server = createServer((request, response) => {
      if (this.#fault) FAULTS[this.#fault](request, response);
      else void this.#passOn(request, response);
    });
  }

  async #passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = new Headers(request.headers as Record<string, string>);
    for (const name of ["connection", "content-length", "host", "keep-alive", "transfer-encoding"]) {
      headers.delete(name);
    }
    const answer = await fetch(this.#target, { method: "POST", headers, body: await buffer(request) });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  /** Listens, on the same port each time. Returns its URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }

  async breakDown(fault: Fault): Promise<void> {
    if (fault === "is stopped") await this.stop();
    else this.#fault = fault;
  }

  async recover(): Promise<void> {
    this.#fault = null;
    if (!this.#server.listening) await this.start();
  }
}
