import { STATUS_CODES } from "node:http";
import type { ErrorCode, Message } from "../../schema/error-codes.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { JsonSchema } from "./components.ts";

// Problems as of RFC 9457: what it was, by the closed list of codes, in two languages, with the id of the request.

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** An error of the gateway's answer, as a GraphQL client would have it. */
export interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Something that is wrong with a body. */
export interface WrongPart {
  /** Where, as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** Of a refused submission: the code that says why. */
  readonly code?: string;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** The status of what is refused with each code. A client may send again, unchanged, what has one of 429 and above. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  GRAPHQL_PARSE_FAILED: 500,
  // Of a document of ours that the supergraph of this gateway does not have.
  GRAPHQL_VALIDATION_FAILED: 404,
  OPERATION_RESOLUTION_FAILURE: 500,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 500,
  PERSISTED_QUERY_NOT_SUPPORTED: 500,
  DOCUMENT_NOT_TRUSTED: 403,
  UNAUTHENTICATED: 401,
  AUTHENTICATION_UNAVAILABLE: 503,
  FORBIDDEN: 403,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  QUERY_PLANNING_FAILED: 503,
  SUBGRAPH_FAILED: 503,
  ACCESS_NOT_RECORDED: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The statuses that problems have, for the description. */
export const PROBLEM_STATUSES: readonly number[] = [400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 503];

export function statusOf({ extensions }: ToldError): number {
  return STATUS[extensions?.code as ErrorCode] ?? 500;
}

/** An error as a problem. */
export function problemOf(
  status: number,
  { message, extensions = {} }: ToldError,
  errors: readonly WrongPart[] = [],
): Record<string, unknown> {
  const { code, messageZh, requestId, ...details } = extensions;
  return {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code,
    ...{ messageZh, messageEn: message },
    ...details,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** That a body is not as it is described. The parts are told to who sent it, and no number of theirs with them. */
export const wrongPart = (pointer: string, { zh, en }: Message, code?: string): WrongPart => ({
  pointer: withoutNumbers(pointer),
  ...(code === undefined ? {} : { code }),
  messageZh: zh,
  messageEn: en,
});

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: "string",
  description,
  ...more,
});

export const PROBLEM_SCHEMA: JsonSchema = {
  type: "object",
  description:
    "错误（RFC 9457）。429 与 503 可原样再发，500 请连同 requestId 告知。\nA problem (RFC 9457). After a 429 or 503 the same may be sent again; a 500 is to be told to who runs this, with its requestId.",
  properties: {
    type: { const: "about:blank" },
    title: text("HTTP 状态的名称。\nName of the HTTP status."),
    status: { type: "integer", description: "HTTP 状态。\nThe HTTP status." },
    code: text("代码，取自封闭的列表。\nCode of the closed list.", { enum: Object.keys(STATUS) }),
    messageZh: text("中文说明。\nIn Chinese."),
    messageEn: text("英文说明。\nIn English."),
    requestId: text("请求编号，与 x-request-id 相同。\nId of the request, as in x-request-id."),
    errors: {
      type: "array",
      description: "请求体中有误之处。\nWhat is wrong with the body, and where.",
      items: {
        type: "object",
        properties: {
          pointer: text("所在（RFC 6901）。\nWhere (a JSON pointer)."),
          code: text("不予处理的原因代码。\nOf a refused submission: the code of its reason."),
          messageZh: text("中文说明。\nIn Chinese."),
          messageEn: text("英文说明。\nIn English."),
        },
        required: ["pointer", "messageZh", "messageEn"],
        additionalProperties: false,
      },
    },
  },
  required: ["type", "title", "status", "code", "messageZh", "messageEn", "requestId"],
};
