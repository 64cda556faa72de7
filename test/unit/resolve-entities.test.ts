import { buildSubgraphSchema } from "@apollo/subgraph";
import { type ExecutionResult, execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { describe, expect, test } from "vitest";
import { resolveEntities } from "../../subgraphs/shared/resolve-entities.ts";

// What a list of entities is answered with, whatever becomes of each of them: the others keep their places.

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { any: Int }
  type Thing @key(fields: "id") { id: ID! name: String }
  type Bare @key(fields: "id") { id: ID! }`;

function thingOf(id: string): unknown {
  if (id === "thrown") throw new Error("thrown");
  if (id === "rejected") return Promise.reject(new Error("rejected"));
  if (id === "none") return null;
  if (id === "later") return Promise.resolve({ id, name: "later" });
  if (id === "frozen") return Object.freeze({ __typename: "Thing", id, name: "frozen" });
  return { id, name: id };
}

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(SDL),
    resolvers: { Thing: { __resolveReference: ({ id }: { id: string }) => thingOf(id) } },
  },
]);
resolveEntities(schema);

const OPERATION = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Thing { id name } ... on Bare { id } }
}`);

type Ask = (variables: Record<string, unknown>) => ExecutionResult | Promise<ExecutionResult>;

function compiled(): Ask {
  const query = compileQuery(schema, OPERATION);
  if (!isCompiledQuery(query)) throw new Error("not compiled");
  return (variables) => query.query({}, {}, variables);
}

const asks: [string, Ask][] = [
  [
    "graphql-js",
    (variableValues) => execute({ schema, document: OPERATION, contextValue: {}, variableValues }),
  ],
  ["graphql-jit", compiled()],
];

const things = (...ids: string[]) => ({ representations: ids.map((id) => ({ __typename: "Thing", id })) });
const thing = (id: string) => ({ __typename: "Thing", id, name: id });

describe.each(asks)("entities asked for by %s", (_, ask) => {
  test("are answered at once where they are at hand", () => {
    const result = ask(things("a", "none", "frozen"));
    expect(result).not.toBeInstanceOf(Promise);
    expect(result).toEqual({ data: { _entities: [thing("a"), null, thing("frozen")] } });
  });

  test("that fail leave the others where they are", async () => {
    const { data, errors } = await ask(things("a", "rejected", "later", "thrown", "b"));
    expect(data).toEqual({ _entities: [thing("a"), null, thing("later"), null, thing("b")] });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ["rejected", ["_entities", 1]],
      ["thrown", ["_entities", 3]],
    ]);
  });

  test("without a resolver are what they are known by", async () => {
    const { data } = await ask({ representations: [{ __typename: "Bare", id: "1" }] });
    expect(data).toEqual({ _entities: [{ __typename: "Bare", id: "1" }] });
  });

  test("of a type that there is not are an error each", async () => {
    const { data, errors } = await ask({
      representations: [{ __typename: "Nothing", id: "1" }, ...things("a").representations],
    });
    expect(data).toEqual({ _entities: [null, thing("a")] });
    expect(errors).toMatchObject([{ path: ["_entities", 0] }]);
  });
});
