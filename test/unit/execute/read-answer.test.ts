import { parse } from "graphql";
import { expect, test } from "vitest";
import { Failure } from "../../../gateway/execute/failure.ts";
import { readAnswer } from "../../../gateway/execute/read-answer.ts";
import { shapeOf } from "../../../gateway/execute/shape.ts";

const shape = shapeOf(parse("{ name item { rank } }"));

test("an answer with errors without end is read as far as is reasonable, and none of its nulls is taken for one", () => {
  const errors = Array.from({ length: 6000 }, () => ({ message: "no", path: ["name"] }));
  const { data, strays } = readAnswer("a", { data: { name: "a", item: { rank: null } }, errors }, shape);
  expect(strays).toHaveLength(5001);
  expect(strays.at(-1)?.originalError?.message).toBe("1000 further errors");
  expect(data).toEqual({ name: "a", item: { rank: expect.any(Failure) } });
});
