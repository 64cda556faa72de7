import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

describe("@shareable", async () => {
  let failing = false;
  const { execute, asked, close } = await federate({
    a: {
      sdl: `
        type Query { config: Config @shareable }
        type Config @shareable { version: Int flags: [Flag!]! fromA: String }
        type Flag @shareable { name: String }`,
      resolvers: { Query: { config: () => ({ version: 1, flags: [{ name: "x" }], fromA: "a" }) } },
    },
    b: {
      sdl: `
        type Query { config: Config @shareable }
        type Config @shareable { version: Int flags: [Flag!]! fromB: String }
        type Flag @shareable { name: String on: Boolean }`,
      resolvers: {
        Query: { config: () => ({ version: 1, flags: [{ name: "x", on: true }], fromB: "b" }) },
        Config: {
          fromB: () => {
            if (failing) throw new Error("no");
            return "b";
          },
        },
      },
    },
  });
  afterAll(close);

  test("a root field of two subgraphs has what each of them knows", async () => {
    expect(await execute("{ config { version fromA fromB flags { name on } } }")).toEqual({
      data: { config: { version: 1, fromA: "a", fromB: "b", flags: [{ name: "x", on: true }] } },
    });
  });

  test("what all know is asked of one", async () => {
    await execute("{ config { version flags { name } } }");
    expect(asked()).toHaveLength(1);
  });

  test("the error of one stands where its field is", async () => {
    failing = true;
    expect(await execute("{ config { fromA fromB } }")).toEqual({
      data: { config: { fromA: "a", fromB: null } },
      errors: [`config.fromB: the subgraph "b" could not answer`],
    });
    failing = false;
  });
});

describe("a root field of two subgraphs, one of which fails", async () => {
  let answer: unknown = null;
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { shelf: Shelf @shareable }
        type Shelf @shareable { label: String books: [Book!] }
        type Book @shareable { title: String }`,
      resolvers: { Query: { shelf: () => ({ label: "A", books: [{ title: "1" }, { title: "2" }] }) } },
    },
    b: {
      sdl: `
        type Query { shelf: Shelf @shareable }
        type Shelf @shareable { books: [Book!] height: Int }
        type Book @shareable { pages: Int! }`,
      answer: () => answer,
    },
  });
  afterAll(close);
  const query = "{ shelf { label height books { title } } }";
  const inB = "{ shelf { label books { title pages } } }";
  const failed = `the subgraph "b" could not answer`;

  test("keeps what the other brought", async () => {
    answer = { errors: [{ message: "down" }] };
    expect(await execute(query)).toEqual({
      data: { shelf: { label: "A", height: null, books: [{ title: "1" }, { title: "2" }] } },
      errors: [`shelf.height: ${failed}`],
    });
  });

  test("has errors in the items of its list", async () => {
    answer = { data: { shelf: null }, errors: [{ message: "down", path: ["shelf"] }] };
    expect(await execute(inB)).toEqual({
      data: { shelf: { label: "A", books: null } },
      errors: [`shelf.books.0.pages: ${failed}`],
    });
  });

  test("is an error where its lists do not match", async () => {
    answer = { data: { shelf: { books: [{ pages: 1 }] } } };
    expect(await execute(inB)).toEqual({
      data: { shelf: { label: "A", books: null } },
      errors: ["shelf.books: subgraphs answered with lists of different length"],
    });
  });

  test("is an error where one says null and the other does not", async () => {
    answer = { data: { shelf: null } };
    expect(await execute(query)).toEqual({
      data: { shelf: { label: "A", height: null, books: [{ title: "1" }, { title: "2" }] } },
      errors: ["shelf.height: no value for Shelf.height"],
    });
  });
});

describe("@provides", async () => {
  const { execute, asked, close } = await federate({
    reviews: {
      sdl: `
        type Query { reviews: [Review!]! }
        type Review { stars: Int author: User @provides(fields: "name") }
        type User @key(fields: "id") { id: ID! name: String @external }`,
      resolvers: {
        Query: {
          reviews: () => [
            { stars: 5, author: { id: "1", name: "Ann" } },
            { stars: 1, author: null },
          ],
        },
      },
    },
    users: {
      sdl: `type User @key(fields: "id") { id: ID! name: String @shareable mail: String }`,
      resolvers: { User: { name: () => "Ann of users", mail: ({ id }: Row) => `${id}@example.org` } },
    },
  });
  afterAll(close);

  test("saves a fetch", async () => {
    expect(await execute("{ reviews { stars author { name } } }")).toEqual({
      data: {
        reviews: [
          { stars: 5, author: { name: "Ann" } },
          { stars: 1, author: null },
        ],
      },
    });
    expect(asked()).toHaveLength(1);
  });

  test("goes on to the subgraph that has the rest", async () => {
    expect(await execute("{ reviews { author { name mail } } }")).toEqual({
      data: { reviews: [{ author: { name: "Ann", mail: "1@example.org" } }, { author: null }] },
    });
  });
});

describe("@override", async () => {
  const { execute, asked, close } = await federate({
    old: {
      sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int size: Int }`,
      resolvers: { Query: { item: () => ({ id: "1", price: 1, size: 2 }) } },
    },
    now: {
      sdl: `type Item @key(fields: "id") { id: ID! price: Int @override(from: "old") }`,
      resolvers: { Item: { price: () => 100 } },
    },
  });
  afterAll(close);

  test("takes the field from the new subgraph", async () => {
    expect(await execute("{ item { price size } }")).toEqual({ data: { item: { price: 100, size: 2 } } });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["old", "now"]);
  });
});

describe("@inaccessible", async () => {
  const { engine, execute, errorsOf, close } = await federate({
    a: {
      sdl: `
        type Query { doc: Doc }
        type Doc @key(fields: "id") { id: ID! state: State states: [State] part: Part secret: Secret! @inaccessible }
        type Part { text: String! hidden: String! @inaccessible }
        type Secret @inaccessible { key: String! }
        enum State { DRAFT FINAL SEALED @inaccessible }`,
      resolvers: {
        Query: {
          doc: () => ({
            id: "1",
            state: "SEALED",
            states: ["DRAFT", "SEALED", "FINAL"],
            part: { text: "t" },
            secret: {},
          }),
        },
        Part: {
          hidden: () => {
            throw new Error("hidden");
          },
        },
      },
    },
    b: {
      sdl: `
        type Doc @key(fields: "id") {
          id: ID!
          secret: Secret! @external
          part: Part @external
          sealed: Boolean @requires(fields: "secret { key }")
          length: Int @requires(fields: "part { hidden }")
        }
        type Part { hidden: String! @external }
        type Secret @inaccessible { key: String! @external }`,
      resolvers: { Doc: { sealed: () => true, length: () => 1 } },
    },
  });
  afterAll(close);

  test("is not in the public schema", () => {
    expect(engine.publicSchema.getType("Secret")).toBeUndefined();
  });

  test("an enum value is an error that does not name it", async () => {
    expect(await execute("{ doc { state states } }")).toEqual({
      data: { doc: { state: null, states: ["DRAFT", null, "FINAL"] } },
      errors: ["doc.state: a value that is no State", "doc.states.1: a value that is no State"],
    });
  });

  test("the error of a hidden field that takes an asked object along ends at that object", async () => {
    // Secret.key and Doc.secret must not be null, so that the whole document is.
    const errors = await errorsOf("{ doc { id sealed } }");
    expect(errors.map(({ path }) => path)).toEqual([["doc"]]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|key/i);
    expect(await execute("{ doc { part { text } length } }")).toEqual({
      data: { doc: { part: null, length: null } },
      errors: [
        `doc.part: the subgraph "a" could not answer`,
        "doc.length: not computed, as facts that it needs could not be had",
      ],
    });
  });
});
