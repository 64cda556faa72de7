import type { ApolloServerPlugin } from "@apollo/server";
import { logCauses, withRequestId } from "../errors/errors-of-request.ts";
import type { Log } from "../observe/log.ts";
import type { OperationContext } from "./apollo-front.ts";

/** Every error says which request it belongs to, and what lies behind it is in the log under that id. */
export function errorsOfRequests(log: Log): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async ({ contextValue: { request, record } }) => ({
      didEncounterErrors: async ({ errors }) => logCauses(errors, request.requestId, log),
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        for (const { extensions } of singleResult.errors) record?.refused(extensions);
        singleResult.errors = singleResult.errors.map((error) => withRequestId(error, request.requestId));
      },
    }),
  };
}
