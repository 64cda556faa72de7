import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { RequestContext } from "../../schema/request-context.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import type { GraphqlRequest, GraphqlResponse } from "../pipeline.ts";

/** What Apollo Server is given at least as the context of an operation. */
export interface OperationContext {
  readonly request: RequestContext;
  readonly record?: RequestRecord | null | undefined;
}

/** Apollo Server refuses some requests before it has a context: their errors know of no request id. */
function withRequestId(answer: string, { context: { requestId }, record }: GraphqlRequest): string {
  const { errors, ...rest } = JSON.parse(answer) as { errors?: { extensions?: object }[] };
  if (!errors) return answer;
  for (const error of errors) record?.refused(error.extensions);
  const told = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ errors: told, ...rest });
}

function headersOf({ headers }: GraphqlRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** Has Apollo Server answer a request whose body was read; `context` is that of its operation. */
export async function answerByApollo<Context extends OperationContext>(
  server: ApolloServer<Context>,
  request: GraphqlRequest,
  context: Context,
): Promise<GraphqlResponse> {
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers: headersOf(request), search: "", body: request.body },
    context: async () => context,
  });
  if (result.body.kind !== "complete") throw new Error("an incremental answer");
  const status = result.status ?? 200;
  const text = result.body.string;
  return {
    status,
    headers: Object.fromEntries(result.headers),
    body: status < 400 ? text : withRequestId(text, request),
  };
}
