import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import { clientError } from "../errors/client-error.ts";
import type { Engine } from "../execute/engine.ts";
import { limitsRule } from "../limits/document-errors.ts";
import { LIMITS, type Limits } from "../limits/limits.ts";
import { operationErrors } from "../limits/operation-errors.ts";
import { PlanningError } from "../plan/planner.ts";
import type { OperationContext } from "./apollo-front.ts";
import { errorsOfRequests } from "./errors-of-requests.ts";

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

/** What the executor is given of a request. */
export interface GatewayContext extends OperationContext {
  /** Aborted when nobody waits for the response any longer. */
  readonly signal: AbortSignal | undefined;
}

/** Apollo Server in front of an engine: parses, validates, formats errors. Started; stopped by its `stop`. */
export async function startGatewayServer(
  engine: Engine,
  log: (line: string) => void,
  limits: Limits = LIMITS,
): Promise<ApolloServer<GatewayContext>> {
  const errorsOf = operationErrors(engine.publicSchema, engine.declaredCosts, limits);
  const server = new ApolloServer<GatewayContext>({
    gateway: {
      load: async () => ({
        executor: async ({ document, operation, source, request, context }) => {
          if (!operation) return { errors: [operationUnclear()] };
          const { request: requestContext, signal } = context as GatewayContext;
          const variables = request.variables ?? {};
          const errors = errorsOf({ document, operation, variables, viewer: requestContext.viewer });
          if (errors.length > 0) return { errors };
          try {
            return await engine.execute({
              document,
              operation,
              source,
              variables,
              context: requestContext,
              signal,
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
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule(limits)],
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
