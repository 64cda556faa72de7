import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

const spread = (length: number) =>
  `{ departments { ${"...F ".repeat(length)} } } fragment F on Department { id }`;

test("are counted as they are written; an inline fragment is none", () => {
  expect(refusedBy("{ ... { departments { id } } ...F }", { spreads: 1 })).toBeNull();
  expect(refusedBy(spread(100))).toBeNull();
  expect(refusedBy(spread(101))).toEqual(oneMoreThan("spreads", 100));
});
