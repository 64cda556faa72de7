import { describe, expect, test } from "vitest";
import { compiledCost, supergraphWithCosts } from "../../support/cost-of.ts";

const supergraph = supergraphWithCosts(`
  type Query {
    book: Book
    rare: Book @cost(weight: 7)
    books: [Book!]
    ten: [Book!] @listSize(assumedSize: 12)
    first(first: Int): [Book!] @listSize(slicingArguments: ["first"])
    pages(first: Int = 20, last: Int): Page
      @cost(weight: 30)
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"])
    byIds(ids: [ID!]!): [Book] @listSize(assumedSize: 1000)
    tagged(tags: [String!]!): [Book!] @listSize(assumedSize: 50)
    search(text: String @cost(weight: 4)): Book
    thing: Thing
    any: Any
  }
  type Mutation { write: Book }
  type Book { title: String price: Int @cost(weight: 2) cover: Cover author: Author similar(first: Int): [Book!] @listSize(slicingArguments: ["first"]) }
  type Author @cost(weight: 5) { name: String }
  type Page { nodes: [Book!]! others: [Book!]! }
  scalar Cover @cost(weight: 3)
  interface Thing { parts: [Part!] }
  type Small implements Thing { parts: [Part!] @cost(weight: 1) @listSize(assumedSize: 2) }
  type Large implements Thing @cost(weight: 9) { parts: [Part!] @cost(weight: 4) @listSize(assumedSize: 2) }
  type Part { id: ID! }
  union Any = Book | Author
`);

const costOf = (source: string, variables: Record<string, unknown> = {}) =>
  compiledCost(supergraph, source).costOf(variables);

test.each([
  ["an object costs 1, a scalar nothing", "{ book { title __typename } }", 1],
  ["a field by its own weight instead of its type's", "{ rare { title } }", 7],
  ["a scalar field by its weight", "{ book { price } }", 3],
  ["a scalar type by its weight", "{ book { cover } }", 4],
  ["an object type by its weight", "{ book { author { name } } }", 6],
  ["an argument that is given by its weight", '{ search(text: "a") { title } }', 5],
  ["but not one that is left out", "{ search { title } }", 1],
  ["a list of unknown length is taken for ten", "{ books { title } }", 10],
  ["a list with a declared length", "{ ten { title price } }", 12 * 3],
  ["a list as long as its argument says", "{ first(first: 3) { author { name } } }", 3 * 6],
  ["lists inside lists multiply", "{ first(first: 3) { similar(first: 4) { title } } }", 3 * 5],
  ["a page as long as its argument says", "{ pages(first: 4) { nodes { title } } }", 30 + 4],
  ["by default as long as the default of the argument", "{ pages { nodes { title } } }", 30 + 20],
  ["as the larger of two arguments", "{ pages(first: 4, last: 6) { nodes { title } } }", 30 + 6],
  [
    "a list of a page that is not said to be sized is taken for ten",
    "{ pages(first: 4) { others { title } } }",
    30 + 10,
  ],
  ["a look-up as long as its keys", '{ byIds(ids: ["1", "2"]) { title } }', 2],
  ["one key by itself is a list of one", '{ byIds(ids: "1") { title } }', 1],
  ["a filter is no look-up", '{ tagged(tags: ["a"]) { title } }', 50],
  ["an interface and its fields as their dearest", "{ thing { parts { id } } }", 9 + 2 * 4],
  [
    "a union as its dearest, with all that may be asked of it",
    "{ any { ... on Book { author { name } } ... on Author { name } } }",
    5 + 5,
  ],
  ["a field selected twice counts twice", "{ book { title } book { author { name } } }", 1 + 6],
  ["what is skipped counts", "{ book @skip(if: true) { title } }", 1],
  ["a mutation 10 more", "mutation { write { title } }", 11],
  ["a scalar under another name as an object", "{ book { title a: title b: title c: __typename } }", 1 + 3],
  ["but by its own weight where it has one", "{ book { a: price b: price } }", 1 + 2 * 2],
  ["as often as it comes", "{ first(first: 3) { a: title b: title } }", 3 * (1 + 2)],
  [
    "introspection by lists of unknown length",
    "{ __schema { types { a: name fields { name } } } }",
    1 + 10 * 12,
  ],
  ["a type by name as an object", '{ __type(name: "Book") { fields { name } } __typename }', 1 + 10],
])("%s: %s", (_what, source, cost) => {
  expect(costOf(source)).toBe(cost);
});

describe("with variables", () => {
  const pages = "query($n: Int) { pages(first: $n) { nodes { title } } }";
  const byIds = "query($ids: [ID!]!) { byIds(ids: $ids) { author { name } } }";

  test.each([
    ["a number", pages, { n: 7 }, 37],
    ["left out: the default of the argument", pages, {}, 50],
    ["null: the default of the argument", pages, { n: null }, 50],
    ["left out: its own default before that of the argument", pages.replace("Int", "Int = 3"), {}, 33],
    ["less than none counts as none", pages, { n: -5 }, 30],
    ["what is no number is refused elsewhere", pages, { n: "7" }, 50],
    ["a list by its length", byIds, { ids: ["1", "2", "3"] }, 18],
    ["an empty list", byIds, { ids: [] }, 0],
    ["one key by itself", byIds, { ids: "1" }, 6],
    ["neither a default: the assumed length", "query($n: Int) { first(first: $n) { title } }", {}, 10],
  ])("%s", (_what, source, variables, cost) => {
    expect(costOf(source, variables)).toBe(cost);
  });

  test("a variable named like a property of every object is none that was given", () => {
    expect(costOf("query($constructor: Int) { first(first: $constructor) { title } }")).toBe(10);
  });

  test("compiled once, evaluated for each request", () => {
    const { costOf } = compiledCost(supergraph, byIds);
    expect([1, 1000].map((length) => costOf({ ids: Array(length).fill("1") }))).toEqual([6, 6000]);
  });
});

describe("fragments", () => {
  test("cost where they are spread, with the length of the page around them", () => {
    const source = `
      { a: pages(first: 2) { ...Nodes } b: pages(first: 3) { ...Nodes } }
      fragment Nodes on Page { nodes { ...Book } }
      fragment Book on Book { author { name } }`;
    expect(costOf(source)).toBe(30 + 2 * 6 + 30 + 3 * 6);
  });

  test("are computed once, however often they are spread", () => {
    let reads = 0;
    const variables = {
      get n() {
        reads++;
        return 1;
      },
    };
    const bomb = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`,
    ).join(" ");
    const source = `query($n: Int) { book { ...F0 } } ${bomb} fragment F40 on Book { similar(first: $n) { title } }`;
    expect(costOf(source, variables)).toBe(1 + 2 ** 40);
    expect(reads).toBe(1);
  });
});
