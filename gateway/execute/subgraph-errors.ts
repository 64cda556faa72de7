import { GraphQLError } from "graphql";
import { type ErrorCode, type Message, requestError } from "../../schema/error-codes.ts";
import { Failure } from "./failure.ts";
import type { Shape } from "./shape.ts";

/** An error of a subgraph's answer. Nothing of it is taken on trust. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
  /** What was thrown, where that happened in this process. */
  readonly originalError?: unknown;
}

/**
 * Codes that a subgraph may say to a client, and what it is said where the subgraph's own words are not made for
 * clients; anything else is an inner matter.
 */
const PASSED_ON: ReadonlyMap<unknown, Message> = new Map([
  ["BAD_USER_INPUT", { zh: "参数有误", en: "an argument cannot be used" }],
  ["UNAUTHENTICATED", { zh: "须先登录", en: "a token is needed" }],
  ["FORBIDDEN", { zh: "无权查看", en: "this is not allowed to you" }],
  ["ACCESS_NOT_RECORDED", { zh: "查询未能登记", en: "the look-up could not be recorded" }],
]);

/** What an error may say beside its words: by these names requestError is given what is for clients. */
const FOR_CLIENTS = ["messageZh", "argument", "limit", "scopes", "policies"] as const;

function subgraphFailed(subgraph: string, reason: Error): GraphQLError {
  const { message, extensions } = requestError(
    "SUBGRAPH_FAILED",
    { zh: `子图 ${subgraph} 未能给出结果`, en: `the subgraph "${subgraph}" could not answer` },
    { subgraph },
  );
  return new GraphQLError(message, { extensions, originalError: reason });
}

/**
 * An error of a subgraph as the client may see it, without a path. Of what the client can act on the code is passed on,
 * and the words too where they are in both languages, as requestError makes them; all else is said to be a failure of
 * that subgraph. Its own words and its address are in `originalError`.
 */
export function maskedError(
  subgraph: string,
  { message, extensions, originalError: thrown }: SubgraphError,
): GraphQLError {
  const details = (typeof extensions === "object" && extensions !== null ? extensions : {}) as Record<
    string,
    unknown
  >;
  if (typeof message !== "string") return subgraphFailed(subgraph, new Error("an error without a message"));
  // One of GraphQL is for clients already: the log leaves it out as no inner cause.
  const inner = thrown instanceof Error && !(thrown instanceof GraphQLError) ? thrown : new Error(message);
  const words = PASSED_ON.get(details.code);
  if (!words) return subgraphFailed(subgraph, inner);
  const code = details.code as ErrorCode;
  if (typeof details.messageZh !== "string") {
    const { extensions: ours } = requestError(code, words, { subgraph });
    return new GraphQLError(words.en, { extensions: ours, originalError: inner });
  }
  const said = FOR_CLIENTS.flatMap((name) => (name in details ? [[name, details[name]] as const] : []));
  return new GraphQLError(message, { extensions: { code, ...Object.fromEntries(said), subgraph } });
}

/** The failure of an answer that is not what was asked for. */
export function unusable(subgraph: string, reason: string): Failure {
  return new Failure([{ error: subgraphFailed(subgraph, new Error(reason)), below: [] }]);
}

/** The failure of a value that is none of its field, `Type.field`, whichever subgraph gave it; the log tells of which. */
export function wrongValue(field: string): Failure {
  const { message, extensions } = requestError("SUBGRAPH_FAILED", {
    zh: "子图所给的值与其类型不符",
    en: "a subgraph answered with a value of another type",
  });
  const originalError = new Error(`a value that is none of ${field}`);
  return new Failure([{ error: new GraphQLError(message, { extensions, originalError }), below: [] }]);
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
