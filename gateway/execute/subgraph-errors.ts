import { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import { Failure } from "./failure.ts";
import type { Shape } from "./shape.ts";

/** An error of a subgraph's answer. Nothing of it is taken on trust. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

/** Codes that a subgraph may say to a client; anything else it says is an inner matter. */
const PASSED_ON = new Set<unknown>(["BAD_USER_INPUT", "UNAUTHENTICATED", "FORBIDDEN"]);

/**
 * What some servers add for their developers, and for HTTP: the status of a response is not a subgraph's to choose, and
 * a request is known by our id.
 */
const INNER_EXTENSIONS = new Set(["stacktrace", "exception", "http", "requestId"]);

function subgraphFailed(subgraph: string, reason: string): GraphQLError {
  const { message, extensions } = requestError(
    "SUBGRAPH_FAILED",
    { zh: `子图 ${subgraph} 未能给出结果`, en: `the subgraph "${subgraph}" could not answer` },
    { subgraph },
  );
  return new GraphQLError(message, { extensions, originalError: new Error(reason) });
}

/**
 * An error of a subgraph as the client may see it, without a path. What the client can act on is passed on; all else is
 * said to be a failure of that subgraph, with neither its words nor its address. Those are in `originalError`.
 */
export function maskedError(subgraph: string, { message, extensions }: SubgraphError): GraphQLError {
  const details = (typeof extensions === "object" && extensions !== null ? extensions : {}) as {
    code?: unknown;
  };
  if (typeof message !== "string") return subgraphFailed(subgraph, "an error without a message");
  if (!PASSED_ON.has(details.code)) return subgraphFailed(subgraph, message);
  const passedOn = Object.entries(details).filter(([name]) => !INNER_EXTENSIONS.has(name));
  return new GraphQLError(message, { extensions: { ...Object.fromEntries(passedOn), subgraph } });
}

/** The failure of an answer that is not what was asked for. */
export function unusable(subgraph: string, reason: string): Failure {
  return new Failure([{ error: subgraphFailed(subgraph, reason), below: [] }]);
}

/** The failure of a list that subgraphs answered with different lengths: it is not known which items are the same. */
export function disagreement(shape: Shape): Failure {
  const { message, extensions } = requestError("SUBGRAPH_FAILED", {
    zh: "各子图所给列表长度不一",
    en: "subgraphs answered with lists of different length",
  });
  return new Failure([{ error: new GraphQLError(message, { extensions }), below: [] }], shape);
}

/**
 * The failure of fields that are not computed, because something that they are computed from is missing. It names the
 * subgraph at fault where that is known, but not the missing field: the client may never have asked for it.
 */
export function notComputed(missing: Failure): Failure {
  const because = missing.causes[0]?.error;
  const subgraph = because?.extensions.subgraph;
  const { message, extensions } = requestError(
    "SUBGRAPH_FAILED",
    { zh: "所需事实未能取得,故未计算", en: "not computed, as facts that it needs could not be had" },
    typeof subgraph === "string" ? { subgraph } : {},
  );
  const error = new GraphQLError(message, { extensions, originalError: because?.originalError ?? null });
  return new Failure([{ error, below: [] }]);
}
