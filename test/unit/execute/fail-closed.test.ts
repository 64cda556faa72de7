import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

/**
 * A field that is computed from others (@requires) is computed from what their subgraphs answered, or not at all: then
 * it is null, with an error at its own place.
 */

type Row = Record<string, unknown>;

const NOT_COMPUTED = "not computed, as facts that it needs could not be had";
const failing = () => {
  throw new Error("select * from secrets at db.internal:5432");
};

describe("a computed field", async () => {
  const subjects: Row[] = ["known", "null", "fails", "item", "deep", "lost", "down"].map((id) => ({ id }));
  const { execute, asked, errorsOf, close } = await federate({
    registry: {
      sdl: `
        type Query { subjects: [Subject]! subject(id: ID!): Subject }
        type Subject @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: { subjects: () => subjects, subject: (_: unknown, { id }: Row) => ({ id }) },
        Subject: { name: ({ id }: Row) => `subject ${id}` },
      },
    },
    lists: {
      sdl: `
        type Subject @key(fields: "id") {
          id: ID! listings: Int @inaccessible entries: [Entry] @inaccessible
        }
        type Entry @inaccessible { day: String }`,
      resolvers: {
        Subject: {
          __resolveReference: ({ id }: Row) => (id === "lost" ? null : { id }),
          listings: ({ id }: Row) => (id === "fails" ? failing() : id === "null" ? null : 3),
          entries: ({ id }: Row) => (id === "item" ? [{ day: "1" }, new Error("no")] : [{ id, day: "2" }]),
        },
        Entry: { day: ({ id, day }: Row) => (id === "deep" ? failing() : day) },
      },
    },
    rules: {
      sdl: `
        type Subject @key(fields: "id") {
          id: ID!
          listings: Int @external
          entries: [Entry] @external
          restricted: String @requires(fields: "listings")
          history: String @requires(fields: "entries { day }")
          strict: String! @requires(fields: "listings")
          other: String
        }
        type Entry @inaccessible { day: String @external }`,
      resolvers: {
        Subject: {
          restricted: ({ listings }: Row) => `from ${listings}`,
          strict: ({ listings }: Row) => `from ${listings}`,
          history: ({ entries }: Row) => JSON.stringify(entries),
          other: () => "other",
        },
      },
    },
  });
  afterAll(close);
  const computedFor = (subgraph: string): unknown[] =>
    asked()
      .filter((one) => one.subgraph === subgraph)
      .flatMap(({ variables }) => (variables.representations as Row[]).map(({ id }) => id));

  test("is computed from a null that is an answer", async () => {
    expect(await execute(`{ subject(id: "null") { restricted } }`)).toEqual({
      data: { subject: { restricted: "from null" } },
    });
  });

  test("is not computed from a null that is an error", async () => {
    expect(await execute(`{ subject(id: "fails") { name restricted } }`)).toEqual({
      data: { subject: { name: "subject fails", restricted: null } },
      errors: [`subject.restricted: ${NOT_COMPUTED}`],
    });
    expect(computedFor("rules")).toEqual([]);
  });

  test("is not computed from a list with an item that is an error, nor from one deeper in it", async () => {
    expect(
      await execute(`{ a: subject(id: "item") { history } b: subject(id: "deep") { history } }`),
    ).toEqual({
      data: { a: { history: null }, b: { history: null } },
      errors: [`a.history: ${NOT_COMPUTED}`, `b.history: ${NOT_COMPUTED}`],
    });
    expect(computedFor("rules")).toEqual([]);
  });

  test("is not computed for an entity that the required field's subgraph does not know", async () => {
    expect(await execute(`{ subject(id: "lost") { restricted } }`)).toEqual({
      data: { subject: { restricted: null } },
      errors: [`subject.restricted: ${NOT_COMPUTED}`],
    });
    expect(computedFor("rules")).toEqual([]);
  });

  test("is computed for the others, and each that is not has its error, below its alias", async () => {
    expect(await execute("{ all: subjects { id verdict: restricted } }")).toEqual({
      data: {
        all: [
          { id: "known", verdict: "from 3" },
          { id: "null", verdict: "from null" },
          { id: "fails", verdict: null },
          { id: "item", verdict: "from 3" },
          { id: "deep", verdict: "from 3" },
          { id: "lost", verdict: null },
          { id: "down", verdict: "from 3" },
        ],
      },
      errors: [`all.2.verdict: ${NOT_COMPUTED}`, `all.5.verdict: ${NOT_COMPUTED}`],
    });
    expect(computedFor("rules")).toEqual(["known", "null", "item", "deep", "down"]);
  });

  test("that may not be null takes its object along, with the same one error", async () => {
    expect(await execute("{ subjects { strict } }")).toEqual({
      data: {
        subjects: [
          { strict: "from 3" },
          { strict: "from null" },
          null,
          { strict: "from 3" },
          { strict: "from 3" },
          null,
          { strict: "from 3" },
        ],
      },
      errors: [`subjects.2.strict: ${NOT_COMPUTED}`, `subjects.5.strict: ${NOT_COMPUTED}`],
    });
  });

  test("takes along what is asked of its subgraph in the same fetch", async () => {
    expect(await execute(`{ subject(id: "fails") { name history other restricted } }`)).toEqual({
      data: { subject: { name: "subject fails", history: null, other: null, restricted: null } },
      errors: ["history", "other", "restricted"].map((field) => `subject.${field}: ${NOT_COMPUTED}`),
    });
    expect(await execute(`{ subject(id: "fails") { history other } }`)).toEqual({
      data: { subject: { history: `[{"day":"2"}]`, other: "other" } },
    });
  });

  test("the error names the subgraph at fault, and neither a hidden field nor anybody's words", async () => {
    const [error] = await errorsOf(`{ subject(id: "fails") { restricted } }`);
    expect(error?.toJSON()).toEqual({
      message: NOT_COMPUTED,
      path: ["subject", "restricted"],
      extensions: { code: "SUBGRAPH_FAILED", messageZh: "所需事实未能取得,故未计算", subgraph: "lists" },
    });
    // For the log alone.
    expect(error?.originalError?.message).toBe("select * from secrets at db.internal:5432");
  });
});

describe("a computed field whose facts come from a subgraph that does not answer", async () => {
  let lists: () => unknown = () => ({});
  const { execute, asked, close } = await federate({
    registry: {
      sdl: `type Query { subjects: [Subject!] } type Subject @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          subjects: () => [
            { id: "1", name: "one" },
            { id: "2", name: "two" },
          ],
        },
      },
    },
    lists: {
      sdl: `type Subject @key(fields: "id") {
        id: ID! facts: [Int!]! @inaccessible since: String until: String!
      }`,
      answer: () => lists(),
    },
    rules: {
      sdl: `type Subject @key(fields: "id") {
        id: ID! facts: [Int!]! @external verdict: String @requires(fields: "facts")
      }`,
      resolvers: { Subject: { verdict: ({ facts }: Row) => `from ${facts}` } },
    },
  });
  afterAll(close);

  const refusing = () => {
    throw new Error("connect ECONNREFUSED 10.0.0.7:4001");
  };

  test.each<[string, () => unknown]>([
    ["cannot be reached", refusing],
    ["answers nothing", () => undefined],
    ["answers a text", () => "<html>502 Bad Gateway</html>"],
    ["answers without data and without errors", () => ({})],
    ["answers null", () => ({ data: null })],
    ["answers only errors", () => ({ errors: [{ message: "down" }] })],
    ["answers null for the list", () => ({ data: { _entities: null } })],
    ["answers no list", () => ({ data: { _entities: { facts: [] } } })],
    ["answers too short a list", () => ({ data: { _entities: [{ facts: [] }] } })],
    [
      "answers too long a list",
      () => ({ data: { _entities: [{ facts: [] }, { facts: [] }, { facts: [] }] } }),
    ],
    ["answers items that are no objects", () => ({ data: { _entities: ["facts", [{ facts: [] }]] } })],
    ["answers items without the fact", () => ({ data: { _entities: [{}, { since: "x" }] } })],
    ["answers errors that are no list", () => ({ data: { _entities: [null, null] }, errors: "down" })],
    ["answers errors that are no objects", () => ({ data: { _entities: [null, null] }, errors: [null, 1] })],
  ])("is not computed where it %s", async (_, answer) => {
    lists = answer;
    const { data, errors } = await execute("{ subjects { name verdict } }");
    expect(data).toEqual({
      subjects: [
        { name: "one", verdict: null },
        { name: "two", verdict: null },
      ],
    });
    expect(errors).toEqual(
      expect.arrayContaining([`subjects.0.verdict: ${NOT_COMPUTED}`, `subjects.1.verdict: ${NOT_COMPUTED}`]),
    );
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["registry", "lists"]);
  });

  test("a null with an error that says not where is not computed from either", async () => {
    lists = () => ({
      data: { _entities: [{ facts: null }, { facts: [7] }] },
      errors: [{ message: "one of them" }],
    });
    expect(await execute("{ subjects { verdict } }")).toEqual({
      data: { subjects: [{ verdict: null }, { verdict: "from 7" }] },
      errors: [`subjects.0.verdict: ${NOT_COMPUTED}`, `-: the subgraph "lists" could not answer`],
    });
  });

  test("what else the failed subgraph was asked for says so in its own place", async () => {
    lists = refusing;
    const down = `the subgraph "lists" could not answer`;
    expect(await execute("{ subjects { since verdict } }")).toEqual({
      data: {
        subjects: [
          { since: null, verdict: null },
          { since: null, verdict: null },
        ],
      },
      errors: [0, 1].flatMap((i) => [
        `subjects.${i}.since: ${down}`,
        `subjects.${i}.verdict: ${NOT_COMPUTED}`,
      ]),
    });
    expect(await execute("{ subjects { until } }")).toEqual({
      data: { subjects: null },
      errors: [`subjects.0.until: ${down}`],
    });
  });
});

describe("a chain of computed fields", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `type Query { orders: [Order!]! } type Order @key(fields: "id") { id: ID! weight: Int }`,
      resolvers: {
        Query: { orders: () => [{ id: "1", weight: 1 }, { id: "2" }] },
        Order: { weight: ({ weight }: Row) => weight ?? failing() },
      },
    },
    b: {
      sdl: `type Order @key(fields: "id") {
        id: ID! weight: Int @external cost: Int @inaccessible @requires(fields: "weight")
      }`,
      resolvers: { Order: { cost: ({ weight }: { weight: number }) => 10 * weight } },
    },
    c: {
      sdl: `type Order @key(fields: "id") {
        id: ID! cost: Int @external bill: String @requires(fields: "cost")
      }`,
      resolvers: { Order: { bill: ({ cost }: Row) => `${cost}` } },
    },
  });
  afterAll(close);

  test("breaks where its first link does, with one error at its end", async () => {
    expect(await execute("{ orders { id bill } }")).toEqual({
      data: {
        orders: [
          { id: "1", bill: "10" },
          { id: "2", bill: null },
        ],
      },
      errors: [`orders.1.bill: ${NOT_COMPUTED}`],
    });
    expect(asked().map(({ variables }) => (variables.representations as Row[])?.length)).toEqual([
      undefined,
      1,
      1,
    ]);
  });
});

describe("a part of a key that could not be had", async () => {
  const { execute, asked, close } = await federate({
    a: {
      sdl: `type Query { things: [Thing!]! } type Thing @key(fields: "id") { id: ID name: String }`,
      resolvers: {
        Query: { things: () => [{ id: "1" }, { id: null, name: "nameless" }, { id: failing }] },
        Thing: { id: ({ id }: Row) => (id === failing ? failing() : id) },
      },
    },
    b: {
      sdl: `type Thing @key(fields: "id") { id: ID colour: String }`,
      resolvers: { Thing: { colour: ({ id }: Row) => `colour of ${id}` } },
    },
  });
  afterAll(close);

  test("leaves the entity out: nobody is asked for what nothing identifies", async () => {
    expect(await execute("{ things { name colour } }")).toEqual({
      data: {
        things: [
          { name: null, colour: "colour of 1" },
          { name: "nameless", colour: null },
          { name: null, colour: null },
        ],
      },
      errors: [`things.1.colour: ${NOT_COMPUTED}`, `things.2.colour: ${NOT_COMPUTED}`],
    });
    expect(asked()[1]?.variables.representations).toEqual([{ __typename: "Thing", id: "1" }]);
  });
});

describe("a fact that is none of its type", async () => {
  const values: Record<string, unknown> = {
    right: { flag: false, count: 1, kind: "A", days: ["d"], parts: [{ day: "d" }], any: { of: ["it"] } },
    nulls: { flag: null, count: 1, kind: null, days: [null], parts: [null], any: null },
    flag: { flag: "false" },
    count: { count: "1" },
    fraction: { count: 1.5 },
    missing: { count: null },
    kind: { kind: "B" },
    object: { kind: { a: 1 } },
    list: { days: "d" },
    item: { days: [1] },
    part: { parts: ["d"] },
    inside: { parts: [{ day: { a: 1 } }] },
  };
  const facts = "flag count kind days parts { day } any";
  const { execute, asked, errorsOf, close } = await federate({
    facts: {
      sdl: `
        scalar Any
        type Query { subjects: [Subject]! }
        type Subject @key(fields: "id") {
          id: ID! flag: Boolean @inaccessible count: Int! @inaccessible kind: Kind @inaccessible
          days: [String] @inaccessible parts: [Part] @inaccessible any: Any @inaccessible
        }
        type Part @inaccessible { day: String }
        enum Kind @inaccessible { A }`,
      answer: () => ({
        data: {
          subjects: Object.entries(values).map(([id, given]) => ({
            ...{ __typename: "Subject", id },
            ...(values.right as object),
            ...(given as object),
          })),
        },
      }),
    },
    rules: {
      sdl: `
        scalar Any
        type Subject @key(fields: "id") {
          id: ID! flag: Boolean @external count: Int! @external kind: Kind @external
          days: [String] @external parts: [Part] @external any: Any @external
          computed: String @requires(fields: "${facts}")
        }
        type Part @inaccessible { day: String @external }
        enum Kind @inaccessible { A }`,
      resolvers: { Subject: { computed: ({ id }: Row) => `of ${id}` } },
    },
  });
  afterAll(close);

  test("is handed over to nobody: what needs it is null, with an error, and the log tells of which field", async () => {
    const answer = await execute("{ subjects { id computed } }");
    expect(answer.data).toEqual({
      subjects: Object.keys(values).map((id) => ({
        id,
        computed: id === "right" || id === "nulls" ? `of ${id}` : null,
      })),
    });
    const [, toRules] = asked();
    expect(toRules?.variables.representations).toEqual([
      { __typename: "Subject", id: "right", ...(values.right as object) },
      { __typename: "Subject", id: "nulls", ...(values.nulls as object) },
    ]);
    expect(answer.errors).toEqual(
      Object.keys(values)
        .slice(2)
        .map((_, i) => `subjects.${i + 2}.computed: ${NOT_COMPUTED}`),
    );
    const reasons = (await errorsOf("{ subjects { computed } }")).map(
      ({ originalError }) => originalError?.message,
    );
    expect(new Set(reasons)).toEqual(
      new Set(
        ["Subject.flag", "Subject.count", "Subject.kind", "Subject.days", "Subject.parts", "Part.day"].map(
          (field) => `a value that is none of ${field}`,
        ),
      ),
    );
  });
});
