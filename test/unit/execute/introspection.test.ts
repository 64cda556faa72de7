import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from "graphql";
import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

const { engine, execute, asked, close } = await federate({
  a: {
    sdl: `
      type Query { a: String hidden: Int @inaccessible thing: Thing }
      type Thing { name: String code: Int @deprecated(reason: "old") }
      type Mutation { set: Int }`,
    resolvers: { Query: { a: () => "a", thing: () => ({ name: "n" }) } },
  },
});
afterAll(close);

describe("introspection", () => {
  test("tells the public schema and nothing else", async () => {
    const { data } = await execute(getIntrospectionQuery());
    expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(printSchema(engine.publicSchema));
    expect(JSON.stringify(data)).not.toMatch(/join__|link__|hidden/);
    expect(asked()).toEqual([]);
  });

  test("beside data, in fragments, under aliases", async () => {
    expect(
      await execute(`
        query { x: a ...F ... { s: __schema { queryType { name } } } t: __type(name: "Thing") { ...T } }
        fragment F on Query { a ... on Query { __schema { mutationType { name } } thing { __typename name } } }
        fragment T on __Type { kind fields { name } }`),
    ).toEqual({
      data: {
        x: "a",
        a: "a",
        __schema: { mutationType: { name: "Mutation" } },
        thing: { __typename: "Thing", name: "n" },
        s: { queryType: { name: "Query" } },
        t: { kind: "OBJECT", fields: [{ name: "name" }] },
      },
    });
  });

  test("with variables, of which each part gets its own", async () => {
    const query = `query ($name: String!, $all: Boolean = false, $data: Boolean!, $schema: Boolean!) {
      __type(name: $name) @include(if: $schema) { fields(includeDeprecated: $all) { name } }
      ... @include(if: $data) { a }
    }`;
    expect(await execute(query, { name: "Thing", all: true, data: true, schema: true })).toEqual({
      data: { __type: { fields: [{ name: "name" }, { name: "code" }] }, a: "a" },
    });
    expect(await execute(query, { name: "None", data: false, schema: true })).toEqual({
      data: { __type: null },
    });
    expect(await execute(query, { name: "Thing", data: true, schema: false })).toEqual({ data: { a: "a" } });
    expect(await execute(query, { name: 1, data: true, schema: true })).toEqual({
      errors: [`-: Argument "$name": must be of type String`],
    });
  });

  test("as fragments that spread each other over and over", async () => {
    const each = Array.from(
      { length: 200 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
    );
    expect(
      await execute(`{ ...F0 } ${each.join(" ")} fragment F200 on Query { __schema { queryType { name } } }`),
    ).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
  });
});
