import { answerByApollo } from "../../gateway/apollo/apollo-front.ts";
import { startGatewayServer } from "../../gateway/apollo/gateway-server.ts";
import type { Engine } from "../../gateway/execute/engine.ts";
import { operationExecutor } from "../../gateway/execute-operation.ts";
import { LIMITS } from "../../gateway/limits/limits.ts";
import { createPipeline, type GraphqlRequest, type GraphqlResponse } from "../../gateway/pipeline.ts";
import { contextOf } from "./request.ts";

export interface BothWays {
  /**
   * Has a request answered by Apollo Server and then by a pipeline that has seen it before, each with what it logged.
   * `known` says whether the pipeline left Apollo Server out.
   */
  ask(request: Partial<GraphqlRequest>): Promise<{ byApollo: Told; byPipeline: Told; known: boolean }>;
  close(): Promise<void>;
}

type Told = GraphqlResponse & { log: string[] };

/** The two ways of a request to one engine. */
export async function openBothWays(engine: Engine): Promise<BothWays> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  let known = false;
  const telling: Engine = {
    ...engine,
    known(source, operationName) {
      const operation = engine.known(source, operationName);
      known = operation !== null;
      return operation;
    },
  };
  const server = await startGatewayServer(engine, operationExecutor(engine, LIMITS, log), LIMITS, log);
  const pipeline = await createPipeline(telling, log);

  async function told(response: Promise<GraphqlResponse>): Promise<Told> {
    lines.length = 0;
    const answered = await response;
    // Where in this program an error arose is not what is compared.
    return { ...answered, log: lines.map((line) => line.replace(/\n {4}at .*/gs, "")) };
  }

  return {
    async ask(asked) {
      const request: GraphqlRequest = {
        ...{ method: "POST", mediaType: "application/json", body: {}, context: contextOf(undefined) },
        ...asked,
      };
      const byApollo = await told(
        answerByApollo(server, request, {
          request: request.context,
          signal: request.signal,
          freeForm: false,
        }),
      );
      await pipeline.answer(request);
      known = false;
      const byPipeline = await told(pipeline.answer(request));
      return { byApollo, byPipeline, known };
    },
    async close() {
      await pipeline.close();
      await server.stop();
    },
  };
}
