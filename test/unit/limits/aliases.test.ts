import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

const within = "{ a: departments { b: id } ...F } fragment F on Query { c: departments { id } }";

test("are counted wherever they are written", () => {
  expect(refusedBy(within, { aliases: 3 })).toBeNull();
  expect(refusedBy(within, { aliases: 2 })).toEqual(oneMoreThan("aliases", 2));
});

test("a flood of them is refused by the default", () => {
  const flood = Array.from({ length: 51 }, (_, i) => `a${i}: id`).join(" ");
  expect(refusedBy(`{ departments { ${flood} } }`)).toEqual(oneMoreThan("aliases", 50));
});
