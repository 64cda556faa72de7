import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("are counted on whatever they stand", () => {
  const two = "query($v: Boolean!) @a { departments @skip(if: $v) { id } }";
  expect(refusedBy(two, { directives: 2 })).toBeNull();
  expect(refusedBy(two, { directives: 1 })).toEqual(oneMoreThan("directives", 1));
});

test("many on one field are refused by the default", () => {
  expect(refusedBy(`{ departments ${"@a ".repeat(50)} { id } }`)).toBeNull();
  expect(refusedBy(`{ departments ${"@a ".repeat(51)} { id } }`)).toEqual(oneMoreThan("directives", 50));
});
