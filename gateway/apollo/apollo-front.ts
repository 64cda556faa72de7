import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { RequestContext } from "../../schema/request-context.ts";
import { type MediaType, STATUS_WITHOUT_DATA } from "../media-types.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import type { GraphqlRequest, GraphqlResponse } from "../pipeline.ts";

/** What Apollo Server is given at least as the context of an operation. */
export interface OperationContext {
  readonly request: RequestContext;
  readonly record?: RequestRecord | null | undefined;
}

interface Refused {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** Apollo Server refuses some requests before it has a context: their errors know of no request id. */
function withRequestId({ errors, ...rest }: Refused, requestId: string): Refused {
  const told = errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return { ...(told ? { errors: told } : {}), ...rest };
}

/** Apollo Server says 400 of all that it does not execute, in either media type. */
function statusOf({ errors }: Refused, status: number, mediaType: MediaType): number {
  // What is no request is 400 in either.
  const isRequest = errors?.every(({ extensions }) => extensions?.code !== "BAD_REQUEST");
  return status === 400 && isRequest ? STATUS_WITHOUT_DATA[mediaType] : status;
}

/** Has Apollo Server answer a request whose body was read; `context` is that of its operation. */
export async function answerByApollo<Context extends OperationContext>(
  server: ApolloServer<Context>,
  { mediaType, body, context: { requestId }, record }: GraphqlRequest,
  context: Context,
): Promise<GraphqlResponse> {
  const headers = new HeaderMap([
    ["content-type", "application/json"],
    ["accept", mediaType],
  ]);
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body },
    context: async () => context,
  });
  if (result.body.kind !== "complete") throw new Error("an incremental answer");
  const status = result.status ?? 200;
  const answer = { status, headers: Object.fromEntries(result.headers), body: result.body.string };
  if (status < 400) return answer;
  const refused = JSON.parse(answer.body) as Refused;
  for (const { extensions } of refused.errors ?? []) record?.refused(extensions);
  return {
    ...answer,
    status: statusOf(refused, status, mediaType),
    body: JSON.stringify(withRequestId(refused, requestId)),
  };
}
