import { GraphQLError, parse } from "graphql";
import { expect, test } from "vitest";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { tokensError } from "../../../gateway/limits/tokens.ts";

/** What the parser says of a document under the default limit. */
function refusalOf(source: string): string | null {
  try {
    parse(source, { maxTokens: LIMITS.tokens });
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

test("just within, just beyond", () => {
  // The braces are two tokens.
  expect(refusalOf(`{${"a ".repeat(LIMITS.tokens - 2)}}`)).toBeNull();
  const error = tokensError(refusalOf(`{${"a ".repeat(LIMITS.tokens - 1)}}`) ?? "");
  expect(error?.extensions).toEqual({
    code: "QUERY_TOO_COMPLEX",
    messageZh: "查询超出上限:词元数最多 1350,此处更多",
    measure: "tokens",
    limit: 1350,
  });
});

test.each([
  ["of a list in a value", `{ a(b: ${"[".repeat(50_000)}`],
  ["of a list type", `query($a: ${"[".repeat(50_000)}`],
  ["of selections", "{ a ".repeat(50_000)],
  ["of an object in a value", `{ a(b: ${"{c: ".repeat(50_000)}`],
])("50,000 brackets %s are refused before the parser runs out of stack", (_what, source) => {
  expect(tokensError(refusalOf(source) ?? "")?.extensions.measure).toBe("tokens");
});

test("another error of syntax is not one of this limit", () => {
  expect(tokensError(refusalOf("{ a") ?? "")).toBeNull();
});
