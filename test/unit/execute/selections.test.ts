import { afterAll, describe, expect, test } from "vitest";
import { PlanningError } from "../../../gateway/plan/planner.ts";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

const { execute, asked, plan, close } = await federate({
  people: {
    sdl: `
      type Query { me: User user(id: ID!): User users: [User!]! }
      interface Named { name: String }
      type User implements Named @key(fields: "id") { id: ID! name: String as_name: String age: Int friend: User best: User settings: JSON }
      scalar JSON`,
    resolvers: {
      Query: {
        me: () => ({ id: "1" }),
        user: (_: unknown, { id }: Row) => ({ id }),
        users: () => [{ id: "1" }, { id: "2" }],
      },
      User: {
        name: ({ id }: Row) => `user ${id}`,
        as_name: ({ id }: Row) => `as user ${id}`,
        age: ({ id }: Row) => 10 * Number(id),
        friend: ({ id }: Row) => ({ id: `${Number(id) + 1}` }),
        best: () => ({ id: "7" }),
        settings: () => SETTINGS,
      },
    },
  },
  posts: {
    sdl: `
      type User @key(fields: "id") { id: ID! posts(first: Int): [Post!] last: Post }
      type Post { title: String text: String author: User }`,
    resolvers: {
      User: {
        posts: ({ id }: Row, { first = 2 }: { first?: number }) =>
          Array.from({ length: first }, (_, i) => ({
            title: `${id}.${i}`,
            text: `text ${i}`,
            author: { id },
          })),
        last: ({ id }: Row) => ({ title: `last of ${id}`, text: "text", author: { id } }),
      },
    },
  },
});
// A value that resolvers share must come through as it is.
const SETTINGS = Object.freeze({ theme: Object.freeze({ dark: null }), list: Object.freeze([1, null]) });
afterAll(close);

describe("aliases", () => {
  test("of fields, objects and lists, in all subgraphs", async () => {
    expect(
      await execute(
        "{ a: me { b: name c: posts(first: 1) { d: title e: author { f: name } } g: posts { h: text } } }",
      ),
    ).toEqual({
      data: {
        a: {
          b: "user 1",
          c: [{ d: "1.0", e: { f: "user 1" } }],
          g: [{ h: "text 0" }, { h: "text 1" }],
        },
      },
    });
  });

  test("that swap the names of fields", async () => {
    expect(
      await execute(
        "{ me { id: name name: id posts: age age: posts(first: 1) { title: text text: title } } }",
      ),
    ).toEqual({
      data: { me: { id: "user 1", name: "1", posts: 10, age: [{ title: "text 0", text: "1.0" }] } },
    });
  });

  test("beside fields that are called as aliases are inside", async () => {
    expect(await execute("{ me { as_name name: id x: name as_x: age last { as_name: title } } }")).toEqual({
      data: {
        me: {
          as_name: "as user 1",
          name: "1",
          x: "user 1",
          as_x: 10,
          last: { as_name: "last of 1" },
        },
      },
    });
  });

  test("of the same entity in several places do not run into each other", async () => {
    expect(
      await execute(`{
        me { x: name last { title } }
        again: user(id: "1") { x: age last { title: text } best { last { y: title } } }
        users { x: id best { last { y: text } } }
      }`),
    ).toEqual({
      data: {
        me: { x: "user 1", last: { title: "last of 1" } },
        again: { x: 10, last: { title: "text" }, best: { last: { y: "last of 7" } } },
        users: [
          { x: "1", best: { last: { y: "text" } } },
          { x: "2", best: { last: { y: "text" } } },
        ],
      },
    });
  });

  test("of an entity that is shared by a list, with more fetched below it", async () => {
    // All four are one representation; what is below is asked for in each place.
    expect(
      await execute(
        "{ users { best { last { author { name friend { name } } } } } me { best { last { author { age } } } } }",
      ),
    ).toEqual({
      data: {
        users: [1, 2].map(() => ({
          best: { last: { author: { name: "user 7", friend: { name: "user 8" } } } },
        })),
        me: { best: { last: { author: { age: 70 } } } },
      },
    });
  });

  test("below an entity that is asked for once, in other places of the response", async () => {
    expect(
      await execute(`{
        me { best { last { author { x: name } } } }
        users { best { last { author { x: age friend { x: name } } } } }
        user(id: "3") { best { last { author { x: friend { id } } } } }
      }`),
    ).toEqual({
      data: {
        me: { best: { last: { author: { x: "user 7" } } } },
        users: [1, 2].map(() => ({ best: { last: { author: { x: 70, friend: { x: "user 8" } } } } })),
        user: { best: { last: { author: { x: { id: "8" } } } } },
      },
    });
  });

  test("that are names of JavaScript's own", async () => {
    const query = `{
      __proto__: me {
        constructor: name
        __proto__: age
        toString: posts(first: 1) { hasOwnProperty: title __proto__: author { valueOf: name } }
      }
      hasOwnProperty: users { __proto__: last { constructor: title } }
    }`;
    const { data } = await execute(query);
    expect(JSON.stringify(data)).toBe(
      `{"__proto__":{"constructor":"user 1","__proto__":10,` +
        `"toString":[{"hasOwnProperty":"1.0","__proto__":{"valueOf":"user 1"}}]},` +
        `"hasOwnProperty":[{"__proto__":{"constructor":"last of 1"}},{"__proto__":{"constructor":"last of 2"}}]}`,
    );
    expect(({} as Row).constructor).toBe(Object);
  });
});

test("a scalar that is an object comes through as it is, though subgraphs share it", async () => {
  expect(await execute("{ users { settings s: settings posts(first: 1) { author { settings } } } }")).toEqual(
    {
      data: {
        users: [1, 2].map(() => ({
          settings: SETTINGS,
          s: SETTINGS,
          posts: [{ author: { settings: SETTINGS } }],
        })),
      },
    },
  );
});

test("the response has the order of the document", async () => {
  const { data } = await execute(
    "{ users { posts(first: 1) { text title } id ...F name } me { name id } } fragment F on User { age id last { title } }",
  );
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      users: [1, 2].map((n) => ({
        posts: [{ text: "text 0", title: `${n}.0` }],
        id: `${n}`,
        age: 10 * n,
        last: { title: `last of ${n}` },
        name: `user ${n}`,
      })),
      me: { name: "user 1", id: "1" },
    }),
  );
});

describe("fragments", () => {
  test("in fragments, on interfaces, more than once, with the same fields", async () => {
    expect(
      await execute(`
        query { me { ...A ... on Named { name } ... { posts(first: 1) { title } } friend { ...A } } }
        fragment A on User { ...B posts(first: 1) { text } ...B }
        fragment B on Named { name ... on User { age last { ...P } } }
        fragment P on Post { title author { id } }`),
    ).toEqual({
      data: {
        me: {
          name: "user 1",
          age: 10,
          last: { title: "last of 1", author: { id: "1" } },
          posts: [{ text: "text 0", title: "1.0" }],
          friend: {
            name: "user 2",
            age: 20,
            last: { title: "last of 2", author: { id: "2" } },
            posts: [{ text: "text 0" }],
          },
        },
      },
    });
  });

  const doubling = (depth: number) => {
    const each = Array.from(
      { length: depth },
      (_, i) => `fragment F${i} on User { ...F${i + 1} ...F${i + 1} }`,
    );
    return `{ me { ...F0 ...F0 } } ${each.join(" ")} fragment F${depth} on User { name age }`;
  };

  test("that spread each other over and over", async () => {
    expect(await execute(doubling(9))).toEqual({ data: { me: { name: "user 1", age: 10 } } });
  });

  // The limits of a gateway refuse this before; the engine has none, and must not open what is spread 2 ** 1000 times.
  test("are each gathered once, however often they come to be spread", async () => {
    expect(await execute(doubling(1000))).toEqual({ data: { me: { name: "user 1", age: 10 } } });
  });
});

describe("@skip and @include", () => {
  const query = `query ($yes: Boolean!, $no: Boolean = false) {
    me @include(if: $yes) {
      name @skip(if: $no)
      age @include(if: $no)
      ... @include(if: $yes) { friend { id } posts(first: 1) @skip(if: $yes) { title } }
      ...L @skip(if: $no)
      best @include(if: true) @skip(if: $no) { id @skip(if: true) name }
    }
    users @skip(if: $yes) { id }
  }
  fragment L on User { last @include(if: $yes) { title text @include(if: $no) } }`;

  test("of fields and fragments, with variables", async () => {
    expect(await execute(query, { yes: true })).toEqual({
      data: {
        me: { name: "user 1", friend: { id: "2" }, last: { title: "last of 1" }, best: { name: "user 7" } },
      },
    });
    expect(await execute(query, { yes: true, no: true })).toEqual({
      data: { me: { age: 10, friend: { id: "2" } } },
    });
    expect(await execute(query, { yes: false })).toEqual({ data: { users: [{ id: "1" }, { id: "2" }] } });
  });

  test("of different occurrences of one field", async () => {
    const twice = `query ($a: Boolean!, $b: Boolean!) {
      me {
        last @include(if: $a) { title }
        last @skip(if: $b) { text author @include(if: $a) { id } }
        ... @include(if: $b) { last { author { name } } }
      }
    }`;
    const last = (more: Row) => ({ data: { me: { last: more } } });
    expect(await execute(twice, { a: true, b: true })).toEqual(
      last({ title: "last of 1", author: { name: "user 1" } }),
    );
    expect(await execute(twice, { a: true, b: false })).toEqual(
      last({ title: "last of 1", text: "text", author: { id: "1" } }),
    );
    expect(await execute(twice, { a: false, b: true })).toEqual(last({ author: { name: "user 1" } }));
    expect(await execute(twice, { a: false, b: false })).toEqual(last({ text: "text" }));
  });

  test("of what only another subgraph has: it is not asked", async () => {
    const asking =
      "query ($more: Boolean!) { users { name ...P @include(if: $more) } } fragment P on User { last { title } }";
    expect(await execute(asking, { more: false })).toEqual({
      data: { users: [{ name: "user 1" }, { name: "user 2" }] },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["people"]);
    expect(await execute(asking, { more: true })).toEqual({
      data: { users: [1, 2].map((n) => ({ name: `user ${n}`, last: { title: `last of ${n}` } })) },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["people", "posts"]);
  });

  test("must have a value", async () => {
    const nullable = "query ($x: Boolean = true) { me @include(if: $x) { id } }";
    expect(await execute(nullable)).toEqual({ data: { me: { id: "1" } } });
    expect(await execute(nullable, { x: null })).toEqual({ errors: [`-: Argument "$x": must not be null`] });
  });

  test("are decided before anything is planned", async () => {
    const conditional =
      "query ($x: Boolean!) { me { name ...P @skip(if: $x) } } fragment P on User { last { title } }";
    expect(await plan(conditional, { x: true })).toBe(
      `Fetch from people {\n  {\n    me {\n      name\n    }\n  }\n}\n`,
    );
    expect(await plan(conditional, { x: false })).toContain("Fetch from posts");
  });

  test("of everything leave an empty object", async () => {
    expect(await execute("query ($x: Boolean!) { me { name @include(if: $x) } }", { x: false })).toEqual({
      data: { me: {} },
    });
    expect(await execute("{ me @skip(if: true) { name } }")).toEqual({ data: {} });
  });

  test("of the name of a type, at the root too", async () => {
    expect(
      await execute(
        "query ($x: Boolean!) { t: __typename @include(if: $x) u: __typename me { __typename @skip(if: $x) id } }",
        {
          x: false,
        },
      ),
    ).toEqual({ data: { u: "Query", me: { __typename: "User", id: "1" } } });
  });
});

describe("depth", () => {
  const deep = (depth: number) => `{ me { ${"friend { ".repeat(depth)} id ${"} ".repeat(depth)} } }`;

  test("of a query", async () => {
    const { data } = await execute(deep(40));
    expect(JSON.stringify(data)).toContain(`{"id":"41"}`);
  });

  test("beyond what the planner reads is refused", async () => {
    await expect(execute(deep(200))).rejects.toThrow(PlanningError);
  });
});

describe("the root", () => {
  test("its type's name alone needs no subgraph", async () => {
    expect(await execute("query Q { __typename ...F } fragment F on Query { again: __typename }")).toEqual({
      data: { __typename: "Query", again: "Query" },
    });
    expect(asked()).toEqual([]);
  });
});
