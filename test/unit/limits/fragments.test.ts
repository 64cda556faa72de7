import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

const define = (length: number) =>
  Array.from({ length }, (_, i) => `fragment F${i} on Department { id }`).join(" ");

test("are counted whether they are spread or not", () => {
  expect(refusedBy(`{ departments { ...F0 } } ${define(50)}`)).toBeNull();
  expect(refusedBy(`{ departments { ...F0 } } ${define(51)}`)).toEqual(oneMoreThan("fragments", 50));
});
