import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { RequestContext } from "../../schema/request-context.ts";
import { clientError } from "../errors/client-error.ts";
import type { LocalSubgraph } from "../execute/transports/in-process.ts";
import type { Log } from "../observe/log.ts";
import type { Pipeline } from "../pipeline.ts";
import { answerByApollo, type OperationContext } from "./apollo-front.ts";
import { errorsOfRequests } from "./errors-of-requests.ts";
import { refusedByGet } from "./only-by-post.ts";

/** A subgraph whose context has that of the request in it. */
export interface ServedSubgraph extends LocalSubgraph {
  createContext(request: RequestContext, signal?: AbortSignal): OperationContext;
}

/** Answers the operations of plans by Apollo Server on the schema of one subgraph. */
export async function createSubgraphPipeline(subgraph: ServedSubgraph, log: Log): Promise<Pipeline> {
  const server = new ApolloServer<OperationContext>({
    schema: subgraph.schema,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    formatError: clientError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Another gateway in front may ask for it, and would be told how each resolver fared.
      ApolloServerPluginInlineTraceDisabled(),
      errorsOfRequests(log),
    ],
  });
  await server.start();
  return {
    answer: async (request) =>
      refusedByGet(request) ??
      (await answerByApollo(server, request, {
        ...subgraph.createContext(request.context, request.signal),
        record: request.record,
      })),
    close: () => server.stop(),
  };
}
