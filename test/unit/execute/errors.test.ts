import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

const A = `the subgraph "a" could not answer`;
const B = `the subgraph "b" could not answer`;

describe("nulls where the schema forbids them", async () => {
  const failing = () => {
    throw new Error("no");
  };
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { tree: Node nodes: [Node!]! list: [Node!] holes: [Node]! grid: [[Int!]]! must: Node! }
        type Node @key(fields: "id") { id: ID! name: String! soft: String child: Node must: Node! }`,
      resolvers: {
        Query: {
          tree: () => ({ id: "1", child: { id: "bad", child: { id: "2" } } }),
          nodes: () => [{ id: "1" }, { id: "2" }, { id: "bad" }],
          list: () => [{ id: "1" }, { id: "bad" }],
          holes: () => [{ id: "1" }, { id: "bad" }, null, { id: "2" }],
          grid: () => [[1, 2], [3, null], null, []],
          must: () => ({ id: "bad" }),
        },
        Node: {
          name: ({ id }: Row) => (id === "bad" ? failing() : `node ${id}`),
          soft: ({ id }: Row) => (id === "bad" ? failing() : "soft"),
          must: ({ must }: Row) => must,
        },
      },
    },
    b: {
      sdl: `type Node @key(fields: "id") { id: ID! rank: Int! weak: Int }`,
      resolvers: {
        Node: {
          rank: ({ id }: Row) => (id === "bad" ? failing() : Number(id)),
          weak: ({ id }: Row) => (id === "bad" ? failing() : Number(id)),
        },
      },
    },
  });
  afterAll(close);

  test("stop at the next place that allows one", async () => {
    expect(await execute("{ tree { id child { name child { id } } } }")).toEqual({
      data: { tree: { id: "1", child: null } },
      errors: [`tree.child.name: ${A}`],
    });
  });

  test("go through lists whose items must not be null, and stop in those whose may be", async () => {
    expect(await execute("{ list { name } holes { name } }")).toEqual({
      data: { list: null, holes: [{ name: "node 1" }, null, null, { name: "node 2" }] },
      errors: [`list.1.name: ${A}`, `holes.1.name: ${A}`],
    });
  });

  test("go through to the whole response", async () => {
    expect(await execute("{ tree { id } must { name } }")).toEqual({
      data: null,
      errors: [`must.name: ${A}`],
    });
  });

  test("in lists of lists", async () => {
    expect(await execute("{ grid }")).toEqual({
      data: { grid: [[1, 2], null, null, []] },
      errors: [`grid.1.1: ${A}`],
    });
  });

  test("that come from another subgraph, below aliases", async () => {
    expect(await execute("{ h: holes { n: id r: rank } one: tree { kid: child { r: rank } } }")).toEqual({
      data: { h: [{ n: "1", r: 1 }, null, null, { n: "2", r: 2 }], one: { kid: null } },
      errors: [`h.1.r: ${B}`, `one.kid.r: ${B}`],
    });
  });

  test("where nobody failed, and a value is missing all the same", async () => {
    expect(await execute("{ tree { id must { id } } }")).toEqual({
      data: { tree: null },
      errors: [`tree.must: ${A}`],
    });
  });
});

describe("an error of an entity that stands in several places", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `
        type Query { first: Post posts: [Post!]! }
        type Post { title: String author: User }
        type User @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          first: () => ({ title: "0", author: { id: "bad" } }),
          posts: () => [
            { title: "1", author: { id: "good" } },
            { title: "2", author: { id: "bad" } },
            { title: "3", author: { id: "bad" } },
          ],
        },
      },
    },
    b: {
      sdl: `
        type User @key(fields: "id") { id: ID! name: String mails: [Mail!] }
        type Mail { address: String! }`,
      resolvers: {
        User: {
          name: ({ id }: Row) => (id === "bad" ? new Error("no name") : `user ${id}`),
          mails: () => [{ address: "a@b" }, {}],
        },
      },
    },
  });
  afterAll(close);

  test("stands in each of them", async () => {
    expect(
      await execute("{ first { author { name } } all: posts { title by: author { called: name } } }"),
    ).toEqual({
      data: {
        first: { author: { name: null } },
        all: [
          { title: "1", by: { called: "user good" } },
          { title: "2", by: { called: null } },
          { title: "3", by: { called: null } },
        ],
      },
      errors: [`first.author.name: ${B}`, `all.1.by.called: ${B}`, `all.2.by.called: ${B}`],
    });
  });

  test("asked for once", async () => {
    await execute("{ posts { author { name } } }");
    expect(asked()[1]?.variables.representations).toHaveLength(2);
  });

  test("keeps its path below the entity", async () => {
    expect(await execute("{ first { author { m: mails { a: address } } } }")).toEqual({
      data: { first: { author: { m: null } } },
      errors: [`first.author.m.1.a: ${B}`],
    });
  });
});

describe("what a subgraph says of its errors", async () => {
  let errors: unknown = [];
  const { execute, errorsOf, close } = await federate({
    a: {
      sdl: `type Query { a: String b: [B] n: Int! } type B { c: String! }`,
      answer: () => ({ data: { a: null, b: [{ c: "c" }], n: 1 }, errors }),
    },
  });
  afterAll(close);
  const FORBIDDEN = { code: "FORBIDDEN", messageZh: "无权", scopes: ["x"] };

  test("is passed on where the client can act on it", async () => {
    errors = [
      {
        message: "not allowed",
        path: ["a"],
        locations: [{ line: 1, column: 2 }],
        extensions: { ...FORBIDDEN, stacktrace: ["at db"], host: "10.0.0.7" },
      },
    ];
    const [error] = await errorsOf("{ a }");
    expect(error?.toJSON()).toEqual({
      message: "not allowed",
      path: ["a"],
      extensions: { ...FORBIDDEN, subgraph: "a" },
    });
  });

  test("is said in our words where its own are not made for clients", async () => {
    errors = [
      { message: "no user 3501 at 10.0.0.7", path: ["a"], extensions: { code: "FORBIDDEN", host: "b" } },
    ];
    const [error] = await errorsOf("{ a }");
    expect(error?.toJSON()).toEqual({
      message: "this is not allowed to you",
      path: ["a"],
      extensions: { code: "FORBIDDEN", messageZh: "无权查看", subgraph: "a" },
    });
    expect(error?.originalError?.message).toBe("no user 3501 at 10.0.0.7");
  });

  test("is kept for the log where not", async () => {
    errors = [{ message: "connect to 10.0.0.7", path: ["a"], extensions: { code: "X", sql: "select" } }];
    const [error] = await errorsOf("{ a }");
    expect(error?.toJSON()).toEqual({
      message: A,
      path: ["a"],
      extensions: { code: "SUBGRAPH_FAILED", messageZh: "子图 a 未能给出结果", subgraph: "a" },
    });
    expect(error?.originalError?.message).toBe("connect to 10.0.0.7");
  });

  test.each<[string, unknown, string[]]>([
    ["without a path stands at what is null", { message: "x" }, [`a: ${A}`]],
    ["with an empty path does too", { message: "x", path: [] }, [`a: ${A}`]],
    ["with a path to a value is told without a path", { message: "x", path: ["n"] }, [`-: ${A}`]],
    [
      "with a path into a value is told without a path",
      { message: "x", path: ["b", 0, "c", "d"] },
      [`-: ${A}`],
    ],
    [
      "with a path beside the data is told without a path",
      { message: "x", path: ["b", 7, "c"] },
      [`-: ${A}`],
    ],
    ["with a path of another field stands at what is null", { message: "x", path: ["z"] }, [`a: ${A}`]],
    ["with a path of other things stands at what is null", { message: "x", path: [{}, null] }, [`a: ${A}`]],
    ["whose path is none stands at what is null", { message: "x", path: "a" }, [`a: ${A}`]],
    ["without a message", { path: ["a"], extensions: { code: "FORBIDDEN" } }, [`a: ${A}`]],
    ["with extensions that are none", { message: "x", path: ["a"], extensions: "FORBIDDEN" }, [`a: ${A}`]],
  ])("an error %s", async (_, error, expected) => {
    errors = [error];
    expect(await execute("{ a b { c } n }")).toEqual({
      data: { a: null, b: [{ c: "c" }], n: 1 },
      errors: expected,
    });
  });

  test("several errors of one place are told once, those that differ each", async () => {
    errors = [
      { message: "1", path: ["a"] },
      { message: "2", path: ["a"] },
      { message: "not allowed", path: ["a"], extensions: FORBIDDEN },
      { message: "everywhere" },
    ];
    expect(await execute("{ a }")).toEqual({
      data: { a: null },
      errors: [`a: ${A}`, "a: not allowed", `-: ${A}`],
    });
  });
});

describe("values that are none of their type", async () => {
  let data: unknown = null;
  const { execute, close } = await federate({
    a: {
      sdl: `
        scalar JSON
        enum Colour { RED GREEN }
        type Query { i: Int f: Float s: String b: Boolean id: ID e: Colour j: JSON l: [Int] o: O must: Int! }
        type O { s: String! }`,
      answer: () => ({ data }),
    },
  });
  afterAll(close);

  test("pass where they are of it", async () => {
    data = {
      i: -(2 ** 31),
      f: 1.5,
      s: "",
      b: false,
      id: 7,
      e: "RED",
      j: { a: [null] },
      l: [0, null],
      o: { s: "s" },
    };
    expect(await execute("{ i f s b id e j l o { s } }")).toEqual({ data: { ...(data as Row), id: "7" } });
    data = { must: 2 ** 31 - 1 };
    expect(await execute("{ must }")).toEqual({ data });
    data = { must: 2 ** 31 };
    expect(await execute("{ must }")).toEqual({ data: null, errors: ["must: a value that is no Int"] });
  });

  test("are null with an error where not", async () => {
    data = { i: 1.5, f: "1", s: 1, b: "true", id: true, e: "BLUE", j: "any", l: { 0: 1 }, o: [{ s: "s" }] };
    expect(await execute("{ i f s b id e j l o { s } }")).toEqual({
      data: { i: null, f: null, s: null, b: null, id: null, e: null, j: "any", l: null, o: null },
      errors: [
        "i: a value that is no Int",
        "f: a value that is no Float",
        "s: a value that is no String",
        "b: a value that is no Boolean",
        "id: a value that is no ID",
        "e: a value that is no Colour",
        "l: a value that is no [Int]",
        "o: a value that is no O",
      ],
    });
  });

  test("are an error where there is none at all", async () => {
    data = { s: null, l: [], o: {} };
    expect(await execute("{ i s l o { s } }")).toEqual({
      data: { i: null, s: null, l: [], o: null },
      errors: ["i: no value for Query.i", "o.s: no value for O.s"],
    });
  });

  test("take along what must not be null", async () => {
    data = { must: "1", s: "s" };
    expect(await execute("{ s must }")).toEqual({ data: null, errors: ["must: a value that is no Int"] });
  });
});

describe("a request that is given up", async () => {
  const given = new AbortController();
  const { engine, asked, close } = await federate({
    a: {
      sdl: `type Query { user: User } type User @key(fields: "id") { id: ID! }`,
      answer: () => {
        given.abort();
        return { data: { user: { __typename: "User", id: "1" } } };
      },
    },
    b: {
      sdl: `type User @key(fields: "id") { id: ID! name: String }`,
      answer: () => ({ data: { _entities: [{ name: "x" }] } }),
    },
  });
  afterAll(close);

  test("is not fetched for any more", async () => {
    const { parse } = await import("graphql");
    const source = "{ user { name } }";
    const document = parse(source);
    const prepared = engine.prepare({ document, operation: document.definitions[0] as never, source });
    const request = { variables: {}, context: {} as never, signal: given.signal };
    const { data } = await prepared.execute(request);
    expect(data).toEqual({ user: { name: null } });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["a"]);
  });
});

describe("a subgraph that cannot be asked", async () => {
  const thrown = new TypeError("connect to 10.0.0.7");
  const { errorsOf, close } = await federate({
    a: {
      sdl: "type Query { a: String }",
      answer: () => {
        throw thrown;
      },
    },
  });
  afterAll(close);

  test("leaves what was thrown to the log, with where it was", async () => {
    const [error] = await errorsOf("{ a }");
    expect(error?.message).toBe(A);
    expect(error?.originalError).toBe(thrown);
  });
});
