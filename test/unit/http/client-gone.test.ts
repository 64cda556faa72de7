import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { serve } from "../../../gateway/http/serve.ts";
import type { GraphqlRequest } from "../../../gateway/pipeline.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { contextOf } from "../../support/request.ts";

// A client that goes away while its token is verified.

const lines: string[] = [];
const asked: GraphqlRequest[] = [];
const verifying = Promise.withResolvers<void>();
const verified = Promise.withResolvers<RequestContext>();
const answered = Promise.withResolvers<void>();

const server = await serve({
  host: "127.0.0.1",
  port: 0,
  contextOf: () => () => {
    verifying.resolve();
    return verified.promise;
  },
  pipeline: {
    async answer(request) {
      asked.push(request);
      answered.resolve();
      return { status: 200, headers: {}, body: "{}" };
    },
  },
  log: (line) => lines.push(line),
});
afterAll(() => server.close());

test("is answered by nobody: the pipeline finds the signal aborted, and the server goes on", async () => {
  const { port } = new URL(server.url);
  const client = connect(Number(port), "127.0.0.1");
  const body = '{"query":"{ a }"}';
  client.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await verifying.promise;
  client.resetAndDestroy();
  // Its connection is closed by the time another one has been answered.
  await fetch(new URL("/healthz", server.url));
  verified.resolve(contextOf(undefined));
  await answered.promise;
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
  expect(lines).toEqual([]);
});
