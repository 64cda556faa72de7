import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("counts fields, not the fragments around them", () => {
  const four = "{ a { ... on T { b { ...F } } } } fragment F on T { c { d } }";
  expect(refusedBy(four, { depth: 4 })).toBeNull();
  expect(refusedBy(four, { depth: 3 })).toEqual(oneMoreThan("depth", 3));
});

test("is that of the deepest operation", () => {
  expect(refusedBy("query A { a } query B { a { b } }", { depth: 1 })).toEqual(oneMoreThan("depth", 1));
});

test("deep recursion is refused by the default", () => {
  const deep = (levels: number) => `${"{ a ".repeat(levels)}${"}".repeat(levels)}`;
  expect(refusedBy(deep(27))).toBeNull();
  expect(refusedBy(deep(28))).toEqual(oneMoreThan("depth", 27));
});
