import { afterAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../../schema/request-context.ts";
import { federate } from "../../support/federation.ts";

// What a viewer is refused is not fetched; it is null with an error wherever it would have stood.

const needs = (scope: string) => `@requiresScopes(scopes: [["${scope}"]])`;

let scopes: string[] | null;
let purpose: string | null;
const viewer = (): Viewer => ({
  subject: scopes && "officer",
  department: scopes && "FINANCE",
  scopes: new Set(scopes),
  purpose,
});
const cats = [
  { __typename: "Cat", id: "1", name: "Tom", lives: 9 },
  { __typename: "Dog", id: "2", name: "Rex", tricks: ["sit"] },
];
const rows = new Map(cats.map((row) => [row.id, row]));
const { execute, asked, close } = await federate(
  {
    a: {
      sdl: `
        type Query {
          pets: [Pet!] found: [Found!] cat: Cat secret: String ${needs("secret")} must: String! @authenticated
          mood: Mood file: File all: [Cat]! ${needs("all")}
        }
        type Mutation { first: Int second: Int ${needs("write")} third: Int }
        interface Pet { id: ID! name: String owner: Owner }
        union Found = Cat | Dog
        type Cat implements Pet @key(fields: "id") { id: ID! name: String! ${needs("name")} lives: Int owner: Owner ${needs("owner")} }
        type Bird implements Pet { id: ID! name: String ${needs("bird")} owner: Owner ${needs("owner")} }
        type Dog implements Pet @key(fields: "id") { id: ID! name: String tricks: [String!] owner: Owner }
        type Owner { name: String street: String @policy(policies: [["recorded_purpose"]]) }
        type File @authenticated { text: String }
        enum Mood ${needs("mood")} { GOOD }`,
      resolvers: {
        Query: {
          pets: () => cats,
          found: () => cats,
          cat: () => cats[0],
          secret: () => "s",
          must: () => "m",
          mood: () => "GOOD",
          file: () => ({ text: "t" }),
          all: () => [cats[0], null],
        },
        Mutation: { first: () => 1, second: () => 2, third: () => 3 },
        Cat: { owner: () => ({ name: "Ann", street: "Elm" }) },
        Dog: { owner: () => ({ name: "Bob", street: "Oak" }) },
      },
    },
    b: {
      sdl: `
        type Cat @key(fields: "id") { id: ID! weight: Int ${needs("weight")} }
        type Dog @key(fields: "id") { id: ID! weight: Int }`,
      resolvers: {
        Cat: { __resolveReference: ({ id }: { id: string }) => rows.get(id), weight: () => 4 },
        Dog: { __resolveReference: ({ id }: { id: string }) => rows.get(id), weight: () => 30 },
      },
    },
  },
  { viewer },
);
afterAll(close);

/** The answer to a viewer, and what the subgraphs were asked, in one line each. */
async function ask(query: string, as: { scopes?: string[]; purpose?: string } = {}) {
  scopes = as.scopes ?? null;
  purpose = as.purpose ?? null;
  const answer = await execute(query);
  return { ...answer, asked: asked().map(({ operation }) => operation.replace(/\s+/g, " ")) };
}

describe("a field that is refused", () => {
  test("is not fetched, and nothing is where nothing else is asked for", async () => {
    expect(await ask("{ secret }")).toEqual({
      data: { secret: null },
      errors: ["secret: a token is needed"],
      asked: [],
    });
    expect(await ask("{ secret again: secret cat { lives } }", { scopes: ["other"] })).toEqual({
      data: { secret: null, again: null, cat: { lives: 9 } },
      errors: ["secret: needs the scope secret", "again: needs the scope secret"],
      asked: ["{cat{lives}}"],
    });
    expect(await ask("{ secret }", { scopes: ["secret"] })).toMatchObject({ data: { secret: "s" } });
  });

  test("takes what must not be null along, and says so where it would have stood", async () => {
    expect(await ask("{ must secret }")).toMatchObject({
      data: null,
      errors: ["must: a token is needed"],
      asked: [],
    });
    expect(await ask("{ cat { lives name } }", { scopes: [] })).toMatchObject({
      data: { cat: null },
      errors: ["cat.name: needs the scope name"],
      asked: ["{cat{lives}}"],
    });
    expect(await ask("{ all { id } cat { id } }", { scopes: [] })).toMatchObject({
      data: null,
      errors: ["all: needs the scope all"],
    });
  });

  test("leaves it to its object whether it stands anywhere", async () => {
    expect(await ask("{ all { name } }", { scopes: ["all"] })).toEqual({
      data: { all: [null, null] },
      errors: ["all.0.name: needs the scope name"],
      asked: ["{all{__typename}}"],
    });
  });

  test("is refused in fragments, under aliases and conditions, as often as it stands", async () => {
    const query =
      "query ($if: Boolean = true) { cat { ...F x: name @include(if: $if) } } fragment F on Pet { ... on Cat { owner { name } } }";
    expect(await ask(query, { scopes: [] })).toMatchObject({
      data: { cat: null },
      errors: ["cat.owner: needs the scope owner", "cat.x: needs the scope name"],
    });
  });

  test("needs no hop for which only it is fetched", async () => {
    const query = "{ cat { lives weight } }";
    expect((await ask(query, { scopes: ["weight"] })).asked).toHaveLength(2);
    expect(await ask(query, { scopes: [] })).toEqual({
      data: { cat: { lives: 9, weight: null } },
      errors: ["cat.weight: needs the scope weight"],
      asked: ["{cat{lives}}"],
    });
  });
});

describe("objects of several types", () => {
  test("are each asked for what their own type allows", async () => {
    expect(await ask("{ pets { id owner { name } } }", { scopes: [] })).toEqual({
      data: {
        pets: [
          { id: "1", owner: null },
          { id: "2", owner: { name: "Bob" } },
        ],
      },
      errors: ["pets.0.owner: needs the scope owner"],
      asked: ["{pets{id __typename ...on Dog{owner{name}}}}"],
    });
  });

  test("may be lost, where one of them must not be null", async () => {
    expect(await ask("{ found { ... on Pet { kind: __typename name } } }", { scopes: [] })).toMatchObject({
      data: { found: null },
      errors: ["found.0.name: needs the scope name"],
    });
  });

  test("may differ in whether what they are asked for may be null", async () => {
    expect(await ask("{ pets { name } }", { scopes: ["name"] })).toMatchObject({
      data: { pets: [{ name: "Tom" }, { name: "Rex" }] },
    });
  });

  test("are asked for no type where all of them are refused the same", async () => {
    expect((await ask("{ pets { owner { street name } } }", { scopes: ["owner"] })).asked).toEqual([
      "{pets{owner{name}}}",
    ]);
  });
});

describe("what stands at a type", () => {
  test("holds for each field that gives it", async () => {
    expect(await ask("{ file { text } mood }")).toEqual({
      data: { file: null, mood: null },
      errors: ["file: a token is needed", "mood: a token is needed"],
      asked: [],
    });
    expect(await ask("{ file { text } mood }", { scopes: ["mood"] })).toMatchObject({
      data: { file: { text: "t" }, mood: "GOOD" },
    });
  });
});

describe("a policy", () => {
  test("is held by who gives a purpose", async () => {
    const query = "{ cat { owner { street } } }";
    expect(await ask(query, { scopes: ["owner"] })).toMatchObject({
      errors: ["cat.owner.street: needs a recorded purpose (header x-purpose)"],
    });
    expect(await ask(query, { scopes: ["owner"], purpose: "audit" })).toMatchObject({
      data: { cat: { owner: { street: "Elm" } } },
    });
  });
});

describe("a mutation", () => {
  test("does what is allowed, in order, and not what is refused", async () => {
    expect(await ask("mutation { first second third }", { scopes: [] })).toEqual({
      data: { first: 1, second: null, third: 3 },
      errors: ["second: needs the scope write"],
      asked: ["mutation{first third}"],
    });
  });
});

describe("introspection", () => {
  test("is asked of nobody, and __typename is refused to nobody", async () => {
    expect(await ask('{ __typename secret __type(name: "Cat") { name } }')).toEqual({
      data: { __typename: "Query", secret: null, __type: { name: "Cat" } },
      errors: ["secret: a token is needed"],
      asked: [],
    });
  });
});

describe("one operation for several viewers", () => {
  test("is compiled for what each lacks, and never taken for another's", async () => {
    const query = "{ secret cat { name } }";
    const seen = async (as: { scopes?: string[] }) => {
      const { data, errors = [] } = await ask(query, as);
      return [JSON.stringify(data), ...errors];
    };
    const all = ['{"secret":"s","cat":{"name":"Tom"}}'];
    const none = ['{"secret":null,"cat":null}', "secret: a token is needed", "cat.name: a token is needed"];
    const name = ['{"secret":null,"cat":{"name":"Tom"}}', "secret: needs the scope secret"];
    for (const _ of [1, 2]) {
      expect(await seen({ scopes: ["secret", "name", "other"] })).toEqual(all);
      expect(await seen({})).toEqual(none);
      expect(await seen({ scopes: ["name"] })).toEqual(name);
    }
  });
});
