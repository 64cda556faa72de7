import type { GraphQLError } from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import { requestError } from "../../schema/error-codes.ts";
import { clientErrors } from "../errors/errors-of-request.ts";
import { CONTENT_TYPES } from "../media-types.ts";
import type { GraphqlRequest, GraphqlResponse } from "../pipeline.ts";

/** Why the document of a request is not answered. */
export interface RefusedDocument {
  readonly error: GraphQLError;
  readonly status: number;
  /** Where the answer is `application/json`, whose clients look at the errors only where all went well. */
  readonly statusOfJson?: number;
  readonly allow?: string;
}

export function badRequest(message: Message): RefusedDocument {
  return { status: 400, error: requestError("BAD_REQUEST", message) };
}

// The English words are those by which clients know these two: urql goes by the message, Apollo Client by either.

export const NOT_FOUND: RefusedDocument = {
  status: 404,
  statusOfJson: 200,
  error: requestError("PERSISTED_QUERY_NOT_FOUND", {
    zh: "没有此编号的文档，请发送其全文",
    en: "PersistedQueryNotFound",
  }),
};

/** A client that is told so asks by text from then on, not twice for each request. */
export const NOT_SUPPORTED: RefusedDocument = {
  status: 404,
  statusOfJson: 200,
  error: requestError("PERSISTED_QUERY_NOT_SUPPORTED", {
    zh: "此处没有按编号可查的文档，请发送全文",
    en: "PersistedQueryNotSupported",
  }),
};

export const NOT_TRUSTED: RefusedDocument = {
  status: 403,
  error: requestError("DOCUMENT_NOT_TRUSTED", {
    zh: "只接受已登记的文档；自由查询须有 adhoc:query 权限",
    en: "only trusted documents are accepted; queries of one's own need the scope adhoc:query",
  }),
};

/** What does not come by GET, and why. */
export function notByGet({ zh, en }: Message): RefusedDocument {
  return {
    status: 405,
    allow: "POST",
    error: requestError("BAD_REQUEST", { zh: `请改用 POST：${zh}`, en: `use POST: ${en}` }),
  };
}

/** The refusal as it is sent. */
export function refusalResponse(
  { error, status, statusOfJson = status, allow }: RefusedDocument,
  { mediaType, context }: GraphqlRequest,
): GraphqlResponse {
  return {
    status: mediaType === "application/json" ? statusOfJson : status,
    headers: {
      "cache-control": "no-store",
      "content-type": CONTENT_TYPES[mediaType],
      ...(allow ? { allow } : {}),
    },
    body: JSON.stringify({ errors: clientErrors([error], context.requestId) }),
  };
}
