import { afterAll, describe, expect, test } from "vitest";
import { PlanningError } from "../../../gateway/plan/planner.ts";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

/** What a subgraph computes from, as text: the whole of its representation but the name of the type. */
const given =
  (...fields: string[]) =>
  (representation: Row) =>
    JSON.stringify(Object.fromEntries(fields.map((field) => [field, representation[field]])));

describe("@requires", async () => {
  const boxes: Record<string, Row> = {
    full: {
      id: "full",
      size: { width: 2, depth: { front: 3, back: null } },
      tags: ["a", null],
      parts: [{ id: "p", weights: [[1, 2], [3]] }, null],
      note: "n",
    },
    bare: { id: "bare", size: null, tags: null, parts: [], note: null },
  };
  const { execute, asked, close } = await federate({
    store: {
      sdl: `
        type Query { box(id: ID!): Box boxes: [Box!]! }
        type Box @key(fields: "id") { id: ID! size: Size tags: [String] parts: [Part]! note: String }
        type Size { width: Int! depth: Depth }
        type Depth { front: Int back: Int }
        type Part @key(fields: "id") { id: ID! weights: [[Int!]!] }`,
      resolvers: {
        Query: {
          box: (_: unknown, { id }: { id: string }) => boxes[id],
          boxes: () => Object.values(boxes),
        },
      },
    },
    shipping: {
      sdl: `
        type Box @key(fields: "id") {
          id: ID!
          size: Size @external
          tags: [String] @external
          parts: [Part]! @external
          note: String @external
          deep: String @requires(fields: "size { width depth { back front } }")
          lists: String @requires(fields: "tags parts { weights }")
          plain: String @requires(fields: "note")
        }
        type Size @external { width: Int! depth: Depth }
        type Depth @external { front: Int back: Int }
        type Part @key(fields: "id") { id: ID! weights: [[Int!]!] @external }`,
      resolvers: {
        Box: { deep: given("size"), lists: given("tags", "parts"), plain: given("note") },
      },
    },
  });
  afterAll(close);

  test("hands over nested objects, lists and lists of lists", async () => {
    expect(await execute(`{ box(id: "full") { deep lists } }`)).toEqual({
      data: {
        box: {
          deep: `{"size":{"width":2,"depth":{"back":null,"front":3}}}`,
          lists: `{"tags":["a",null],"parts":[{"weights":[[1,2],[3]]},null]}`,
        },
      },
    });
  });

  test("hands over a null that is the answer of the other subgraph", async () => {
    expect(await execute(`{ box(id: "bare") { deep lists plain } }`)).toEqual({
      data: { box: { deep: `{"size":null}`, lists: `{"tags":null,"parts":[]}`, plain: `{"note":null}` } },
    });
  });

  test("hands over no more than was asked for", async () => {
    await execute(`{ box(id: "full") { plain } }`);
    expect(asked()[1]?.variables).toEqual({
      representations: [{ __typename: "Box", id: "full", note: "n" }],
    });
  });

  test("leaves what it needed out of the response", async () => {
    expect(await execute("{ boxes { plain } }")).toEqual({
      data: { boxes: [{ plain: `{"note":"n"}` }, { plain: `{"note":null}` }] },
    });
  });
});

describe("@requires over three subgraphs", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `type Query { orders: [Order!]! } type Order @key(fields: "id") { id: ID! weight: Int! }`,
      resolvers: {
        Query: {
          orders: () => [
            { id: "1", weight: 2 },
            { id: "2", weight: 5 },
          ],
        },
      },
    },
    b: {
      sdl: `type Order @key(fields: "id") {
        id: ID! weight: Int! @external cost: Int! @requires(fields: "weight")
      }`,
      resolvers: { Order: { cost: ({ weight }: { weight: number }) => 10 * weight } },
    },
    c: {
      sdl: `type Order @key(fields: "id") {
        id: ID! cost: Int! @external bill: String! @requires(fields: "cost")
      }`,
      resolvers: { Order: { bill: ({ id, cost }: Row) => `order ${id}: ${cost}` } },
    },
  });
  afterAll(close);

  test("is a chain", async () => {
    expect(await execute("{ orders { bill } }")).toEqual({
      data: { orders: [{ bill: "order 1: 20" }, { bill: "order 2: 50" }] },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["a", "b", "c"]);
  });
});

describe("@requires of what an interface stands for", async () => {
  const { execute, asked, close } = await federate({
    offices: {
      sdl: `
        type Query { company: Company }
        type Company @key(fields: "id") { id: ID! officers: [Officer!]! }
        type Officer { since: String holder: Subject }
        interface Subject { id: ID! }
        type Person implements Subject @key(fields: "id") { id: ID! age: Int }
        type Firm implements Subject @key(fields: "id") { id: ID! capital: Int }`,
      resolvers: {
        Query: {
          company: () => ({
            id: "c",
            officers: [
              { since: "2020", holder: { __typename: "Person", id: "p", age: 40 } },
              { since: "2021", holder: { __typename: "Firm", id: "f", capital: 7 } },
              { since: null, holder: null },
            ],
          }),
        },
      },
    },
    lists: {
      sdl: `
        type Person @key(fields: "id") { id: ID! listed: Boolean! }
        type Firm @key(fields: "id") { id: ID! listed: Boolean! }`,
      resolvers: { Person: { listed: () => true }, Firm: { listed: () => false } },
    },
    rules: {
      sdl: `
        type Company @key(fields: "id") {
          id: ID!
          officers: [Officer!]! @external
          verdict: String @requires(fields: """
            officers { since holder { __typename id
              ... on Person { age listed }
              ... on Firm { capital listed } } }
          """)
        }
        type Officer @external { since: String holder: Subject }
        interface Subject { id: ID! }
        type Person implements Subject @key(fields: "id") {
          id: ID! age: Int @external listed: Boolean! @external
        }
        type Firm implements Subject @key(fields: "id") {
          id: ID! capital: Int @external listed: Boolean! @external
        }`,
      resolvers: { Company: { verdict: given("officers") } },
    },
  });
  afterAll(close);

  test("takes of each object what its type is asked for", async () => {
    expect(await execute("{ company { verdict } }")).toEqual({
      data: {
        company: {
          verdict: JSON.stringify({
            officers: [
              { since: "2020", holder: { __typename: "Person", id: "p", age: 40, listed: true } },
              { since: "2021", holder: { __typename: "Firm", id: "f", capital: 7, listed: false } },
              { since: null, holder: null },
            ],
          }),
        },
      },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["offices", "lists", "rules"]);
  });
});

describe("@requires beside what the client asks for", async () => {
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { product: Product }
        type Product @key(fields: "id") { id: ID! name: String weight(unit: String): Int dims: Dims }
        type Dims { x(times: Int): Int y: Int }`,
      resolvers: {
        Query: { product: () => ({ id: "1", name: "pen", dims: { x: 3, y: 4 } }) },
        Dims: { x: ({ x }: { x: number }, { times = 1 }: { times?: number }) => x * times },
        Product: { weight: (_: unknown, { unit }: { unit?: string }) => (unit === "g" ? 2000 : 2) },
      },
    },
    b: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          weight(unit: String): Int @external
          dims: Dims @external
          shipping(zone: Int): String @requires(fields: "weight dims { x }")
        }
        type Dims @external { x(times: Int): Int }`,
      resolvers: {
        Product: {
          shipping: ({ id, weight, dims }: { id: string; weight: number; dims: Row }, { zone }: Row) =>
            `${id} of ${weight} x ${dims.x}${zone ? ` to ${zone}` : ""}`,
        },
      },
    },
  });
  afterAll(close);

  const shipping = "1 of 2 x 3";

  test.each([
    ["an alias that is a key's name", "id: name shipping", { id: "pen", shipping }],
    ["an alias that is a required field's name", "weight: name shipping", { weight: "pen", shipping }],
    ["an alias that is a required object's name", "dims: name shipping", { dims: "pen", shipping }],
    ["such an alias below", "dims { x: y } shipping", { dims: { x: 4 }, shipping }],
    ["an argument below", "dims { x(times: 2) } shipping", { dims: { x: 6 }, shipping }],
    ["the required field with an argument", `weight(unit: "g") shipping`, { weight: 2000, shipping }],
    ["it with an alias and an argument", `w: weight(unit: "g") shipping`, { w: 2000, shipping }],
    ["it with and without", `w: weight(unit: "g") weight shipping`, { w: 2000, weight: 2, shipping }],
    ["the type's name", "t: __typename shipping", { t: "Product", shipping }],
    ["an alias that is the type's name", "__typename: name shipping", { __typename: "pen", shipping }],
    [
      "the computed field with aliases and arguments",
      "one: shipping(zone: 1) two: shipping(zone: 2) shipping: name",
      { one: `${shipping} to 1`, two: `${shipping} to 2`, shipping: "pen" },
    ],
    [
      "names that the planner uses",
      "_internal_qp_alias_0: name as_id: id weight: name shipping",
      {
        _internal_qp_alias_0: "pen",
        as_id: "1",
        weight: "pen",
        shipping,
      },
    ],
  ])("is not disturbed by %s", async (_, selection, product) => {
    expect(await execute(`{ product { ${selection} } }`)).toEqual({ data: { product } });
  });
});

describe("@requires of fields with arguments", async () => {
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { product: Product }
        type Product @key(fields: "id") { id: ID! weight(unit: String = "kg"): Int dims: Dims }
        type Dims { x(unit: String = "m"): Int y: Int }`,
      resolvers: {
        Query: { product: () => ({ id: "1", dims: {} }) },
        Product: { weight: (_: unknown, { unit }: Row) => (unit === "g" ? 2000 : 2) },
        Dims: { x: (_: unknown, { unit }: Row) => (unit === "cm" ? 300 : 3), y: () => 4 },
      },
    },
    b: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          weight(unit: String): Int @external
          dims: Dims @external
          grams: Int @requires(fields: "weight(unit: \\"g\\")")
          weighed: Int @requires(fields: "weight")
          centimetres: Int @requires(fields: "dims { x(unit: \\"cm\\") }")
          metres: Int @requires(fields: "dims { x }")
        }
        type Dims @external { x(unit: String): Int }`,
      resolvers: {
        Product: {
          grams: ({ weight }: Row) => weight,
          weighed: ({ weight }: Row) => weight,
          centimetres: ({ dims }: { dims: Row }) => dims.x,
          metres: ({ dims }: { dims: Row }) => dims.x,
        },
      },
    },
  });
  afterAll(close);

  test.each([
    [
      "the same field",
      "weight grams weighed metres dims { x }",
      { weight: 2, grams: 2000, weighed: 2, metres: 3, dims: { x: 3 } },
    ],
    ["the same field below", "centimetres dims { x }", { centimetres: 300, dims: { x: 3 } }],
    [
      "it with and without an alias and arguments",
      `weight grams centimetres dims { x c: x(unit: "cm") }`,
      { weight: 2, grams: 2000, centimetres: 300, dims: { x: 3, c: 300 } },
    ],
  ])("computes from what it says where the client asks for %s", async (_, selection, product) => {
    expect(await execute(`{ product { ${selection} } }`)).toEqual({ data: { product } });
  });

  test("is refused where two of them differ below another field: the planner fetches one (0.0.38)", async () => {
    const query = `{ product { grams centimetres metres dims { c: x(unit: "cm") } } }`;
    // By itself the planner ends of it now and then.
    await expect(execute(query)).rejects.toThrow(PlanningError);
  });
});

describe("@requires of an entity to which its own subgraph leads", async () => {
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { product: Product }
        type Product @key(fields: "id") { id: ID! weight: Int }`,
      resolvers: { Query: { product: () => ({ id: "1" }) }, Product: { weight: () => 2 } },
    },
    b: {
      sdl: `
        type Query { review: Review }
        type Review { product: Product }
        type Product @key(fields: "id") {
          id: ID! reviews: [Review!] weight: Int @external shipping: Int @requires(fields: "weight")
        }`,
      resolvers: {
        Query: { review: () => ({ product: { id: "1" } }) },
        Product: {
          reviews: () => [{ product: { id: "1" } }],
          shipping: ({ weight }: { weight: number }) => 10 * weight,
        },
      },
    },
  });
  afterAll(close);

  test("is answered where the way begins in that subgraph", async () => {
    expect(await execute("{ review { product { shipping } } }")).toEqual({
      data: { review: { product: { shipping: 20 } } },
    });
  });

  test("is refused where the way leads there from another: the planner finds none (0.0.38)", async () => {
    await expect(execute("{ product { reviews { product { shipping } } } }")).rejects.toThrow(PlanningError);
  });
});
