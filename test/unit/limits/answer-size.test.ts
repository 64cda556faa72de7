import fc from "fast-check";
import { expect, test } from "vitest";
import { answerSizeErrors } from "../../../gateway/limits/answer-size.ts";

test("an answer within the limit is taken, whatever it holds", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
      // An escaped character is written as six, and a comma after the last item is not written.
      expect(answerSizeErrors(data, 2 * JSON.stringify(data).length + 4)).toEqual([]);
    }),
  );
});

test("what is larger is refused, with the limit", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 100, max: 1000 }), (value, limit) => {
      const data = { list: Array.from({ length: limit }, () => value) };
      expect(answerSizeErrors(data, limit)[0]?.extensions).toMatchObject({
        code: "QUERY_TOO_COMPLEX",
        measure: "answer",
        limit,
      });
    }),
  );
});

test("texts count as long as they are", () => {
  const data = { text: "x".repeat(985) };
  expect(answerSizeErrors(data, 1000)).toEqual([]);
  expect(answerSizeErrors({ ...data, more: 1 }, 1000)).toHaveLength(1);
});

test("it ends with the limit: a list of which nothing is left is not looked at", () => {
  const items = new Proxy<unknown[]>([], {
    get: (target, key) =>
      key === "length" ? 1e9 : typeof key === "string" ? "long" : Reflect.get(target, key),
  });
  expect(answerSizeErrors(items, 1000)).toHaveLength(1);
});
