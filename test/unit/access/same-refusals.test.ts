import fc from "fast-check";
import { type ExecutionResult, execute, type GraphQLError, getOperationAST } from "graphql";
import { afterAll, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { lackOf, refusalOf } from "../../../schema/access/demand.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { type AskedDocument, anyDocument } from "../../support/any-query/any-document.ts";
import { disagreements } from "../../support/as-monolith.ts";
import { type Answer, supergraphOf } from "../../support/federation.ts";
import { contextOf } from "../../support/request.ts";
import { federateWorld, SUBGRAPHS, worldResolver } from "../../support/small-world.ts";

// What the gateway leaves out of its plans is answered as if it had been asked for and refused. ACCESS_RUNS=5000
// ACCESS_SEED=1 runs more of them, and others.

const runs = Number(process.env.ACCESS_RUNS ?? 60);
const seed = Number(process.env.ACCESS_SEED ?? 20261123);
const timeout = 20_000 + runs * 300;

/** What fields of the small world ask for, by what stands in the SDL before. A computed field asks for what it requires. */
const DEMANDS: Readonly<Record<string, readonly [sdl: string, directives: string][]>> = {
  a: [
    ["found(text: String): [Found!]", "@authenticated"],
    ["teams: [Team]!", '@requiresScopes(scopes: [["teams"]])'],
    // Of one interface: nothing of teams, one thing of users, another of notes.
    [
      'User implements Node @key(fields: "id") {\n      id: ID! label(upper: Boolean): String',
      '@requiresScopes(scopes: [["label"]])',
    ],
    ["name: String", '@requiresScopes(scopes: [["name"]])'],
    ["age(months: Boolean): Int!", '@policy(policies: [["recorded_purpose"]])'],
    ["friends: [User!]", '@requiresScopes(scopes: [["friends", "name"], ["label"]])'],
    // All of notes, whatever leads to one.
    ['type Note implements Node @key(fields: "id")', "@authenticated"],
    ["title: String!", "@authenticated"],
    ["grid: [[Int]]", '@policy(policies: [["recorded_purpose", "unknown"], ["unknown"]])'],
  ],
  b: [
    ["posts(first: Int): [Note!]!", '@requiresScopes(scopes: [["posts"]])'],
    ['type Note implements Node @key(fields: "id")', "@authenticated"],
  ],
  c: [
    ["score(weight: Int): Int", '@requiresScopes(scopes: [["name"]])'],
    ["card: String", '@requiresScopes(scopes: [["friends", "name"], ["label"]]) @authenticated'],
    ["level: Int", '@requiresScopes(scopes: [["level"]]) @policy(policies: [["recorded_purpose"]])'],
    ['type Note @key(fields: "id")', "@authenticated"],
    ["summary: String", '@requiresScopes(scopes: [["name"]])'],
  ],
};

const sdls = Object.fromEntries(
  Object.entries(SUBGRAPHS).map(([name, sdl]) => [
    name,
    (DEMANDS[name] ?? []).reduce((text, [before, directives]) => {
      if (!text.includes(before)) throw new Error(`no ${before} in ${name}`);
      return text.replace(before, `${before} ${directives}`);
    }, sdl),
  ]),
);

const { accessDemands: demands } = readSupergraph(
  supergraphOf(Object.fromEntries(Object.entries(sdls).map(([name, sdl]) => [name, { sdl }]))),
);

const SCOPES = ["teams", "label", "name", "friends", "posts", "level"];

let viewer: Viewer;
const none = () => new Set<string>();
const byGateway = await federateWorld(none, { sdls, viewer: () => viewer });
const bySubgraphs = await federateWorld(none, { sdls, refusedBy: "subgraphs" });
afterAll(async () => {
  await byGateway.close();
  await bySubgraphs.close();
});

const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    subject: fc.constantFrom("officer", null),
    scopes: fc.subarray(SCOPES),
    purpose: fc.constantFrom("test", null),
  })
  .map(({ subject, scopes, purpose }) => ({
    subject,
    department: subject && "FINANCE",
    scopes: new Set(subject ? scopes : []),
    purpose: subject && purpose,
  }));

const anyQuery = anyDocument({
  schema: byGateway.engine.publicSchema,
  values: {
    together: {},
    of: { ID: ["1", "2", "3", "4"], Int: [1, 2, 3], String: ["u", "t"], Boolean: [true, false] },
    wrong: {},
  },
  sizes: {},
  weights: { node: 3, nodes: 3, best: 3, about: 3 },
  aliases: ["id", "name", "label", "team", "title", "friends"],
});

/** The answer of one schema that refuses each field by itself. */
async function answerOfOne({ document, operationName, variables }: AskedDocument): Promise<ExecutionResult> {
  const resolve = worldResolver(none());
  const result = await execute({
    schema: byGateway.engine.publicSchema,
    document,
    operationName,
    variableValues: variables,
    fieldResolver(row, args, context, info) {
      const demand = demands.get(`${info.parentType.name}.${info.fieldName}`);
      const lack = demand && lackOf(demand, viewer);
      if (demand && lack) throw refusalOf(demand, lack);
      return resolve(row, args, context, info);
    },
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

const toldOf = ({ path, message }: Pick<GraphQLError, "path" | "message">) =>
  `${path?.join(".") ?? "-"}: ${message}`;

/** What is answered where only the subgraphs refuse. */
async function answerOfSubgraphs({
  text,
  document,
  operationName,
  variables,
}: AskedDocument): Promise<Answer> {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error("not one operation");
  const prepared = bySubgraphs.engine.prepare({ document, operation, source: text });
  const context = { ...contextOf(undefined), viewer, context: { failing: none() } };
  const { data, errors = [] } = await prepared.execute({ variables, context });
  return { data, errors: errors.map(toldOf) };
}

test(
  "any query of any viewer has the answer of one schema that refuses by itself, and the subgraphs give no more",
  () =>
    fc.assert(
      fc.asyncProperty(anyQuery, anyViewer, async (asked, asking) => {
        viewer = asking;
        const one = await answerOfOne(asked);
        const { data, errors = [] } = await byGateway.execute(
          asked.text,
          asked.variables,
          asked.operationName,
        );
        expect(JSON.stringify(data)).toBe(JSON.stringify(one.data));
        expect(errors.sort()).toEqual((one.errors ?? []).map(toldOf).sort());
        // What they are kept from takes along what is fetched together with it, or by a key that it is.
        expect(disagreements(await answerOfSubgraphs(asked), one)).toEqual([]);
      }),
      { numRuns: runs, seed },
    ),
  timeout,
);
