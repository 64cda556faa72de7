import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSupergraph } from "../../gateway/compose/supergraph.ts";
import { type Planner, PlanningError, startPlanner } from "../../gateway/plan/planner.ts";
import { anyDocument } from "../support/any-query/any-document.ts";
import { supergraphOf } from "../support/federation.ts";

// Documents as clients write them, given to the planner as they are: the engine rewrites them first, so that aliases do
// not meet the fields that a plan asks for (gateway/execute/planned-document). Some end the planner.

const SEED = Number(process.env.ANY_QUERY_SEED ?? 7);

/** The first ends router-query-planner 0.0.38 now and then: an alias that is the name of a required field. */
const SUPERGRAPHS = {
  "that is easily confused": {
    sdl: supergraphOf({
      a: {
        sdl: `
          type Query { product: Product }
          type Product @key(fields: "id") { id: ID! name: String dims: Dims }
          type Dims { x: Int y: Int }`,
      },
      b: {
        sdl: `
          type Product @key(fields: "id") {
            id: ID! dims: Dims @external shipping: Int @requires(fields: "dims { x }")
          }
          type Dims @external { x: Int }`,
      },
    }),
    simple: "{ product { name } }",
    aliases: ["x", "dims", "id"],
    weights: { product: 4, dims: 3 },
    runs: 2000,
    crashes: true,
  },
  "of the gateway": {
    sdl: readFileSync(new URL("../../schema/supergraph.graphql", import.meta.url), "utf8"),
    simple: "{ departments { name } }",
    aliases: ["listingFacts", "officerFacts", "officeFacts", "recordedFrom", "ground", "id"],
    weights: { restrictions: 3, organization: 3 },
    runs: 800,
    crashes: false,
  },
};

const SCALARS = ["ID", "Int", "String", "Date", "DateTime", "UnifiedSocialCreditCode"];

/** Some text cut off, doubled or with a character changed. */
function mutilated(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: Math.max(0, text.length - 1) });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(text) },
    { weight: 1, arbitrary: at.map((end) => text.slice(0, end)) },
    { weight: 1, arbitrary: fc.tuple(at, at).map(([a, b]) => text.slice(0, a) + text.slice(b)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(at, fc.constantFrom("{", "}", "$", "@", "...", '"', "\u0000", "限", " on "))
        .map(([a, what]) => text.slice(0, a) + what + text.slice(a + 1)),
    },
  );
}

describe.each(Object.entries(SUPERGRAPHS))(
  "a supergraph %s",
  (_, { sdl, simple, aliases, weights, runs, crashes }) => {
    const log: string[] = [];
    let planner: Planner;
    beforeAll(async () => {
      planner = await startPlanner({ supergraphSdl: sdl, log: (line) => log.push(line) });
    });
    afterAll(() => planner.close());

    const values = {
      together: {},
      of: Object.fromEntries(SCALARS.map((name) => [name, ["1"]])),
      wrong: {},
    };
    const documents = anyDocument({
      schema: readSupergraph(sdl).publicSchema,
      values,
      sizes: {},
      weights,
      aliases: [...aliases, "_internal_qp_alias_0"],
    }).chain(({ text, operationName }) => mutilated(text).map((given) => ({ text: given, operationName })));

    test(
      "gives a plan or a reason for any document, and goes on",
      async () => {
        let ended = 0;
        await fc.assert(
          fc.asyncProperty(documents, async ({ text, operationName }) => {
            const outcome = await planner.plan(text, operationName).catch((error: unknown) => error);
            if (outcome instanceof PlanningError) {
              if (!outcome.message.includes("the planner ended")) return;
              ended++;
              expect(await planner.plan(simple, null)).toMatchObject({ node: { kind: "Fetch" } });
            } else expect(outcome).toMatchObject({ kind: "QueryPlan" });
          }),
          { numRuns: runs, seed: SEED },
        );
        const restarts = log.filter((line) => line.includes("starting another"));
        expect(restarts).toHaveLength(ended);
        expect(log.filter((line) => line.includes("panicked at")).length).toBe(ended);
        expect(ended > 0).toBe(crashes);
      },
      60_000 + runs * 500,
    );
  },
);
