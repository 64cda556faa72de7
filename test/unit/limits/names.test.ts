import { expect, test } from "vitest";
import { oneMoreThan, refusedBy } from "../../support/refused-by.ts";

test("the longest is measured, whatever bears it", () => {
  expect(refusedBy("{ ab: departments { abc } }", { names: 11 })).toBeNull();
  for (const document of [
    "query abc { id }",
    "{ abc: id }",
    "{ abc }",
    "query ($abc: Int) { id }",
    "{ id(abc: 1) }",
    "{ id @abc }",
    "{ ...abc }",
    "{ ... on abc { id } }",
  ]) {
    expect(refusedBy(document, { names: 2 }), document).toEqual(oneMoreThan("names", 2));
  }
});

test("one that is repeated in many errors is refused by the default", () => {
  const document = (length: number) => `query ${"a".repeat(length)} { departments { id @skip(if: $a) } }`;
  expect(refusedBy(document(128))).toBeNull();
  expect(refusedBy(document(129))).toEqual(oneMoreThan("names", 128));
});
