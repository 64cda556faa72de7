import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Log } from "../observe/log.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import { clientError } from "./client-error.ts";

/** What the client is not told of an error: the log is. Without the rows that a database's error quotes. */
function innerCauseOf({ originalError, extensions }: GraphQLError): string | null {
  if (!originalError || originalError instanceof GraphQLError) return null;
  const subgraph = typeof extensions.subgraph === "string" ? `subgraph ${extensions.subgraph}: ` : "";
  return `${subgraph}${originalError.stack ?? originalError.message}`;
}

/** Logs what lies behind the errors of a request, under its id. */
export function logCauses(errors: readonly GraphQLError[], requestId: string, log: Log): void {
  // One failure of a subgraph is told at every place that it leaves empty.
  const causes = new Set(errors.map(innerCauseOf));
  for (const cause of causes) {
    if (cause !== null) log(withoutNumbers(cause), { level: "error", requestId });
  }
}

/** An error as a client gets it, saying which request it belongs to. */
export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/** The errors of a request as the client gets them. */
export function clientErrors(errors: readonly GraphQLError[], requestId: string): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { code = "INTERNAL_SERVER_ERROR" } = error.extensions;
    const formatted = { ...error.toJSON(), extensions: { ...error.extensions, code } };
    return withRequestId(clientError(formatted, error), requestId);
  });
}
