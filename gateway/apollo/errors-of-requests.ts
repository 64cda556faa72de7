import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { OperationContext } from "./apollo-front.ts";

/** What the client is not told of an error: the log is. Without the rows that a database's error quotes. */
function innerCauseOf({ originalError, extensions }: GraphQLError): string | null {
  if (!originalError || originalError instanceof GraphQLError) return null;
  const subgraph = typeof extensions.subgraph === "string" ? `subgraph ${extensions.subgraph}: ` : "";
  return `${subgraph}${originalError.stack ?? originalError.message}`;
}

/** Every error says which request it belongs to, and what lies behind it is in the log under that id. */
export function errorsOfRequests(log: (line: string) => void): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async ({ contextValue: { request } }) => ({
      didEncounterErrors: async ({ errors }) => {
        // One failure of a subgraph is told at every place that it leaves empty.
        const causes = new Set(errors.map(innerCauseOf));
        for (const cause of causes) if (cause !== null) log(`${request.requestId} ${cause}`);
      },
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== "single") return;
        const { errors } = response.body.singleResult;
        if (!errors) return;
        response.body.singleResult.errors = errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, requestId: request.requestId },
        }));
      },
    }),
  };
}
