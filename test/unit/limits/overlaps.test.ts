import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("are the pairs of fields with one response key in one place", () => {
  const six = "{ a a b: a b a c }"; // three of a, one of b: 3 + 1
  expect(refusedBy(six, { overlaps: 4 })).toBeNull();
  expect(refusedBy(six, { overlaps: 3 })).toEqual(oneMoreThan("overlaps", 3));
});

test("fields below fields that merge are compared with each other", () => {
  const two = "{ a { b } a { b c } }";
  expect(refusedBy(two, { overlaps: 2 })).toBeNull();
  expect(refusedBy(two, { overlaps: 1 })).toEqual(oneMoreThan("overlaps", 1));
});

test("by way of fragments too, a named one once", () => {
  const two = "{ a { ...F ...F ... { b } } a { b } } fragment F on T { b }";
  expect(refusedBy(two, { overlaps: 4 })).toBeNull();
  expect(refusedBy(two, { overlaps: 3 })).toEqual(oneMoreThan("overlaps", 3));
});

test("fields of different places are none", () => {
  expect(refusedBy("{ a { b } c { b } }", { overlaps: 0 })).toBeNull();
});

test("a field repeated is refused by the default", () => {
  expect(refusedBy(`{ departments { ${"id ".repeat(63)} } }`)).toBeNull();
  expect(refusedBy(`{ departments { ${"id ".repeat(64)} } }`)).toEqual({
    code: "QUERY_TOO_COMPLEX",
    measure: "overlaps",
    limit: 2000,
    found: (64 * 63) / 2,
  });
});
