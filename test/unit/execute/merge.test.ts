import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { ABSENT, Failure } from "../../../gateway/execute/failure.ts";
import { copyOf, fail, merge } from "../../../gateway/execute/merge.ts";
import type { Shape } from "../../../gateway/execute/shape.ts";

const ABSTRACT = new Set(["Node"]);
const leaf: Shape = [{ key: "x", shape: null }];
const object: Shape = [{ key: "o", shape: leaf }];

const failed = new Failure([{ error: new GraphQLError("no"), below: [] }]);

function merged(shape: Shape, ...answers: Record<string, unknown>[]): unknown {
  const target: Record<string, unknown> = {};
  for (const answer of answers) merge(target, structuredCloneWithFailures(answer), shape, ABSTRACT);
  return target;
}

/** Merging changes what it is given; the answers of a test are given more than once. */
function structuredCloneWithFailures<Value>(value: Value): Value {
  if (value instanceof Failure || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(structuredCloneWithFailures) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, structuredCloneWithFailures(item)]),
  ) as Value;
}

describe("of two answers for the same field, whichever comes first", () => {
  test.each<[string, unknown, unknown]>([
    ["a value outdoes null", 1, null],
    ["a value outdoes a failure", 1, failed],
    ["a value outdoes what is unknown", 1, ABSENT],
    ["null outdoes a failure", null, failed],
    ["null outdoes what is unknown", null, ABSENT],
    ["a failure outdoes what is unknown", failed, ABSENT],
  ])("%s", (_, stronger, weaker) => {
    expect(merged(leaf, { x: stronger }, { x: weaker })).toEqual({ x: stronger });
    expect(merged(leaf, { x: weaker }, { x: stronger })).toEqual({ x: stronger });
  });

  test("objects are put together, in lists item by item", () => {
    const shape: Shape = [
      {
        key: "o",
        shape: [
          { key: "x", shape: null },
          { key: "y", shape: null },
        ],
      },
    ];
    expect(merged(shape, { o: { x: 1 } }, { o: { y: 2 } })).toEqual({ o: { x: 1, y: 2 } });
    expect(merged(shape, { o: [{ x: 1 }, null] }, { o: [{ y: 2 }, null] })).toEqual({
      o: [{ x: 1, y: 2 }, null],
    });
    expect(merged(shape, { o: [[{ x: 1 }], []] }, { o: [[{ y: 2 }], []] })).toEqual({
      o: [[{ x: 1, y: 2 }], []],
    });
  });

  test("lists of different length are not put together", () => {
    for (const [one, other] of [
      [[{ x: 1 }], []],
      [[], [{ x: 1 }]],
    ]) {
      expect(merged(object, { o: one }, { o: other })).toEqual({ o: expect.any(Failure) });
    }
  });

  test("what a failed one should have brought of an object fails there", () => {
    const brings: Shape = [
      {
        key: "o",
        shape: [
          { key: "__typename", shape: null },
          { key: "y", shape: null },
        ],
      },
    ];
    for (const failsFirst of [true, false]) {
      const target: Record<string, unknown> = {};
      const answer = () => merge(target, { o: [{ x: 1 }, null] }, object, ABSTRACT);
      if (failsFirst) fail(target, failed, brings);
      answer();
      if (!failsFirst) fail(target, failed, brings);
      expect(target).toEqual({ o: [{ x: 1, y: expect.any(Failure) }, null] });
    }
  });
});

test("a scalar that is an object is not merged into, though it be frozen", () => {
  const settings = Object.freeze({ a: Object.freeze([1]) });
  expect(merged(leaf, { x: settings }, { x: { b: 2 } })).toEqual({ x: { b: 2 } });
  expect(settings).toEqual({ a: [1] });
});

test("a copy shares leaves, and nothing that is merged into", () => {
  const settings = { deep: {} };
  const original = { o: [{ x: settings }], failed };
  const shape: Shape = [...object, { key: "failed", shape: null }, { key: "other", shape: null }];
  const copy = copyOf(original, shape);
  expect(copy).toEqual(original);
  expect(copy.o[0]).not.toBe(original.o[0]);
  expect(copy.o[0]?.x).toBe(settings);
  expect(copy.failed).toBe(failed);
});
