import { parse } from "graphql";
import { expect, test } from "vitest";
import { readDeclaredCosts } from "../../../gateway/compose/declared-costs.ts";
import { supergraphOf } from "../../support/federation.ts";

const costsOf = (imports: string, sdl: string) =>
  readDeclaredCosts(
    parse(
      supergraphOf({
        shop: {
          sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}]) ${sdl}`,
        },
      }),
    ),
  );

test("weights and list sizes are those of the subgraphs", () => {
  const costs = costsOf(
    '"@cost" "@listSize"',
    `type Query { pages(first: Int @cost(weight: 2)): Page @cost(weight: 3) @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], assumedSize: 4, requireOneSlicingArgument: false) }
     type Page @cost(weight: 5) { nodes: [Kind!] }
     enum Kind @cost(weight: 6) { A }`,
  );
  expect(
    ["Query.pages(first:)", "Query.pages", "Page", "Kind", "Query"].map((at) => costs.weightAt(at)),
  ).toEqual([2, 3, 5, 6, undefined]);
  expect(costs.listSizeAt("Query.pages")).toEqual({
    slicingArguments: ["first"],
    sizedFields: ["nodes"],
    assumedSize: 4,
  });
});

test("under whatever names the supergraph has for the directives", () => {
  const costs = costsOf(
    '{ name: "@cost", as: "@weighs" } { name: "@listSize", as: "@length" }',
    "type Query { list: [Int] @weighs(weight: 3) @length(assumedSize: 4) }",
  );
  expect(costs.weightAt("Query.list")).toBe(3);
  expect(costs.listSizeAt("Query.list")?.assumedSize).toBe(4);
});

test("a directive of the same name in a supergraph without the specification is another", () => {
  const other = "directive @cost(weight: Int!) on FIELD_DEFINITION type Query { a: Int @cost(weight: 3) }";
  expect(readDeclaredCosts(parse(other)).weightAt("Query.a")).toBeUndefined();
});

test("composition takes whole numbers only as slicing arguments: keys are known by the shape of a look-up", () => {
  const byIds =
    'type Query { byIds(ids: [ID!]!): [Book] @listSize(slicingArguments: ["ids"]) } type Book { id: ID! }';
  expect(() => costsOf('"@listSize"', byIds)).toThrow(/"ids" argument .* is not an integer/);
});
