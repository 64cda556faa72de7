import { requestError } from "../../schema/error-codes.ts";
import { withRequestId } from "../errors/errors-of-request.ts";
import { CONTENT_TYPES } from "../media-types.ts";
import type { GraphqlRequest, GraphqlResponse } from "../pipeline.ts";

/** Refuses an operation that comes by GET: a document in a URL ends up in logs and histories. Null where it does not. */
export function refusedByGet({ method, mediaType, context }: GraphqlRequest): GraphqlResponse | null {
  if (method !== "GET") return null;
  const error = requestError("BAD_REQUEST", { zh: "只接受 POST", en: "only POST is accepted" });
  return {
    status: 405,
    headers: { "cache-control": "no-store", "content-type": CONTENT_TYPES[mediaType], allow: "POST" },
    body: JSON.stringify({ errors: [withRequestId(error.toJSON(), context.requestId)] }),
  };
}
