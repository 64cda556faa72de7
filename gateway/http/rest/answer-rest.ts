import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Message, requestError } from "../../../schema/error-codes.ts";
import { CONTENT_TYPES } from "../../media-types.ts";
import type { Answer } from "../../rest/answers.ts";
import type { GraphqlAnswer, Rest, RestCall } from "../../rest/open-rest.ts";
import { PROBLEM_TYPE, problemOf, type WrongPart } from "../../rest/problem.ts";
import { admitBody, type GraphqlOptions, sendAnswer } from "../answer-graphql.ts";
import { type AnswerHeaders, type Exchange, isAllowed, NOTHING, refuse, sendError } from "../exchange.ts";
import { pathOf } from "../path-of.ts";
import { parseJsonBody } from "../read-body.ts";

export interface RestOptions extends GraphqlOptions {
  readonly rest: Rest;
}

/** Seconds after which a client may ask again for what could not be had. */
const RETRY_S = 5;
const HEADERS: Readonly<Record<number, AnswerHeaders>> = {
  401: { "www-authenticate": "Bearer" },
  503: { "retry-after": String(RETRY_S) },
};
const JSON_HEADERS = { "content-type": CONTENT_TYPES["application/json"], "cache-control": "no-store" };

const NOT_AS_DESCRIBED: Message = {
  zh: "请求体与 /openapi.json 所述不符",
  en: "the body is not as it is described in /openapi.json",
};

const asProblem = (parts?: readonly WrongPart[]) => (status: number, error: GraphQLFormattedError) => ({
  contentType: PROBLEM_TYPE,
  body: problemOf(status, error, parts),
});

/** `/openapi.json`: what can be called, for everybody: it tells nothing of anybody. */
export async function answerDescription({ description }: Rest, exchange: Exchange): Promise<void> {
  if (!isAllowed(exchange, "GET", "HEAD")) return;
  await sendAnswer(exchange, { status: 200, headers: JSON_HEADERS, body: description });
}

async function sendRest(exchange: Exchange, answer: Answer): Promise<void> {
  if ("body" in answer)
    return sendAnswer(exchange, { status: 200, headers: JSON_HEADERS, body: JSON.stringify(answer.body) });
  const { status, error, parts } = answer;
  exchange.writeError = asProblem(parts);
  const { message, extensions } = error;
  sendError(exchange, status, new GraphQLError(message, { extensions }), HEADERS[status]);
}

/** Asks as the viewer does who sends it: through the pipeline, as a GraphQL client would. */
async function ask(options: RestOptions, call: RestCall, exchange: Exchange): Promise<void> {
  const admitted = await admitBody(options, exchange);
  if (!admitted) return;
  const { bytes, context, signal } = admitted;
  const parsed = parseJsonBody(bytes);
  if ("refusal" in parsed) return refuse(exchange, parsed.refusal);
  const parts = call.wrongParts(parsed.value, bytes.length);
  if (parts.length > 0) {
    exchange.writeError = asProblem(parts);
    return sendError(exchange, 400, requestError("BAD_USER_INPUT", NOT_AS_DESCRIBED));
  }
  const body = parsed.value as Record<string, unknown>;
  const { body: text } = await options.pipeline.answer({
    ...{ method: "POST", mediaType: "application/json", body: call.requestOf(body) },
    ...{ context, signal, record: exchange.record },
  });
  await sendRest(exchange, call.answerOf(body, JSON.parse(text) as GraphqlAnswer));
}

/** `/rest/NAME`: a call of an older system. Every answer is of JSON, and a problem where it is not the one described. */
export async function answerRest(options: RestOptions, exchange: Exchange): Promise<void> {
  exchange.writeError = asProblem();
  const call = options.rest.calls.get(pathOf(exchange.request.url ?? ""));
  if (!call) return refuse(exchange, NOTHING);
  if (isAllowed(exchange, "POST")) await ask(options, call, exchange);
}
