import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError } from "graphql";
import { requestError } from "../schema/error-codes.ts";
import type { RequestContext } from "../schema/request-context.ts";
import { clientError } from "./errors/client-error.ts";
import type { Engine } from "./execute/engine.ts";
import { PlanningError } from "./plan/planner.ts";

// The life of a request:
//
//   http/serve        method, size, JSON                      → 4xx
//   http/request-context   token, purpose, the instant        → UNAUTHENTICATED
//   Apollo Server     parses and validates against the public schema; keeps what it parsed → GRAPHQL_*, BAD_USER_INPUT
//   engine            plans once, fetches, completes          → QUERY_PLANNING_FAILED, SUBGRAPH_FAILED
//   errors/client-error    a code of the closed list, two languages, the request id

function planningFailed(): GraphQLError {
  return requestError("QUERY_PLANNING_FAILED", {
    zh: "此查询无法规划",
    en: "no plan can be made for this operation",
  });
}

// Apollo Server leaves it to the executor, and its types say that it does not.
function operationUnclear(): GraphQLError {
  return requestError("OPERATION_RESOLUTION_FAILURE", {
    zh: "未能确定要执行的操作:请给出 operationName",
    en: "which operation is meant is not clear: give operationName",
  });
}

/** What the client is not told of an error: the log is. Without the rows that a database's error quotes. */
function innerCauseOf({ originalError, extensions }: GraphQLError): string | null {
  if (!originalError || originalError instanceof GraphQLError) return null;
  const subgraph = typeof extensions.subgraph === "string" ? `subgraph ${extensions.subgraph}: ` : "";
  return `${subgraph}${originalError.stack ?? originalError.message}`;
}

/** Every error says which request it belongs to, and what lies behind it is in the log under that id. */
const errorsOfRequests = (log: (line: string) => void): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue }) => ({
    didEncounterErrors: async ({ errors }) => {
      // One failure of a subgraph is told at every place that it leaves empty.
      const causes = new Set(errors.map(innerCauseOf));
      for (const cause of causes) if (cause !== null) log(`${contextValue.requestId} ${cause}`);
    },
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== "single") return;
      const { errors } = response.body.singleResult;
      if (!errors) return;
      response.body.singleResult.errors = errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: contextValue.requestId },
      }));
    },
  }),
});

/** Puts Apollo Server in front of an engine. Started; stopped by its `stop`. */
export async function createPipeline(
  engine: Engine,
  log: (line: string) => void,
): Promise<ApolloServer<RequestContext>> {
  const server = new ApolloServer<RequestContext>({
    gateway: {
      load: async () => ({
        executor: async ({ document, operation, source, request, context }) => {
          if (!operation) return { errors: [operationUnclear()] };
          try {
            return await engine.execute({
              document,
              operation,
              source,
              variables: request.variables ?? {},
              context: context as RequestContext,
            });
          } catch (error) {
            if (!(error instanceof PlanningError)) throw error;
            log(`planning failed: ${error.message}`);
            return { errors: [planningFailed()] };
          }
        },
      }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: engine.publicSchema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    formatError: clientError,
    plugins: [ApolloServerPluginLandingPageDisabled(), errorsOfRequests(log)],
  });
  await server.start();
  return server;
}
