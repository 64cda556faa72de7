import { parse } from "graphql";
import { expect, test } from "vitest";
import { documentErrors } from "../../../gateway/limits/document-errors.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";

const refused = (query: string) =>
  documentErrors(parse(query), LIMITS).map(({ extensions }) => extensions.measure);

test.each([
  ["an alias", "{ p350199196701010020: a }"],
  ["an operation", "query E12345678 { a }"],
  ["a variable", "query ($p123456: Int) { a(n: $p123456) }"],
  ["a fragment", "{ ...F123456 } fragment F123456 on Query { a }"],
  ["the spread of one", "{ ...F123456 }"],
])("the name of %s is no place for the number of a document", (_what, query) => {
  expect(refused(query)).toEqual(["nameDigits"]);
});

test("five digits in a row are taken, and what is the schema's is its own affair", () => {
  expect(refused("query Q12345 ($v1_23456: Int) { a99999: field123456(arg1234567: 12345678) }")).toEqual([]);
});
