import type { GraphQLError } from "graphql";
import { overLimit } from "./over-limit.ts";

// graphql-js counts while it parses and gives no code (graphql 16.15, parser.ts).
const REFUSED = /^Syntax Error: Document contains more that (\d+) tokens\./;

/** The error of a document over the limit of tokens, from the message of the parser; null where it says anything else. */
export function tokensError(message: string): GraphQLError | null {
  const limit = REFUSED.exec(message)?.[1];
  if (limit === undefined) return null;
  return overLimit("tokens", { zh: "词元数", en: "tokens" }, Number(limit), null);
}
