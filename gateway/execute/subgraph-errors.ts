import { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { LocatedError, ResponsePath, SubgraphError } from "./execution.ts";

/** Codes that a subgraph may say to a client; anything else it says is an inner matter. */
const PASSED_ON = new Set(["BAD_USER_INPUT", "UNAUTHENTICATED", "FORBIDDEN"]);

/**
 * An error of a subgraph as the client sees it. What the client can act on is passed on; all else is said to be a
 * failure of that subgraph, with neither its words nor its address.
 */
export function subgraphError(subgraph: string, error: SubgraphError, path: ResponsePath): LocatedError {
  const code = error.extensions?.code;
  if (typeof code === "string" && PASSED_ON.has(code)) {
    return {
      path,
      error: new GraphQLError(error.message, { path, extensions: { ...error.extensions, subgraph } }),
    };
  }
  const masked = requestError(
    "SUBGRAPH_FAILED",
    { zh: `子图 ${subgraph} 未能给出结果`, en: `the subgraph "${subgraph}" could not answer` },
    { subgraph },
  );
  return {
    path,
    error: new GraphQLError(masked.message, {
      path,
      extensions: masked.extensions,
      originalError: new Error(error.message),
    }),
  };
}

/** Where a field could not be computed because what it is computed from is missing. */
export function missingInputError(path: ResponsePath): LocatedError {
  const { message, extensions } = requestError("SUBGRAPH_FAILED", {
    zh: "所需事实未能取得,故未计算",
    en: "not computed, as facts that it needs could not be had",
  });
  return { path, error: new GraphQLError(message, { path, extensions }) };
}
