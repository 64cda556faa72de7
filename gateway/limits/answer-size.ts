import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import { overLimit } from "./over-limit.ts";

/** How many of `left` characters the JSON of a value leaves; below 0, and not looked at any further, where none. */
function leftAfter(value: unknown, left: number): number {
  if (typeof value === "string") return left - value.length - 2;
  if (typeof value !== "object" || value === null) return left - 4;
  let rest = left - 2;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && rest >= 0; i++) rest = leftAfter(value[i], rest - 1);
    return rest;
  }
  for (const key in value) {
    if (rest < 0) break;
    rest = leftAfter((value as Record<string, unknown>)[key], rest - key.length - 4);
  }
  return rest;
}

/**
 * An error where the data of an answer are larger than `limit`, in about as many characters of JSON. The cost of an
 * operation says how many objects there may be, and nothing of their texts: written out, the cheapest are a gigabyte.
 */
export function answerSizeErrors(data: unknown, limit: number): GraphQLError[] {
  if (leftAfter(data, limit) >= 0) return [];
  return [overLimit("answer", { zh: "结果字符数", en: "characters of the answer" }, limit, null)];
}

/**
 * The same of a mutation, whose answer must not look as if it had been refused: it was executed, and a client that took it
 * for refused would do it again.
 */
export function executedErrors(data: unknown, limit: number): GraphQLError[] {
  return answerSizeErrors(data, limit).map(({ extensions }) => {
    const message = {
      zh: `操作已执行,其结果未能返回:结果字符数最多 ${limit}。请少取字段再查结果`,
      en: `The mutation was executed, and its answer is too large to be sent: characters of the answer, at most ${limit}. Ask for less to be told what came of it`,
    };
    return requestError("QUERY_TOO_COMPLEX", message, { measure: extensions.measure, limit, executed: true });
  });
}
