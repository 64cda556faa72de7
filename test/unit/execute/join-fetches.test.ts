import type { PlanNode } from "@graphql-hive/router-query-planner";
import { afterAll, describe, expect, test } from "vitest";
import { Failure } from "../../../gateway/execute/failure.ts";
import { joinFetches } from "../../../gateway/execute/join-fetches.ts";
import { federate } from "../../support/federation.ts";
import { entities, fetchUsers, field, on, runPlan, users } from "../../support/run-plan.ts";

type Row = Record<string, unknown>;

describe("a subgraph that is needed for one thing at once and for another later", async () => {
  const { execute, asked, close } = await federate({
    registry: {
      sdl: `
        type Query { organization: Organization }
        type Organization @key(fields: "id") { id: ID! sector: String }`,
      resolvers: { Query: { organization: () => ({ id: "1", sector: "trade" }) } },
    },
    staff: {
      sdl: `type Organization @key(fields: "id") { id: ID! headcount: Int }`,
      resolvers: { Organization: { headcount: () => 10 } },
    },
    tax: {
      sdl: `
        type Organization @key(fields: "id") {
          id: ID!
          sector: String @external
          headcount: Int @external
          score: String @requires(fields: "sector")
          rate: String @requires(fields: "headcount")
        }`,
      resolvers: {
        Organization: {
          score: ({ sector }: Row) => `score of ${sector}`,
          rate: ({ headcount }: Row) => `rate of ${headcount}`,
        },
      },
    },
    bank: {
      sdl: `
        type Organization @key(fields: "id") {
          id: ID!
          score: String @external
          rate: String @external
          limit: String @requires(fields: "score")
          interest: String @requires(fields: "rate")
        }`,
      resolvers: {
        Organization: {
          limit: ({ score }: Row) => `limit by ${score}`,
          interest: ({ rate }: Row) => `interest by ${rate}`,
        },
      },
    },
  });
  afterAll(close);

  test("is asked once", async () => {
    expect(await execute("{ organization { limit interest } }")).toEqual({
      data: { organization: { limit: "limit by score of trade", interest: "interest by rate of 10" } },
    });
    expect(asked().map(({ subgraph }) => subgraph)).toEqual(["registry", "staff", "tax", "bank"]);
  });
});

const rankOf = (operation: string): PlanNode => ({
  kind: "Fetch",
  serviceName: "b",
  operation,
  requires: [on("Node", field("__typename"), field("id"))],
  inputRewrites: [
    { ValueSetter: { path: [{ TypenameEquals: ["Node"] }, { Key: "__typename" }], setValueTo: "Node" } },
  ],
});
const flat = (node: PlanNode, ...path: string[]): PlanNode => ({
  kind: "Flatten",
  path: path.map((key) => (key === "@" ? key : { Field: key })),
  node,
});
const RANK =
  "query($representations:[_Any!]!){_entities(representations:$representations){...on Node{rank}}}";
const nodes = (...steps: PlanNode[]) =>
  joinFetches({ kind: "QueryPlan", node: { kind: "Sequence", nodes: steps } }).node as PlanNode;
const kinds = (node: PlanNode) => (node.kind === "Sequence" ? node.nodes.map(({ kind }) => kind) : []);

const friends = flat(
  {
    kind: "Fetch",
    serviceName: "a",
    operation:
      "query($representations:[_Any!]!){_entities(representations:$representations){...on User{friend{__typename id}}}}",
    requires: [on("User", field("__typename"), field("id"))],
  },
  "nodes",
  "@",
);

test("lists that ask the same are one list, and an entity of both stands in it once", async () => {
  const { data, sent } = await runPlan(
    nodes(
      fetchUsers,
      { kind: "Parallel", nodes: [flat(rankOf(RANK), "nodes", "@"), friends] },
      flat(rankOf(RANK), "nodes", "@", "friend"),
    ),
    {
      "{nodes": () => ({ nodes: [users.nodes[0]] }),
      "query($representations": entities(() => ({ friend: { __typename: "User", id: "1" } })),
      "query($__batch": entities((id) => ({ rank: Number(id) }), "_e0", "__batch_reps_0"),
    },
  );
  expect(sent.slice(2)).toEqual([{ __batch_reps_0: [{ __typename: "Node", id: "1" }] }]);
  expect(data.nodes).toEqual([
    { __typename: "User", id: "1", rank: 1, friend: { __typename: "User", id: "1", rank: 1 } },
  ]);
});

test("what is missing for one list keeps nothing from the other", async () => {
  const needy = {
    ...rankOf(RANK.replace("rank", "best")),
    requires: [on("Node", field("id"), field("size"))],
  };
  const { data, sent } = await runPlan(
    nodes(fetchUsers, flat(rankOf(RANK), "nodes", "@"), flat(needy as PlanNode, "nodes", "@")),
    {
      "{nodes": () => ({ nodes: [users.nodes[0]] }),
      query: entities(() => ({ rank: 1 }), "_e0", "__batch_reps_0"),
    },
  );
  expect(sent[1]).toEqual({ __batch_reps_0: [{ __typename: "Node", id: "1" }], __batch_reps_1: [] });
  expect(data.nodes).toEqual([{ __typename: "User", id: "1", rank: 1, best: expect.any(Failure) }]);
});

test("fragments of one name and variables of the client go with their lists", async () => {
  const withFragment = (selection: string): PlanNode => ({
    ...(rankOf(
      `query($representations:[_Any!]!,$of:Int){_entities(representations:$representations){...F}} fragment F on Node{${selection}}`,
    ) as Extract<PlanNode, { kind: "Fetch" }>),
    variableUsages: ["of"],
  });
  const { data, sent } = await runPlan(
    nodes(
      fetchUsers,
      flat(withFragment("rank(of:$of)"), "nodes", "@"),
      flat(withFragment("best(of:$of)"), "nodes", "@"),
    ),
    {
      "{nodes": () => ({ nodes: [users.nodes[0]] }),
      query: (variables) => ({
        ...entities(() => ({ rank: 1 }), "_e0", "__batch_reps_0")(variables),
        ...entities(() => ({ best: 2 }), "_e1", "__batch_reps_1")(variables),
      }),
    },
    { of: 7 },
  );
  expect(sent[1]).toMatchObject({ of: 7 });
  expect(data.nodes).toEqual([{ __typename: "User", id: "1", rank: 1, best: 2 }]);
});

describe("not joined", () => {
  const first = flat(rankOf(RANK), "nodes", "@");
  const best = rankOf(RANK.replace("rank", "best"));
  const needing = (name: string) =>
    ({ ...best, requires: [on("Node", field("id"), field(name))] }) as PlanNode;

  test.each<[string, PlanNode[]]>([
    ["a fetch that the later one needs", [fetchUsers, first, flat(needing("rank"), "nodes", "@")]],
    [
      "a fetch that one beside the later one needs",
      [
        fetchUsers,
        first,
        {
          kind: "Parallel",
          nodes: [
            flat({ ...needing("rank"), serviceName: "a" } as PlanNode, "nodes", "@"),
            flat(best, "nodes", "@"),
          ],
        },
      ],
    ],
    [
      "a fetch that brings what the path of the later one leads through",
      [
        fetchUsers,
        flat(rankOf(RANK.replace("rank", "owner{__typename id}")), "nodes", "@"),
        flat(best, "nodes", "@", "owner"),
      ],
    ],
    [
      "a fetch that says of which type an object is",
      [fetchUsers, flat(rankOf(RANK.replace("rank", "__typename")), "nodes", "@"), flat(best, "nodes", "@")],
    ],
    ["fetches of two subgraphs", [fetchUsers, friends, flat(best, "nodes", "@")]],
    [
      "fetches with other defaults for one variable",
      [
        fetchUsers,
        flat(rankOf(RANK.replace("!)", "!,$of:Int=1)")), "nodes", "@"),
        flat(rankOf(RANK.replace("!)", "!,$of:Int=2)").replace("rank", "best")), "nodes", "@"),
      ],
    ],
    [
      "a fetch after a mutation",
      [{ ...fetchUsers, operationKind: "mutation" } as PlanNode, first, flat(best, "nodes", "@")],
    ],
    [
      "a fetch before a node that is decided at run time",
      [
        fetchUsers,
        first,
        { kind: "Condition", condition: "x", ifClause: fetchUsers },
        flat(best, "nodes", "@"),
      ],
    ],
  ])("%s", (_, steps) => {
    expect(nodes(...steps)).toEqual({ kind: "Sequence", nodes: steps });
  });

  test("while the same plan without the obstacle is", () => {
    expect(kinds(nodes(fetchUsers, first, flat(best, "nodes", "@")))).toEqual(["Fetch", "BatchFetch"]);
  });
});

test("of three in a row one remains", async () => {
  const steps = ["rank", "best", "least"].map((name) =>
    flat(rankOf(RANK.replace("rank", name)), "nodes", "@"),
  );
  const { data, sent } = await runPlan(nodes(fetchUsers, ...steps), {
    "{nodes": () => ({ nodes: [users.nodes[0]] }),
    query: (variables) =>
      Object.assign(
        {},
        ...["rank", "best", "least"].map((name, i) =>
          entities(() => ({ [name]: i }), `_e${i}`, `__batch_reps_${i}`)(variables),
        ),
      ),
  });
  expect(sent).toHaveLength(2);
  expect(data.nodes).toEqual([{ __typename: "User", id: "1", rank: 0, best: 1, least: 2 }]);
});
