import { GraphQLError } from "graphql";
import { afterAll, describe, expect, test } from "vitest";
import type { PreparedOperation } from "../../gateway/execute/prepare-operation.ts";
import type { GraphqlRequest } from "../../gateway/pipeline.ts";
import { PlanningError } from "../../gateway/plan/planner.ts";
import { openBothWays } from "../support/both-ways.ts";
import { federate } from "../support/federation.ts";
import { contextOf } from "../support/request.ts";

// A request for a known operation is answered without Apollo Server, and as Apollo Server would.

const { engine, close } = await federate({
  a: {
    sdl: `
      type Query { thing(id: ID! = "1"): Thing strict(id: ID): Thing! count(n: Int!, on: Boolean): Int fails: String forbidden: String }
      type Mutation { rename(name: String!): Thing }
      type Thing @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      Query: {
        thing: (_: unknown, { id }: { id: string }) => ({ id, name: `名 ${id} </script>` }),
        strict: (_: unknown, { id }: { id?: string }) => (id ? { id, name: id } : null),
        count: (_: unknown, { n }: { n: number }) => n,
        fails: () => {
          throw new Error("select secret from rows");
        },
        forbidden: () => {
          throw new GraphQLError("not allowed", {
            extensions: { code: "FORBIDDEN", messageZh: "无权", http: { status: 403, headers: new Map() } },
          });
        },
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: "1", name }) },
    },
  },
  b: {
    sdl: `type Thing @key(fields: "id") { id: ID! rank: Int must: Int! }`,
    resolvers: {
      Thing: {
        rank: ({ id }: { id: string }) => {
          if (id === "bad") throw new Error("no rank");
          return 7;
        },
        must: () => null,
      },
    },
  },
});
const ways = await openBothWays(engine);
afterAll(async () => {
  await ways.close();
  await close();
});

const MEDIA_TYPES = ["application/json", "application/graphql-response+json"] as const;
const COUNT = "query Count($n: Int!, $on: Boolean! = true) { count(n: $n) thing @include(if: $on) { id } }";
const TWO = "query A { thing { id } } query B { count(n: 2) }";
type Body = Record<string, unknown>;

/** @param status of an answer in application/graphql-response+json; in application/json it is given where it differs */
async function expectSame(
  request: Partial<GraphqlRequest>,
  known: boolean,
  status: number,
  inJson = status,
): Promise<void> {
  for (const mediaType of MEDIA_TYPES) {
    const answered = await ways.ask({ ...request, mediaType });
    expect(answered.byPipeline).toEqual(answered.byApollo);
    expect(Object.keys(answered.byPipeline.headers)).toEqual(Object.keys(answered.byApollo.headers));
    expect(answered.byPipeline.headers["content-type"]).toBe(`${mediaType}; charset=utf-8`);
    expect({ known: answered.known, status: answered.byApollo.status }).toEqual({
      known,
      status: mediaType === "application/json" ? inJson : status,
    });
  }
}

describe("an operation that is known is answered as it was before", () => {
  test.each<[string, Body]>([
    ["data", { query: '{ thing(id: "é") { id name rank } }' }],
    ["aliases and fragments", { query: "{ a: thing { ...F } } fragment F on Thing { n: name __typename }" }],
    ["only __typename", { query: "{ __typename }" }],
    ["a mutation", { query: 'mutation { rename(name: "x") { name } }' }],
    ["nothing", { query: "{ thing @skip(if: true) { id } }" }],
    ["variables", { query: COUNT, variables: { n: 1, on: false } }],
    ["variables that nobody declared", { query: COUNT, variables: { n: 1, other: {} } }],
    ["variables: null", { query: "{ thing { id } }", variables: null }],
    ["a failure of a subgraph", { query: "{ fails thing { id } }" }],
    ["a failure of an entity", { query: '{ thing(id: "bad") { id rank r: rank } }' }],
    ["what a subgraph refuses", { query: "{ forbidden }" }],
    ["data: null", { query: "{ strict { id } }" }],
    ["a null that takes its object along", { query: "{ thing { id must } }" }],
    ["the name of the only operation", { query: COUNT, operationName: "Count", variables: { n: 1 } }],
    ["no name of the only operation", { query: COUNT, variables: { n: 1 } }],
    ["operationName: null", { query: COUNT, operationName: null, variables: { n: 1 } }],
    ["one of two operations", { query: TWO, operationName: "B" }],
    ["extensions that mean nothing", { query: COUNT, variables: { n: 1 }, extensions: { client: "x" } }],
    ["extensions: null", { query: COUNT, variables: { n: 1 }, extensions: null }],
    ["persistedQuery: null", { query: COUNT, variables: { n: 1 }, extensions: { persistedQuery: null } }],
    ["further fields of the body", { query: COUNT, variables: { n: 1 }, id: "1" }],
  ])("%s", async (_name, body) => {
    await expectSame({ body }, true, 200);
  });

  test("introspection of who may learn the schema", async () => {
    const body = { query: '{ __type(name: "Thing") { name } }' };
    await expectSame({ body, context: contextOf(["schema:read"]) }, true, 200);
  });

  test.each<[string, Body]>([
    ["introspection of who may not", { query: '{ __type(name: "Thing") { name } }' }],
    ["a variable that is missing", { query: COUNT }],
    ["a variable that is null", { query: COUNT, variables: { n: null } }],
    ["variables of other types", { query: COUNT, variables: { n: "1", on: {} } }],
  ])("%s", async (_name, body) => {
    await expectSame({ body }, true, 400, 200);
  });
});

describe("what is for Apollo Server to judge stays with it", () => {
  test.each<[string, Body]>([
    ["an invalid document", { query: "{ nothing }" }],
    ["no document at all", { query: "{" }],
    ["no name of two", { query: TWO }],
    ["a name that is not there", { query: COUNT, operationName: "Other", variables: { n: 1 } }],
    ["an empty name", { query: COUNT, operationName: "", variables: { n: 1 } }],
  ])("%s", async (_name, body) => {
    await ways.ask({ body: { query: COUNT, variables: { n: 1 } } });
    await expectSame({ body }, false, 400, 200);
  });

  test.each<[string, Body, number]>([
    ["no document", { query: "" }, 400],
    ["a name that is no text", { query: COUNT, operationName: 1, variables: { n: 1 } }, 400],
    ["variables in a list", { query: COUNT, variables: [1] }, 400],
    ["variables in a text", { query: COUNT, variables: '{"n":1}' }, 400],
    ["extensions in a list", { query: COUNT, variables: { n: 1 }, extensions: [] }, 400],
  ])("%s", async (_name, body, status) => {
    await ways.ask({ body: { query: COUNT, variables: { n: 1 } } });
    await expectSame({ body }, false, status);
  });
});

describe("where the engine fails", async () => {
  let failure: unknown = null;
  const failing = (operation: PreparedOperation): PreparedOperation => ({
    ...operation,
    execute: (request) => (failure === null ? operation.execute(request) : Promise.reject(failure)),
  });
  const its = await openBothWays({
    ...engine,
    prepare: (asked) => failing(engine.prepare(asked)),
    known(source, operationName) {
      const operation = engine.known(source, operationName);
      return operation && failing(operation);
    },
  });
  afterAll(its.close);

  test.each([
    ["by planning", new PlanningError("the planner has gone"), 200],
    ["by itself", new TypeError("undefined is not a function"), 500],
  ])("%s", async (_name, error, status) => {
    const body = { query: "{ thing { id } }" };
    failure = null;
    await its.ask({ body });
    failure = error;
    const { byApollo, byPipeline, known } = await its.ask({ body });
    expect(byPipeline).toEqual(byApollo);
    expect({ known, status: byApollo.status }).toEqual({ known: true, status });
  });
});
