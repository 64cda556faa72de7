import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { sendRequest } from "./send.ts";

/** A request as it came. */
export interface Recorded {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Reads along between a gateway and a subgraph, as who is on their network can. */
export class RecordingProxy {
  readonly recorded: Recorded[] = [];
  readonly #server: Server;

  constructor(target: string) {
    this.#server = createServer(async (request, response) => {
      const { headers } = request;
      const body = await buffer(request);
      this.recorded.push({ headers, body });
      const passedOn = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "connection"));
      const answer = await sendRequest(target, { body, headers: passedOn as Record<string, string> });
      response.writeHead(answer.status, { "content-type": answer.headers["content-type"] ?? "" });
      response.end(answer.text);
    });
  }

  /** Listens; gives its URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }
}
