import { afterAll, expect, test } from "vitest";
import { createPipeline } from "../../../gateway/pipeline.ts";
import type { Scope } from "../../../schema/request-context.ts";
import { federate } from "../../support/federation.ts";
import { contextOf } from "../../support/request.ts";

const { engine, close } = await federate({
  a: {
    sdl: `
      type Query { thing(id: ID!): Thing nothing: Thing }
      type Thing @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { thing: (_: unknown, { id }: { id: string }) => ({ id }), nothing: () => null } },
  },
  b: {
    sdl: `type Thing @key(fields: "id") { id: ID! rank(least: Int = 0): Int }`,
    resolvers: { Thing: { rank: () => 7 } },
  },
});
const pipeline = await createPipeline(engine, () => {});
afterAll(async () => {
  await pipeline.close();
  await close();
});

async function ask(query: string, scopes: Scope[] | undefined, explain = true) {
  const { status, body } = await pipeline.answer({
    method: "POST",
    mediaType: "application/graphql-response+json",
    body: { query },
    explain,
    context: contextOf(scopes),
  });
  // Times differ from run to run.
  const steady = body.replaceAll(/("(?:ms|from)"):\d+(\.\d+)?/g, '$1:"…"');
  return { status, body: steady, json: JSON.parse(steady) };
}

const QUERY = '{ thing(id: "350199196701010020") { id rank(least: 12) } nothing { rank } }';

test("an engineer is told the plan, how each fetch of it went, and no value", async () => {
  const { status, json } = await ask(QUERY, ["trace:read"]);
  expect(status).toBe(200);
  expect(json.data).toEqual({ thing: { id: "350199196701010020", rank: 7 }, nothing: null });
  const ran = { from: "…", ms: "…", outcome: "ok" };
  expect(json.extensions.explain).toEqual({
    ms: "…",
    plan: { state: "planned", ms: "…" },
    steps: {
      sequence: [
        {
          fetch: "a",
          operation: '{as_thing:thing(id:""){...a}nothing{...a}}fragment a on Thing{__typename id}',
          ran,
        },
        {
          fetch: "b",
          at: ["nothing", "as_thing"],
          operation: expect.stringContaining("rank(least:0)"),
          ran: { ...ran, representations: 1 },
        },
      ],
    },
  });
});

test("both ways to an answer explain it in the same bytes, but for the plan being known", async () => {
  const query = '{ thing(id: "1") { rank } }';
  const [byApollo, known] = [await ask(query, ["trace:read"]), await ask(query, ["trace:read"])];
  expect(known.body).toBe(byApollo.body.replace('"state":"planned"', '"state":"known"'));
});

test("a fetch that nothing needed has not run", async () => {
  const { json } = await ask("{ nothing { rank } }", ["trace:read"]);
  expect(json.extensions.explain.steps.sequence[1]).toMatchObject({ fetch: "b", ran: null });
});

test("without the scope the request is refused, whether its operation is known or not", async () => {
  for (const query of [QUERY, '{ thing(id: "2") { rank } }']) {
    const { status, json } = await ask(query, ["list:read"]);
    expect({ status, json }).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: "FORBIDDEN", scopes: ["trace:read"] } }] },
    });
    expect((await ask(query, undefined)).json).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  }
});

test("who does not ask is not told", async () => {
  expect((await ask(QUERY, ["trace:read"], false)).json.extensions).toBeUndefined();
});
