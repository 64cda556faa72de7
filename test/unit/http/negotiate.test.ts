import { describe, expect, test } from "vitest";
import { negotiate } from "../../../gateway/http/negotiate.ts";

const JSON_TYPE = "application/json";
const RESPONSE = "application/graphql-response+json";

describe("the media type of a response", () => {
  test.each<[string | undefined, string | null]>([
    [undefined, JSON_TYPE],
    ["", JSON_TYPE],
    ["*/*", JSON_TYPE],
    ["application/*", JSON_TYPE],
    [JSON_TYPE, JSON_TYPE],
    ["APPLICATION/JSON", JSON_TYPE],
    [RESPONSE, RESPONSE],
    [`${RESPONSE}; charset=utf-8`, RESPONSE],
    [`${RESPONSE};charset="UTF-8"`, RESPONSE],
    // What clients send.
    [`${RESPONSE}, ${JSON_TYPE};q=0.9`, RESPONSE],
    [`${JSON_TYPE};q=0.9, ${RESPONSE}`, RESPONSE],
    [`${RESPONSE},${JSON_TYPE}`, RESPONSE],
    [`${JSON_TYPE}, ${RESPONSE}`, JSON_TYPE],
    ["application/json, text/plain, */*", JSON_TYPE],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", JSON_TYPE],
    // What is named is wanted more than what would do.
    [`*/*, ${RESPONSE}`, RESPONSE],
    [`application/*;q=0.5, ${RESPONSE};q=0.4`, JSON_TYPE],
    [`${JSON_TYPE};q=0, */*`, RESPONSE],
    [`*/*;q=0.1, ${JSON_TYPE};q=0`, RESPONSE],
    [`${JSON_TYPE};q=0.001`, JSON_TYPE],
    // Nothing that is offered.
    ["text/html", null],
    ["text/*", null],
    ["application/xml", null],
    [`${JSON_TYPE};q=0`, null],
    ["*/*;q=0", null],
    [`${JSON_TYPE};charset=gbk`, null],
    [`${JSON_TYPE};q=2`, null],
    [`${JSON_TYPE};q=x`, null],
    ["json", null],
    [",", null],
  ])("for accept: %s is %s", (accept, expected) => {
    expect(negotiate(accept)).toBe(expected);
  });
});
