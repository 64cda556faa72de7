import { expect, test } from "vitest";
import type { GraphqlRequest, GraphqlResponse, Pipeline } from "../../gateway/pipeline.ts";
import { ReplaceablePipeline } from "../../gateway/replaceable-pipeline.ts";

const REQUEST = {} as GraphqlRequest;

/** A pipeline that answers when it is told to, and says when it is closed. */
function pipeline(body: string) {
  const waiting: ((response: GraphqlResponse) => void)[] = [];
  let closed = 0;
  const it: Pipeline = {
    answer: () => new Promise((resolve) => waiting.push(resolve)),
    close: async () => void closed++,
  };
  return {
    it,
    answerAll: () => {
      for (const resolve of waiting.splice(0)) resolve({ status: 200, headers: {}, body });
    },
    closed: () => closed,
  };
}

test("each request is answered by the pipeline that it began with, which is closed after the last", async () => {
  const [first, second] = [pipeline("first"), pipeline("second")];
  const both = new ReplaceablePipeline(first.it, () => {});
  const begun = [both.answer(REQUEST), both.answer(REQUEST)];
  both.replace(second.it);
  const after = both.answer(REQUEST);
  expect(first.closed()).toBe(0);
  first.answerAll();
  second.answerAll();
  expect((await Promise.all([...begun, after])).map(({ body }) => body)).toEqual([
    "first",
    "first",
    "second",
  ]);
  expect([first.closed(), second.closed()]).toEqual([1, 0]);
  await both.close();
  expect([first.closed(), second.closed()]).toEqual([1, 1]);
});

test("one that comes after the end is closed, and the last is closed once", async () => {
  const [first, late] = [pipeline("first"), pipeline("late")];
  const both = new ReplaceablePipeline(first.it, () => {});
  await both.close();
  both.replace(late.it);
  expect([first.closed(), late.closed()]).toEqual([1, 1]);
});

test("one that cannot be closed is told of, and stops nothing", async () => {
  const lines: string[] = [];
  const first = pipeline("first");
  const both = new ReplaceablePipeline(
    { ...first.it, close: () => Promise.reject(new Error("stuck")) },
    (line) => lines.push(line),
  );
  both.replace(pipeline("second").it);
  await both.close();
  expect(lines).toEqual(["a replaced pipeline: Error: stuck"]);
});
