import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLError } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import { clientError } from "../errors/client-error.ts";
import { clientErrors, logCauses } from "../errors/errors-of-request.ts";
import type { LocalSubgraph } from "../execute/transports/in-process.ts";
import { CONTENT_TYPES } from "../media-types.ts";
import type { Log } from "../observe/log.ts";
import type { GraphqlResponse, Pipeline } from "../pipeline.ts";
import { answerByApollo, type OperationContext } from "./apollo-front.ts";
import { errorsOfRequests } from "./errors-of-requests.ts";
import { refusedByGet } from "./only-by-post.ts";

/** A subgraph whose context has that of the request in it. */
export interface ServedSubgraph extends LocalSubgraph {
  createContext(request: RequestContext, signal?: AbortSignal): OperationContext;
  /** To be waited for before an answer goes out; resolves to an error where it must not. */
  settle(request: RequestContext): Promise<GraphQLError | null> | null;
}

/** The answer that an error stands for. */
function refusedWith(error: GraphQLError, { requestId }: RequestContext, log: Log): GraphqlResponse {
  logCauses([error], requestId, log);
  return {
    status: 200,
    headers: { "cache-control": "no-store", "content-type": CONTENT_TYPES["application/json"] },
    body: JSON.stringify({ errors: clientErrors([error], requestId) }),
  };
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
    async answer(request) {
      const refused = refusedByGet(request);
      if (refused) return refused;
      const { context, signal, record } = request;
      const answer = await answerByApollo(server, request, {
        ...subgraph.createContext(context, signal),
        record,
      });
      const failure = await subgraph.settle(context);
      return failure ? refusedWith(failure, context, log) : answer;
    },
    close: () => server.stop(),
  };
}
