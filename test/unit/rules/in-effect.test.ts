import { expect, test } from "vitest";
import { inEffect } from "../../../subgraphs/measures/rules/in-effect.ts";

const on = (effectiveFrom: string | null, effectiveUntil: string | null, ...days: string[]) =>
  days.map((day) => inEffect({ effectiveFrom, effectiveUntil }, day));

test("a row of the catalogue is in effect from its first day until the first day after", () => {
  expect(on("2019-06-01", "2024-07-01", "2019-05-31", "2019-06-01", "2024-06-30", "2024-07-01")).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("without a first day it always was, without an end it still is", () => {
  expect(on(null, "2024-07-01", "1949-10-01", "2024-06-30", "2024-07-01")).toEqual([true, true, false]);
  expect(on("2019-06-01", null, "2019-05-31", "2019-06-01", "2999-12-31")).toEqual([false, true, true]);
  expect(on(null, null, "1949-10-01", "2999-12-31")).toEqual([true, true]);
});
