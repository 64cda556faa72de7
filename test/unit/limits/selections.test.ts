import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("counts fields and fragments, each fragment opened wherever it is spread", () => {
  const nine = "{ a { ...F } ...F } fragment F on T { b ... { c } }";
  expect(refusedBy(nine, { selections: 9 })).toBeNull();
  expect(refusedBy(nine, { selections: 8 })).toEqual(oneMoreThan("selections", 8));
});

test("of all operations together", () => {
  expect(refusedBy("query A { a } query B { a b }", { selections: 2 })).toEqual(oneMoreThan("selections", 2));
});

test("a fragment bomb is refused by the default: ten that spread the next one twice", () => {
  const bomb = Array.from({ length: 10 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`);
  expect(refusedBy(`{ a { ...F0 } } ${bomb.join(" ")} fragment F10 on T { a }`)).toEqual({
    code: "QUERY_TOO_COMPLEX",
    measure: "selections",
    limit: 1000,
    found: 3 * 2 ** 10,
  });
});
