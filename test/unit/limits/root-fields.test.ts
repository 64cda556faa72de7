import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("are those of the operation that has the most, by way of fragments too", () => {
  const three = `
    query A { departments { id } ...F }
    query B { behaviours { number } }
    fragment F on Query { ... { departments { id } departments { id } } }`;
  expect(refusedBy(three, { rootFields: 3 })).toBeNull();
  expect(refusedBy(three, { rootFields: 2 })).toEqual(oneMoreThan("rootFields", 2));
});

test("of a fragment spread twice count twice", () => {
  const twice = "{ ...F ...F } fragment F on Query { behaviours { number } departments { id } }";
  expect(refusedBy(twice, { rootFields: 4 })).toBeNull();
  expect(refusedBy(twice, { rootFields: 3 })).toEqual(oneMoreThan("rootFields", 3));
});

test("a flood of them is refused by the default", () => {
  expect(refusedBy(`{ ${"departments { id } ".repeat(21)} }`)).toEqual(oneMoreThan("rootFields", 20));
});
