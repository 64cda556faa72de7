import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { RequestContext } from "../../schema/request-context.ts";
import type { GraphqlRequest, GraphqlResponse } from "../pipeline.ts";

/** What Apollo Server is given as the context of an operation. */
export interface OperationContext {
  readonly request: RequestContext;
  /** Aborted when nobody waits for the response any longer. */
  readonly signal?: AbortSignal | undefined;
}

/** Apollo Server refuses some requests before it has a context: their errors know of no request id. */
function withRequestId(answer: string, requestId: string): string {
  const { errors, ...rest } = JSON.parse(answer) as { errors?: { extensions?: object }[] };
  if (!errors) return answer;
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

/** Has Apollo Server answer a request whose body was read. */
export async function answerByApollo(
  server: ApolloServer<OperationContext>,
  request: GraphqlRequest,
): Promise<GraphqlResponse> {
  const { body, context, signal } = request;
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers: headersOf(request), search: "", body },
    context: async () => ({ request: context, signal }),
  });
  if (result.body.kind !== "complete") throw new Error("an incremental answer");
  const status = result.status ?? 200;
  const text = result.body.string;
  return {
    status,
    headers: Object.fromEntries(result.headers),
    body: status < 400 ? text : withRequestId(text, context.requestId),
  };
}
