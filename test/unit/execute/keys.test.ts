import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

describe("a simple key", async () => {
  const names: Record<string, string> = { "1": "pen", "2": "ink" };
  const { execute, asked, close } = await federate({
    catalogue: {
      sdl: `
        type Query { product(id: ID!): Product products: [Product] }
        type Product @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          product: (_: unknown, { id }: { id: string }) => (names[id] ? { id, name: names[id] } : null),
          products: () => [{ id: "1", name: "pen" }, null, { id: "2", name: "ink" }],
        },
      },
    },
    stock: {
      sdl: `type Product @key(fields: "id") { id: ID! stock: Int! }`,
      resolvers: { Product: { stock: ({ id }: { id: string }) => 10 * Number(id) } },
    },
  });
  afterAll(close);

  test("joins what two subgraphs know of one entity", async () => {
    expect(await execute(`{ product(id: "2") { name stock } }`)).toEqual({
      data: { product: { name: "ink", stock: 20 } },
    });
  });

  test("asks for nothing where there is no entity", async () => {
    expect(await execute(`{ product(id: "9") { name stock } }`)).toEqual({ data: { product: null } });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["catalogue"]);
  });

  test("asks once for all the entities of a list, its nulls left out", async () => {
    expect(await execute(`{ products { stock } }`)).toEqual({
      data: { products: [{ stock: 10 }, null, { stock: 20 }] },
    });
    expect(asked()[1]?.variables).toEqual({
      representations: [
        { __typename: "Product", id: "1" },
        { __typename: "Product", id: "2" },
      ],
    });
  });
});

describe("a compound key", async () => {
  const { execute, asked, close } = await federate({
    registry: {
      sdl: `
        type Query { offices: [Office!]! }
        type Office @key(fields: "person { id } organization { id } role") {
          person: Person! organization: Organization! role: String!
        }
        type Person @key(fields: "id") { id: ID! }
        type Organization @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          // Their parts, put in a row, are the same.
          offices: () => [
            { person: { id: "1" }, organization: { id: "11" }, role: "a" },
            { person: { id: "11" }, organization: { id: "1" }, role: "a" },
            { person: { id: "1" }, organization: { id: "1" }, role: "1a" },
            { person: { id: "1" }, organization: { id: "11" }, role: "a" },
          ],
        },
      },
    },
    salaries: {
      sdl: `
        type Office @key(fields: "person { id } organization { id } role") {
          person: Person! @external organization: Organization! @external role: String! @external salary: String
        }
        type Person @key(fields: "id") { id: ID! }
        type Organization @key(fields: "id") { id: ID! }`,
      resolvers: {
        Office: {
          salary: ({ person, organization, role }: Record<string, { id: string }>) =>
            `${person?.id}/${organization?.id}/${role}`,
        },
      },
    },
  });
  afterAll(close);

  test("tells entities apart by all its parts, wherever one part ends", async () => {
    expect(await execute("{ offices { salary } }")).toEqual({
      data: { offices: ["1/11/a", "11/1/a", "1/1/1a", "1/11/a"].map((salary) => ({ salary })) },
    });
    expect(asked()[1]?.variables.representations).toHaveLength(3);
  });
});

describe("a key that is a list", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `
        type Query { baskets: [Basket!]! }
        type Basket @key(fields: "items { id }") { items: [Item!]! }
        type Item @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          baskets: () =>
            [["1", "2"], ["12"], ["1", "2"]].map((ids) => ({ items: ids.map((id) => ({ id })) })),
        },
      },
    },
    b: {
      sdl: `
        type Basket @key(fields: "items { id }") { items: [Item!]! @external size: Int }
        type Item @key(fields: "id") { id: ID! }`,
      resolvers: { Basket: { size: ({ items }: { items: Row[] }) => items.length } },
    },
  });
  afterAll(close);

  test("tells entities apart by all items", async () => {
    expect(await execute("{ baskets { size } }")).toEqual({
      data: { baskets: [{ size: 2 }, { size: 1 }, { size: 2 }] },
    });
    expect(asked()[1]?.variables.representations).toHaveLength(2);
  });
});

describe("several keys", async () => {
  const idOf: Record<string, string | null> = { A: "1", B: "2", C: null };
  const { execute, close } = await federate({
    byCode: {
      sdl: `
        type Query { organizations: [Organization!]! }
        type Organization @key(fields: "code") { code: ID! }`,
      resolvers: { Query: { organizations: () => [{ code: "A" }, { code: "B" }, { code: "C" }] } },
    },
    both: {
      sdl: `type Organization @key(fields: "code") @key(fields: "id") { code: ID! id: ID }`,
      resolvers: {
        Organization: {
          __resolveReference: ({ code }: { code: string }) =>
            code === "B" ? null : { code, id: idOf[code] },
        },
      },
    },
    byId: {
      sdl: `type Organization @key(fields: "id") { id: ID name: String }`,
      resolvers: { Organization: { name: ({ id }: { id: string }) => `organization ${id}` } },
    },
  });
  afterAll(close);

  test("lead from one subgraph to another by way of a third", async () => {
    // B is unknown to the subgraph that has both keys, C has no id there.
    expect(await execute("{ organizations { code name } }")).toEqual({
      data: {
        organizations: [
          { code: "A", name: "organization 1" },
          { code: "B", name: null },
          { code: "C", name: null },
        ],
      },
      errors: [
        "organizations.1.name: not computed, as facts that it needs could not be had",
        "organizations.2.name: not computed, as facts that it needs could not be had",
      ],
    });
  });

  test("an entity that a subgraph does not know has null for its fields there, and that is no error", async () => {
    expect(await execute("{ organizations { id } }")).toEqual({
      data: { organizations: [{ id: "1" }, { id: null }, { id: null }] },
    });
  });
});

describe("keys of other types than strings", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `
        scalar JSON
        type Query { points: [Point!]! }
        type Point @key(fields: "x shown at") { x: Int! shown: Boolean! at: JSON! }`,
      resolvers: {
        Query: {
          points: () => [
            { x: 1, shown: true, at: { place: [1] } },
            { x: 1, shown: false, at: { place: [1] } },
            { x: 1, shown: true, at: { place: [1] } },
            { x: 1, shown: true, at: { place: [2] } },
          ],
        },
      },
    },
    b: {
      sdl: `
        scalar JSON
        type Point @key(fields: "x shown at") { x: Int! shown: Boolean! at: JSON! label: String }`,
      resolvers: {
        Point: {
          label: ({ x, shown, at }: { x: number; shown: boolean; at: { place: number[] } }) =>
            `${x} ${shown} ${at.place}`,
        },
      },
    },
  });
  afterAll(close);

  test("tell entities apart too", async () => {
    expect(await execute("{ points { label } }")).toEqual({
      data: { points: ["1 true 1", "1 false 1", "1 true 1", "1 true 2"].map((label) => ({ label })) },
    });
    expect(asked()[1]?.variables.representations).toHaveLength(3);
  });
});

describe("different key fields of one type that have equal values", async () => {
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { byId: Thing byCode: Thing }
        type Thing @key(fields: "id") @key(fields: "code") { id: ID code: ID }`,
      resolvers: { Query: { byId: () => ({ id: "7", code: "8" }), byCode: () => ({ id: "6", code: "7" }) } },
    },
    b: {
      sdl: `type Thing @key(fields: "id") { id: ID name: String }`,
      resolvers: { Thing: { name: ({ id }: { id: string }) => `thing ${id}` } },
    },
    c: {
      sdl: `type Thing @key(fields: "code") { code: ID colour: String }`,
      resolvers: { Thing: { colour: ({ code }: { code: string }) => `colour ${code}` } },
    },
  });
  afterAll(close);

  test("are not taken for each other", async () => {
    expect(await execute("{ byId { name colour } byCode { name colour } }")).toEqual({
      data: {
        byId: { name: "thing 7", colour: "colour 8" },
        byCode: { name: "thing 6", colour: "colour 7" },
      },
    });
  });
});

describe("a thousand entities", async () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `${i}`);
  const { execute, asked, close } = await federate({
    a: {
      sdl: `type Query { nodes: [Node!]! } type Node @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { nodes: () => [...ids, ...ids].map((id) => ({ id })) } },
    },
    b: {
      sdl: `type Node @key(fields: "id") { id: ID! label: String! }`,
      resolvers: { Node: { label: ({ id }: { id: string }) => `node ${id}` } },
    },
  });
  afterAll(close);

  test("are asked for in one list, each once", async () => {
    expect(await execute("{ nodes { label } }")).toEqual({
      data: { nodes: [...ids, ...ids].map((id) => ({ label: `node ${id}` })) },
    });
    expect(asked()).toHaveLength(2);
    expect(asked()[1]?.variables.representations).toHaveLength(1000);
  });
});
