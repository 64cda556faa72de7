import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { Engine } from "../execute/engine.ts";
import type { ExecuteOperation } from "../execute-operation.ts";
import { limitsRule } from "../limits/document-errors.ts";
import type { Limits } from "../limits/limits.ts";
import { readsSchema } from "../limits/schema-reading.ts";
import type { Log } from "../observe/log.ts";
import type { OperationContext } from "./apollo-front.ts";
import { discreetErrors } from "./discreet-errors.ts";
import { errorsOfRequests } from "./errors-of-requests.ts";
import { operationTypesRule } from "./operation-types-rule.ts";

// Apollo Server leaves it to the executor, and its types say that it does not.
function operationUnclear(): GraphQLError {
  return requestError("OPERATION_RESOLUTION_FAILURE", {
    zh: "未能确定要执行的操作:请给出 operationName",
    en: "which operation is meant is not clear: give operationName",
  });
}

/** What the executor is given of a request. */
export interface GatewayContext extends OperationContext {
  /** Aborted when nobody waits for the response any longer. */
  readonly signal: AbortSignal | undefined;
  readonly freeForm: boolean;
}

/** Apollo Server in front of an engine: parses, validates, formats errors. Started; stopped by its `stop`. */
export async function startGatewayServer(
  engine: Engine,
  execute: ExecuteOperation,
  limits: Limits,
  log: Log,
): Promise<ApolloServer<GatewayContext>> {
  const { plugin: discreet, formatError } = discreetErrors((viewer) => readsSchema(viewer, limits));
  const server = new ApolloServer<GatewayContext>({
    gateway: {
      load: async () => ({
        executor: async ({ document, operation, source, request, context }) => {
          if (!operation) return { errors: [operationUnclear()] };
          const { request: requestContext, signal, freeForm, record } = context as GatewayContext;
          return await execute(engine.prepare({ document, operation, source }), {
            variables: request.variables ?? {},
            context: requestContext,
            signal,
            freeForm,
            record,
          });
        },
      }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: engine.publicSchema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    // A hash has become a text before (documents/), and nothing that a client sends is kept under one.
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule(limits), operationTypesRule],
    // Refused by execute-operation, which known operations come through too.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    // The engine knows the documents that were found valid, and by it they are bounded: 30 MiB of Apollo Server's own
    // measure are some 30,000 small ones more.
    documentStore: null,
    formatError,
    stringifyResult: async (result) => JSON.stringify(result),
    plugins: [ApolloServerPluginLandingPageDisabled(), discreet, errorsOfRequests(log)],
  });
  await server.start();
  return server;
}
