import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

describe("interfaces and unions", async () => {
  const pets: Row[] = [
    { __typename: "Dog", id: "d", name: "Rex", barks: true, friend: { __typename: "Cat", id: "c" } },
    { __typename: "Cat", id: "c", name: "Tom", lives: 9, friend: null },
    { __typename: "Fish", id: "f", name: "Wanda", depth: 3 },
  ];
  const { execute, asked, close } = await federate({
    pets: {
      sdl: `
        type Query { pets: [Pet] pet(id: ID!): Pet any: [Any!]! }
        interface Named { name: String }
        interface Pet { id: ID! name: String friend: Pet }
        union Any = Dog | Cat | Fish
        type Dog implements Pet & Named @key(fields: "id") { id: ID! name: String friend: Pet barks: Boolean }
        type Cat implements Pet & Named @key(fields: "id") { id: ID! name: String friend: Pet lives: Int }
        type Fish implements Pet @key(fields: "id") { id: ID! name: String friend: Pet depth: Int }`,
      resolvers: {
        Query: {
          pets: () => pets,
          any: () => pets,
          pet: (_: unknown, { id }: Row) => pets.find((pet) => pet.id === id) ?? null,
        },
      },
    },
    owners: {
      sdl: `
        type Dog @key(fields: "id") { id: ID! owner: String }
        type Cat @key(fields: "id") { id: ID! owner: String rent: Int }`,
      resolvers: {
        Dog: { owner: () => "Ann" },
        Cat: { owner: () => "nobody", rent: () => 0 },
      },
    },
  });
  afterAll(close);

  test("have the fields of the interface, without a need to know the type", async () => {
    expect(await execute("{ pets { name friend { name } } }")).toEqual({
      data: {
        pets: [
          { name: "Rex", friend: { name: null } },
          { name: "Tom", friend: null },
          { name: "Wanda", friend: null },
        ],
      },
    });
  });

  test("have the fields of each type, and the type's name", async () => {
    expect(
      await execute("{ any { __typename ... on Dog { barks } ... on Cat { lives kind: __typename } } }"),
    ).toEqual({
      data: {
        any: [
          { __typename: "Dog", barks: true },
          { __typename: "Cat", lives: 9, kind: "Cat" },
          { __typename: "Fish" },
        ],
      },
    });
  });

  test("the name of the type alone, under an alias", async () => {
    expect(
      await execute(`{ pet(id: "c") { kind: __typename } any { a: __typename b: __typename } }`),
    ).toEqual({
      data: { pet: { kind: "Cat" }, any: ["Dog", "Cat", "Fish"].map((name) => ({ a: name, b: name })) },
    });
  });

  test("go on in another subgraph, each type by its own fields", async () => {
    expect(await execute("{ pets { id ... on Dog { owner } ... on Cat { owner rent } } }")).toEqual({
      data: {
        pets: [{ id: "d", owner: "Ann" }, { id: "c", owner: "nobody", rent: 0 }, { id: "f" }],
      },
    });
    expect(asked()[1]?.variables).toEqual({
      representations: [
        { __typename: "Dog", id: "d" },
        { __typename: "Cat", id: "c" },
      ],
    });
  });

  test("fragments on an interface that only some types have", async () => {
    expect(
      await execute(`
        query { any { ...N ... on Pet { id } } pets { ... on Named { n: name } } }
        fragment N on Named { ... on Named { named: name } ... on Dog { owner } }`),
    ).toEqual({
      data: {
        any: [{ named: "Rex", owner: "Ann", id: "d" }, { named: "Tom", id: "c" }, { id: "f" }],
        pets: [{ n: "Rex" }, { n: "Tom" }, {}],
      },
    });
  });

  test("fragments that speak of all types need not know which", async () => {
    expect(
      await execute(`{ any { ... on Pet { id } } pet(id: "f") { ... on Pet { ... { name } } } }`),
    ).toEqual({
      data: { any: [{ id: "d" }, { id: "c" }, { id: "f" }], pet: { name: "Wanda" } },
    });
  });

  test("the same response key is another field of another type", async () => {
    expect(await execute("{ pets { ... on Cat { n: lives } ... on Fish { n: depth } } }")).toEqual({
      data: { pets: [{}, { n: 9 }, { n: 3 }] },
    });
  });
});

describe("entities behind an interface of several subgraphs", async () => {
  const { execute, close } = await federate({
    entities: {
      sdl: `
        type Query { position: [Position!]! }
        type Position { holder: Subject! }
        interface Subject { id: ID! name: String }
        type Organization implements Subject @key(fields: "id") { id: ID! name: String }
        type Person implements Subject @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          position: () => [
            { holder: { __typename: "Person", id: "p1", name: "Li" } },
            { holder: { __typename: "Organization", id: "o1", name: "Sun" } },
            { holder: { __typename: "Person", id: "p1", name: "Li" } },
          ],
        },
      },
    },
    measures: {
      sdl: `
        interface Subject { id: ID! restrictions(on: String): [String!] }
        type Organization implements Subject @key(fields: "id") { id: ID! restrictions(on: String): [String!] }
        type Person implements Subject @key(fields: "id") { id: ID! restrictions(on: String): [String!] }`,
      resolvers: {
        Organization: { restrictions: ({ id }: Row, { on }: Row) => [`${id} on ${on}`] },
        Person: { restrictions: ({ id }: Row, { on }: Row) => [`${id} on ${on}`] },
      },
    },
  });
  afterAll(close);

  test("are joined by their own types", async () => {
    expect(
      await execute(
        `query ($on: String) { position { holder { name today: restrictions(on: $on) restrictions } } }`,
        { on: "Monday" },
      ),
    ).toEqual({
      data: {
        position: [
          { holder: { name: "Li", today: ["p1 on Monday"], restrictions: ["p1 on undefined"] } },
          { holder: { name: "Sun", today: ["o1 on Monday"], restrictions: ["o1 on undefined"] } },
          { holder: { name: "Li", today: ["p1 on Monday"], restrictions: ["p1 on undefined"] } },
        ],
      },
    });
  });
});

describe("an object of another type than the schema has", async () => {
  let pet: unknown = null;
  const { execute, close } = await federate({
    a: {
      sdl: `
        type Query { pet: Pet pets: [Pet!] }
        interface Pet { name: String }
        type Dog implements Pet { name: String barks: Boolean }
        type Unicorn implements Pet @inaccessible { name: String }`,
      answer: () => ({ data: { pet, pets: [pet] } }),
    },
  });
  afterAll(close);

  test.each<[string, unknown]>([
    ["unknown", { __typename: "Cat", name: "Tom" }],
    ["inaccessible", { __typename: "Unicorn", name: "Tom" }],
    ["unsaid", { name: "Tom" }],
    ["no name at all", { __typename: { name: "Dog" }, name: "Tom" }],
  ])("is refused, and its type not told: %s", async (_, answer) => {
    pet = answer;
    expect(await execute("{ pet { name ... on Dog { barks } } pets { __typename } }")).toEqual({
      data: { pet: null, pets: null },
      errors: ["pet: a value that is no Pet", "pets.0: a value that is no Pet"],
    });
  });
});

describe("@interfaceObject", async () => {
  const media: Row[] = [
    { __typename: "Book", id: "b", title: "Sun", pages: 7 },
    { __typename: "Film", id: "f", title: "Moon", minutes: 90 },
  ];
  const { execute, asked, close } = await federate({
    catalogue: {
      sdl: `
        type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: { media: () => media },
        Media: { __resolveReference: ({ id }: Row) => media.find((one) => one.id === id) ?? null },
        Book: { __resolveReference: ({ id }: Row) => media.find((one) => one.id === id) ?? null },
        Film: { __resolveReference: ({ id }: Row) => media.find((one) => one.id === id) ?? null },
      },
    },
    reviews: {
      sdl: `
        type Query { reviewed: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
      resolvers: {
        Query: { reviewed: () => [{ id: "f" }, { id: "b" }, { id: "gone" }] },
        Media: { stars: ({ id }: Row) => (id === "b" ? 5 : 3) },
      },
    },
  });
  afterAll(close);

  test("adds fields to all types of an interface", async () => {
    expect(await execute("{ media { __typename title stars ... on Book { pages more: stars } } }")).toEqual({
      data: {
        media: [
          { __typename: "Book", title: "Sun", stars: 5, pages: 7, more: 5 },
          { __typename: "Film", title: "Moon", stars: 3 },
        ],
      },
    });
    expect(Object.values(asked()[1]?.variables ?? {})).toEqual([
      [{ __typename: "Media", id: "b" }],
      [
        { __typename: "Media", id: "b" },
        { __typename: "Media", id: "f" },
      ],
    ]);
  });

  test("what it is, another subgraph says", async () => {
    expect(await execute("{ reviewed { stars title } }")).toEqual({
      data: {
        reviewed: [
          { stars: 3, title: "Moon" },
          { stars: 5, title: "Sun" },
          { stars: 3, title: null },
        ],
      },
    });
  });

  test("where none knows what it is, its type is an error", async () => {
    expect(await execute("{ reviewed { __typename stars ... on Film { minutes } } }")).toEqual({
      data: null,
      errors: ["reviewed.2: a value that is no Media"],
    });
  });
});
