import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Viewer } from "../../schema/request-context.ts";
import { clientError } from "../errors/client-error.ts";
import type { OperationContext } from "./apollo-front.ts";

/** Formats errors of Apollo Server, which does not say whose request an error belongs to when it asks for its format. */
export interface DiscreetErrors {
  readonly plugin: ApolloServerPlugin<OperationContext>;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** Errors as clients get them; those of who may not learn the schema tell nothing of it. */
export function discreetErrors(readsSchema: (viewer: Viewer) => boolean): DiscreetErrors {
  const discreet = new WeakSet<object>();
  return {
    plugin: {
      requestDidStart: async ({ contextValue: { request } }) => ({
        didEncounterErrors: async ({ errors }) => {
          if (readsSchema(request.viewer)) return;
          for (const error of errors) discreet.add(error);
        },
      }),
    },
    formatError: (formatted, error) =>
      clientError(formatted, error, { discreet: discreet.has(error as object) }),
  };
}
