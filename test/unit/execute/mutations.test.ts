import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

interface Ledger {
  entries: string[];
}

type Row = Record<string, unknown>;

const later = () => new Promise((resolve) => setImmediate(resolve));

const { execute, asked, close } = await federate(
  {
    a: {
      sdl: `
        type Query { ledger: Ledger }
        type Ledger @key(fields: "id") { id: ID! entries: [String!]! }
        type Mutation { addA(text: String!): Added strictA: Int! }
        type Added { text: String ledger: Ledger query: Query }`,
      resolvers: {
        Query: { ledger: () => ({ id: "1" }) },
        Ledger: { entries: (_: unknown, __: unknown, { entries }: Ledger) => [...entries] },
        Mutation: {
          async addA(_: unknown, { text }: { text: string }, { entries }: Ledger) {
            await later();
            if (text === "bad") throw new Error("no");
            entries.push(`a ${text}`);
            return { text, ledger: { id: "1" }, query: {} };
          },
          strictA: () => {
            throw new Error("no");
          },
        },
      },
    },
    b: {
      sdl: `
        type Mutation { addB(text: String!): Int }
        type Ledger @key(fields: "id") { id: ID! size: Int }`,
      resolvers: {
        Ledger: { size: (_: unknown, __: unknown, { entries }: Ledger) => entries.length },
        Mutation: {
          addB(_: unknown, { text }: Row, { entries }: Ledger) {
            entries.push(`b ${text}`);
            return entries.length;
          },
        },
      },
    },
  },
  { context: (): Ledger => ({ entries: [] }) },
);
afterAll(close);

describe("mutations", () => {
  test("happen in the order of the document, across subgraphs", async () => {
    expect(
      await execute(
        `mutation ($x: String!) {
        one: addA(text: $x) { ledger { entries } }
        two: addB(text: "2")
        three: addA(text: "3") { ledger { entries } }
        four: addA(text: "4") { ledger { entries } }
        five: addB(text: "5")
      }`,
        { x: "1" },
      ),
    ).toEqual({
      data: {
        one: { ledger: { entries: ["a 1"] } },
        two: 2,
        three: { ledger: { entries: ["a 1", "b 2", "a 3"] } },
        four: { ledger: { entries: ["a 1", "b 2", "a 3", "a 4"] } },
        five: 5,
      },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["a", "b", "a", "b"]);
  });

  test("that fail leave the others to happen", async () => {
    expect(
      await execute(
        `mutation { x: addA(text: "bad") { text } y: addB(text: "1") z: addA(text: "2") { text } }`,
      ),
    ).toEqual({
      data: { x: null, y: 1, z: { text: "2" } },
      errors: [`x: the subgraph "a" could not answer`],
    });
  });

  test("read what another subgraph has of their result", async () => {
    expect(await execute(`mutation { addA(text: "1") { text ledger { entries size } } }`)).toEqual({
      data: { addA: { text: "1", ledger: { entries: ["a 1"], size: 1 } } },
    });
  });

  test("go on from their result to the root of queries", async () => {
    expect(
      await execute(`mutation { addA(text: "1") { query { ledger { entries size } __typename } } }`),
    ).toEqual({
      data: { addA: { query: { ledger: { entries: ["a 1"], size: 1 }, __typename: "Query" } } },
    });
  });

  test("that must not be null take the whole answer along", async () => {
    expect(await execute(`mutation { addB(text: "1") strictA }`)).toEqual({
      data: null,
      errors: [`strictA: the subgraph "a" could not answer`],
    });
  });

  test("with the name of the type", async () => {
    expect(await execute(`mutation { __typename m: addB(text: "1") }`)).toEqual({
      data: { __typename: "Mutation", m: 1 },
    });
  });
});
