import { getIntrospectionQuery } from "graphql";
import { afterAll, describe, expect, test } from "vitest";
import { LIMITS, onClosedNetwork } from "../../../gateway/limits/limits.ts";
import { createPipeline } from "../../../gateway/pipeline.ts";
import type { Scope } from "../../../schema/request-context.ts";
import { federate } from "../../support/federation.ts";
import type { Answer } from "../../support/liancheng.ts";
import { contextOf } from "../../support/request.ts";

// Who has not the scope schema:read learns the schema neither by introspection nor from what errors say.

const { engine, asked, close } = await federate({
  a: {
    sdl: `
      type Query { archive(filter: Filter, kind: Kind, at: ID!): Archive archives(filters: [Filter!]): Int }
      type Archive { shelf: Shelf! } type Shelf { label: String }
      input Filter { owner: String! below: Filter kind: Kind } enum Kind { PAPER TAPE }`,
    resolvers: { Query: { archives: () => 1 } },
  },
});
const pipelines = [
  await createPipeline(engine, () => {}),
  await createPipeline(engine, () => {}, { limits: onClosedNetwork(LIMITS) }),
] as const;
afterAll(async () => {
  for (const pipeline of pipelines) await pipeline.close();
  await close();
});

async function ask(
  query: string,
  { scopes, variables = {}, open = false }: { scopes?: Scope[]; variables?: object; open?: boolean } = {},
): Promise<Answer> {
  const { body } = await pipelines[open ? 1 : 0].answer({
    body: { query, variables },
    method: "POST",
    mediaType: "application/json",
    context: contextOf(scopes),
  });
  return JSON.parse(body) as Answer;
}

const codesOf = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe("introspection", () => {
  test.each([
    "{ __schema { queryType { name } } }",
    '{ archives ...F } fragment F on Query { t: __type(name: "Shelf") { name } }',
  ])(
    "is refused without the scope, with all that is asked for beside it, and each time: %s",
    async (query) => {
      for (const _ of [1, 2]) {
        expect(await ask(query)).toEqual({
          errors: [
            {
              message: "a token is needed",
              extensions: {
                code: "UNAUTHENTICATED",
                messageZh: "须先登录",
                scopes: ["schema:read"],
                requestId: "test",
              },
            },
          ],
        });
        expect(codesOf(await ask(query, { scopes: ["list:read"] }))).toEqual(["FORBIDDEN"]);
        expect(asked()).toEqual([]);
      }
      expect((await ask(query, { scopes: ["schema:read"] })).errors).toBeUndefined();
    },
  );

  test("is for everybody on a closed network", async () => {
    expect((await ask(getIntrospectionQuery(), { open: true })).errors).toBeUndefined();
  });

  test("__typename is no part of it", async () => {
    expect(await ask("{ __typename }")).toEqual({ data: { __typename: "Query" } });
  });

  test("goes no deeper than three lists inside one another", async () => {
    const query = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
    const { errors } = await ask(query, { scopes: ["schema:read"] });
    expect(errors).toMatchObject([{ message: "Maximum introspection depth exceeded" }]);
  });
});

/** All that may be said of a document, and the client's word in it. */
const DISCREET =
  /^GRAPHQL_VALIDATION_FAILED: The query is not valid at "(.+)"$|^BAD_USER_INPUT: Argument "(.+)": the value is not of the type that is taken here$/;

describe("what is wrong with a document", () => {
  test.each([
    ["a field that there is nearly", "{ archiv }", "archiv"],
    ["a field without what it must be asked with", "{ a: archive { __typename } }", "archive"],
    ["an argument that there is nearly", "{ archives(filtres: 1) }", "filtres"],
    ["a type that there is nearly", "{ ... on Qery { __typename } }", "Qery"],
    ["a field without a selection", '{ archive(at: "1") }', "archive"],
    ["a directive that there is not", "{ archives @skipp(if: true) }", "skipp"],
    ["a variable of another type", "query ($v: Int) { x: archive(at: $v) { __typename } }", "$v"],
    ["a field of an input that there is nearly", "{ archives(filters: [{ owners: 1 }]) }", "owners"],
  ])("is told by the client's own word: %s", async (_what, query, word) => {
    const { errors } = await ask(query);
    const told = errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`) ?? [];
    expect(told).toContain(`GRAPHQL_VALIDATION_FAILED: The query is not valid at "${word}"`);
    for (const line of told) {
      const [, at, argument] = DISCREET.exec(line) ?? [];
      expect(query).toContain(at ?? argument ?? line);
    }
    const { errors: open } = await ask(query, { scopes: ["schema:read"] });
    expect(open?.length).toBe(errors?.length);
    expect(open?.map(({ message }) => message).filter((message) => message.startsWith("The query"))).toEqual(
      [],
    );
  });

  test.each([
    ["a value of an enum", '{ a: archive(at: "1", kind: PAPIER) { __typename } }'],
    ["a field that an input must have", "{ archives(filters: [{}]) }"],
    ["a value of another type", "{ a: archive(at: 1.5) { __typename } }"],
  ])("is told without the type of a value: %s", async (_what, query) => {
    const { errors } = await ask(query);
    expect(codesOf({ errors: errors ?? [] })).toEqual(["BAD_USER_INPUT"]);
    expect(errors?.[0]?.message).toMatch(/^Argument "\w+": the value is not of the type that is taken here$/);
  });
});

describe("what is wrong with a variable", () => {
  const query = "query ($v: [Filter!]) { archives(filters: $v) }";
  test.each<[string, unknown, string]>([
    [
      "a value of an enum",
      [{ owner: "a", kind: "PAPIER" }],
      '"$v[0].kind": the value is not of the type that is taken here',
    ],
    [
      "a field that it must have",
      [{ below: {} }],
      '"$v[0]": the value is not of the type that is taken here',
    ],
    ["a field that there is not", [{ owner: "a", owners: 1 }], '"$v[0].owners": is no field of its input'],
  ])("is told without what the schema has in its place: %s", async (_what, v, message) => {
    const { errors } = await ask(query, { variables: { v } });
    expect(errors?.map((error) => error.message)).toContain(`Argument ${message}`);
    expect(JSON.stringify(errors)).not.toMatch(/PAPER|String|owner"/);
  });

  test("is told in full to who may learn the schema", async () => {
    const variables = { v: [{ below: {}, kind: "PAPIER" }] };
    const { errors } = await ask(query, { variables, scopes: ["schema:read"] });
    expect(errors?.map(({ message }) => message).sort()).toEqual([
      'Argument "$v[0].below.owner": must be given',
      'Argument "$v[0].kind": must be one of PAPER, TAPE',
      'Argument "$v[0].owner": must be given',
    ]);
  });
});
