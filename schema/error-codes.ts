import { GraphQLError } from "graphql";

/** The closed list of `extensions.code`. Each code has a test that provokes it (test/errors). */
export type ErrorCode =
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "OPERATION_RESOLUTION_FAILURE"
  | "BAD_REQUEST"
  | "BAD_USER_INPUT"
  | "PERSISTED_QUERY_NOT_FOUND"
  | "PERSISTED_QUERY_NOT_SUPPORTED"
  | "DOCUMENT_NOT_TRUSTED"
  | "UNAUTHENTICATED"
  | "AUTHENTICATION_UNAVAILABLE"
  | "FORBIDDEN"
  | "QUERY_TOO_COMPLEX"
  | "RATE_LIMITED"
  | "QUERY_PLANNING_FAILED"
  | "SUBGRAPH_FAILED"
  | "ACCESS_NOT_RECORDED"
  | "INTERNAL_SERVER_ERROR";

export interface Message {
  zh: string;
  en: string;
}

/**
 * The one way to make an error that a client sees.
 *
 * The message is English; `extensions.messageZh` holds the Chinese one. `details` go into `extensions` as they are,
 * so they may name arguments and limits but never personal data.
 */
export function requestError(
  code: ErrorCode,
  message: Message,
  details: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message.en, { extensions: { code, messageZh: message.zh, ...details } });
}

/** Why a value is refused where nothing is said of its type. */
export const WRONG_TYPE: Message = {
  zh: "取值与其类型不符",
  en: "the value is not of the type that is taken here",
};

/** An argument that cannot be used: says which one and why. */
export function badUserInput(
  argument: string,
  reason: Message,
  details: Record<string, unknown> = {},
): GraphQLError {
  return requestError(
    "BAD_USER_INPUT",
    { zh: `参数 ${argument}:${reason.zh}`, en: `Argument "${argument}": ${reason.en}` },
    { argument, ...details },
  );
}
