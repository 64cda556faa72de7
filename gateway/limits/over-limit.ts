import type { GraphQLError } from "graphql";
import { type Message, requestError } from "../../schema/error-codes.ts";

/** The error of what is over a limit; `found` is null where counting ended with the limit. */
export function overLimit(
  measure: string,
  words: Message,
  limit: number,
  found: number | null,
): GraphQLError {
  const details = { measure, limit, ...(found === null ? {} : { found }) };
  const zh = `查询超出上限:${words.zh}最多 ${limit},此处${found === null ? "更多" : `为 ${found}`}`;
  const en = `The query is over a limit: ${words.en}, at most ${limit}, here ${found ?? "more"}`;
  return requestError("QUERY_TOO_COMPLEX", { zh, en }, details);
}
