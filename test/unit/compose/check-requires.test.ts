import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { checkRequires } from "../../../gateway/compose/check-requires.ts";
import { composeSupergraph } from "../../../gateway/compose/compose-supergraph.ts";
import { SUBGRAPH_NAMES } from "../../../gateway/compose/subgraph-names.ts";
import { readSubgraphSdl } from "../../../schema/read-subgraph-sdl.ts";

const linkWith = (requires: string) => `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", ${requires}, "@inaccessible", "@shareable"]
)`;
const link = linkWith('"@requires"');

const compose = (sdls: Record<string, string>) =>
  parse(
    composeSupergraph(
      Object.entries(sdls).map(([name, sdl]) => ({ name, sdl, url: `http://${name}/graphql` })),
    ),
  );

/** Problems of `Book.price`, which prices computes from what stock knows of a book. */
function problemsOf(stock: string, required: string, known: string, types = "") {
  return checkRequires(
    compose({
      stock: `${link} type Query { book: Book } ${stock}`,
      prices: `${link} ${types} type Book @key(fields: "id") { id: ID! ${known}
        price: Int @requires(fields: "${required}") }`,
    }),
  );
}

const asked = (reason: string) => ({ subgraph: "prices", coordinate: "Book.price", reason });

describe("a field that a @requires names", () => {
  test("is a fact: hidden, without arguments, whole and never null; in it null is a value", () => {
    const fact = "type Fact @inaccessible @shareable { weight: Int! until: Int }";
    const stock = `type Book @key(fields: "id") { id: ID! facts: [Fact!]! @inaccessible } ${fact}`;
    const known = "facts: [Fact!]! @external";
    expect(problemsOf(stock, "facts { __typename weight until }", known, fact)).toEqual([]);
  });

  test("takes no arguments, given or not", () => {
    const stock = (field: string) => `type Book @key(fields: "id") { id: ID! ${field}: Int! @inaccessible }`;
    const field = "weight(unit: Int)";
    const problem = asked("requires Book.weight, which takes arguments");
    expect(problemsOf(stock(field), "weight", `${field}: Int! @external`)).toEqual([problem]);
    expect(problemsOf(stock(field), "weight(unit: 2)", `${field}: Int! @external`)).toEqual([problem]);
  });

  test("is not one that clients see, unless of a key", () => {
    const stock = 'type Book @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: ID! weight: Int! }';
    expect(problemsOf(stock, "isbn weight", "isbn: ID! @external weight: Int! @external")).toEqual([
      asked("requires Book.weight, which is not @inaccessible"),
    ]);
  });

  test("is no page", () => {
    const pages = `type Page @inaccessible @shareable { nodes: [Int!]! pageInfo: PageInfo! }
      type PageInfo @shareable { hasNextPage: Boolean! }`;
    const stock = `type Book @key(fields: "id") { id: ID! weights: Page! @inaccessible } ${pages}`;
    expect(problemsOf(stock, "weights { nodes }", "weights: Page! @external", pages)).toEqual([
      asked("requires Book.weights, which is a page"),
    ]);
  });

  test.each(["Int", "[Int!]", "[Int]!", "[[Int!]]!"])("is not null: %s", (type) => {
    const stock = `type Book @key(fields: "id") { id: ID! weight: ${type} @inaccessible }`;
    expect(problemsOf(stock, "weight", `weight: ${type} @external`)).toEqual([
      asked("requires Book.weight, which can be null, or an item of it"),
    ]);
  });

  test("is looked at wherever it is named: below others, of an interface, in a fragment; and told once", () => {
    const stock = `interface Maker { id: ID! size: Int @inaccessible }
      type Person implements Maker @key(fields: "id") { id: ID! size(in: Int): Int! @inaccessible age: Int! }
      type Firm implements Maker @key(fields: "id") { id: ID! size: Int @inaccessible }
      type Book @key(fields: "id") { id: ID! maker: Maker! @inaccessible editor: Maker! @inaccessible }`;
    const types = `interface Maker { id: ID! size: Int @inaccessible }
      type Person implements Maker @key(fields: "id") { id: ID! size(in: Int): Int! @external age: Int! @external }
      type Firm implements Maker @key(fields: "id") { id: ID! size: Int @external }`;
    const required = "maker { id size ... on Person { age } } editor { size }";
    const known = "maker: Maker! @external editor: Maker! @external";
    expect(problemsOf(stock, required, known, types)).toEqual([
      asked("requires Person.size, which takes arguments"),
      asked("requires Firm.size, which can be null, or an item of it"),
      asked("requires Person.age, which is not @inaccessible"),
    ]);
  });

  test("is found where the directive is imported by another name", () => {
    const supergraph = compose({
      stock: `${link} type Query { book: Book } type Book @key(fields: "id") { id: ID! weight: Int! }`,
      prices: `${linkWith('{ name: "@requires", as: "@needs" }')}
        type Book @key(fields: "id") { id: ID! weight: Int! @external price: Int @needs(fields: "weight") }`,
    });
    expect(checkRequires(supergraph)).toEqual([asked("requires Book.weight, which is not @inaccessible")]);
  });
});

describe("the subgraphs of this project", () => {
  /** Problems where every SDL is changed so. */
  const problemsWith = (change: (sdl: string) => string) =>
    checkRequires(
      compose(Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, change(readSubgraphSdl(name))]))),
    );

  test("require facts only", () => {
    expect(problemsWith((sdl) => sdl)).toEqual([]);
  });

  test.each([
    ["Organization.registrationFacts", /(registrationFacts: .*)!(?= @)/g, "can be null, or an item of it"],
    ["Organization.officerFacts", /(officerFacts: .*)!(?= @)/g, "can be null, or an item of it"],
    ["Person.officeFacts", /(officeFacts: .*)!(?= @)/g, "can be null, or an item of it"],
    ["Person.recordedFrom", /(recordedFrom: .*) @inaccessible/g, "is not @inaccessible"],
  ])("%s is looked at", (field, fault, wrong) => {
    const problems = problemsWith((sdl) => sdl.replaceAll(fault, "$1"));
    expect([...new Set(problems.map(({ reason }) => reason))]).toEqual([`requires ${field}, which ${wrong}`]);
  });

  test("a fact that takes arguments is refused wherever it is required, also of the officers", () => {
    const problems = problemsWith((sdl) => sdl.replaceAll(" listingFacts: [", " listingFacts(on: Date): ["));
    const requiring = [
      "Organization.restrictions",
      "Organization.eligibility",
      "Person.restrictions",
      "Person.eligibility",
      "Appointment.eligibility",
    ];
    const told = requiring.flatMap((coordinate) =>
      ["Organization", "Person"].map((type) => [
        coordinate,
        `requires ${type}.listingFacts, which takes arguments`,
      ]),
    );
    expect(problems.map(({ coordinate, reason }) => [coordinate, reason]).sort()).toEqual(told.sort());
  });
});
