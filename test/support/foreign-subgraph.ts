import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { type GraphQLSchema, graphql, parse } from "graphql";

/** A subgraph that is none of this project's: GraphQL over HTTP and no more. */
export class ForeignSubgraph {
  readonly name: string;
  readonly sdl: string;
  /** Requests that have come. */
  readonly received: IncomingMessage[] = [];
  readonly #schema: GraphQLSchema;
  readonly #server: Server;

  constructor(name: string, sdl: string, resolvers: GraphQLResolverMap<unknown>) {
    this.name = name;
    this.sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n${sdl}`;
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(this.sdl), resolvers }]);
    this.#server = createServer(async (request, response) => {
      this.received.push(request);
      const { query, variables } = (await json(request)) as {
        query: string;
        variables: Record<string, unknown>;
      };
      const result = await graphql({
        schema: this.#schema,
        source: query,
        variableValues: variables,
      });
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(result));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }
}
