import { expect, test } from "vitest";
import { listSizeErrors } from "../../../gateway/limits/list-size.ts";
import { compiledCost, supergraphWithCosts } from "../../support/cost-of.ts";

const supergraph = supergraphWithCosts(`
  type Query {
    books(first: Int = 20): [Book!] @listSize(slicingArguments: ["first"])
    byIds(ids: [ID!]!): [Book] @listSize(assumedSize: 1000)
  }
  type Book { title: String }
`);

function errorsOf(source: string, variables: Record<string, unknown> = {}) {
  const { sizes } = compiledCost(supergraph, source);
  return listSizeErrors(sizes, 1000, variables).map(({ message, extensions }) => ({
    message,
    ...extensions,
  }));
}

test.each([
  ["a page size", "{ books(first: 1000) { title } }", {}],
  ["none", "{ books { title } }", {}],
  ["no items", "query($n: Int) { books(first: $n) { title } }", { n: 0 }],
  ["null", "query($n: Int) { books(first: $n) { title } }", { n: null }],
  ["1000 keys", "query($ids: [ID!]!) { byIds(ids: $ids) { title } }", { ids: Array(1000).fill("1") }],
])("%s is taken", (_what, source, variables) => {
  expect(errorsOf(source, variables)).toEqual([]);
});

test.each([
  ["-1", "{ books(first: -1) { title } }", {}, "first", -1],
  ["1e9", "query($n: Int) { books(first: $n) { title } }", { n: 1e9 }, "$n", "…"],
  ["one more", "query($n: Int = 1001) { books(first: $n) { title } }", {}, "$n", 1001],
  [
    "1001 keys",
    "query($ids: [ID!]!) { byIds(ids: $ids) { title } }",
    { ids: Array(1001).fill("1") },
    "$ids",
    1001,
  ],
])("%s is refused, with the argument and the limit", (_what, source, variables, argument, size) => {
  expect(errorsOf(source, variables)).toEqual([
    {
      message: `Argument "${argument}": asks for ${size} items, must be from 0 to 1000`,
      code: "BAD_USER_INPUT",
      argument,
      limit: 1000,
      messageZh: `参数 ${argument}:应在 0 至 1000 项之间,所求为 ${size}`,
    },
  ]);
});

test("a variable that stands in many places is told once", () => {
  const twice = "query($n: Int) { a: books(first: $n) { title } b: books(first: $n) { title } }";
  expect(errorsOf(twice, { n: -1 })).toHaveLength(1);
});
