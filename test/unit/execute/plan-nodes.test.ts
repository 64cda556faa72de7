import type { FetchNode, PlanNode, RequiresSelection } from "@graphql-hive/router-query-planner";
import { describe, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { compilePlan } from "../../../gateway/execute/compile-plan.ts";
import type { Execution } from "../../../gateway/execute/execution.ts";
import { Failure } from "../../../gateway/execute/failure.ts";
import { PlanningError } from "../../../gateway/plan/planner.ts";
import { supergraphOf } from "../../support/federation.ts";

/** Plans written by hand: what the planner makes of a query changes with its versions, what a node means does not. */

const supergraph = readSupergraph(
  supergraphOf({
    a: {
      sdl: `
        type Query { node: Node nodes: [Node] }
        interface Node @key(fields: "id") { id: ID! }
        type User implements Node @key(fields: "id") { id: ID! name: String friend: User }
        type Team implements Node @key(fields: "id") { id: ID! title: String }`,
    },
    b: { sdl: `type Node @key(fields: "id") @interfaceObject { id: ID! rank: Int best: Int }` },
  }),
);

type Answers = Record<string, (variables: Record<string, unknown>) => unknown>;

/** Runs a plan; each answer goes to the operation that begins with its key. */
async function run(node: PlanNode, answers: Answers, variables: Record<string, unknown> = {}) {
  const sent: unknown[] = [];
  const execution: Execution = {
    variables,
    request: {} as never,
    perRequest: new Map(),
    data: {},
    strays: [],
  };
  const step = compilePlan(
    { kind: "QueryPlan", node },
    {
      supergraph,
      transportOf: () => ({
        prepare: (operation) => async (request) => {
          sent.push(Object.values(request.variables).length > 0 ? request.variables : operation);
          const [, answer] = Object.entries(answers).find(([start]) => operation.startsWith(start)) ?? [];
          return { data: structuredClone(answer?.(request.variables)) };
        },
      }),
    },
  );
  await step(execution);
  return { data: execution.data, sent };
}

const field = (name: string, more: object = {}): RequiresSelection => ({ kind: "Field", name, ...more });
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: "InlineFragment",
  typeCondition,
  selections,
});

const users = { nodes: [{ __typename: "User", id: "1" }, null, { __typename: "Team", id: "2" }] };
const fetchUsers: FetchNode = {
  kind: "Fetch",
  serviceName: "a",
  operationKind: "query",
  operation: "{nodes{__typename id}}",
};
const fetchNames: FetchNode = {
  kind: "Fetch",
  serviceName: "a",
  operation:
    "query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}",
  requires: [on("User", field("__typename"), field("id"))],
};
const entities =
  (answer: (id: unknown) => unknown, name = "_entities", variable = "representations") =>
  (variables: Record<string, unknown>) => ({
    [name]: (variables[variable] as { id: unknown }[]).map(({ id }) => answer(id)),
  });
const named = entities((id) => ({ name: `user ${id}` }));

describe("Flatten", () => {
  test("goes into lists, and to objects of a type", async () => {
    const { data, sent } = await run(
      {
        kind: "Sequence",
        nodes: [
          fetchUsers,
          { kind: "Flatten", path: [{ Field: "nodes" }, "@", { TypeCondition: ["User"] }], node: fetchNames },
        ],
      },
      { "{nodes": () => users, query: named },
    );
    expect(data).toEqual({
      nodes: [{ __typename: "User", id: "1", name: "user 1" }, null, { __typename: "Team", id: "2" }],
    });
    expect(sent[1]).toEqual({ representations: [{ __typename: "User", id: "1" }] });
  });

  test("leaves out objects of which nothing is required, without an error", async () => {
    const { data } = await run(
      {
        kind: "Sequence",
        nodes: [fetchUsers, { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: fetchNames }],
      },
      { "{nodes": () => users, query: named },
    );
    expect(data.nodes).toEqual([
      { __typename: "User", id: "1", name: "user 1" },
      null,
      { __typename: "Team", id: "2" },
    ]);
  });

  test("finds the objects in lists of lists, and those of an interface by its name", async () => {
    const { data } = await run(
      {
        kind: "Sequence",
        nodes: [
          fetchUsers,
          { kind: "Flatten", path: [{ Field: "nodes" }, { TypeCondition: ["Node"] }], node: fetchNames },
        ],
      },
      {
        "{nodes": () => ({ nodes: [[{ __typename: "User", id: "1" }], [[{ __typename: "User", id: "2" }]]] }),
        query: named,
      },
    );
    expect(data.nodes).toEqual([
      [{ __typename: "User", id: "1", name: "user 1" }],
      [[{ __typename: "User", id: "2", name: "user 2" }]],
    ]);
  });

  test("around a fetch without representations puts the answer into each object", async () => {
    const { data } = await run(
      {
        kind: "Sequence",
        nodes: [
          { ...fetchUsers, operation: "{nodes{id friend{id}}}" },
          {
            kind: "Flatten",
            path: [{ Field: "nodes" }, "@", { Field: "friend" }],
            node: { kind: "Fetch", serviceName: "b", operation: "{settings{list{x}}}" },
          },
        ],
      },
      {
        "{nodes": () => ({
          nodes: [
            { id: "1", friend: { id: "7" } },
            { id: "2", friend: null },
            { id: "3", friend: {} },
          ],
        }),
        "{settings": () => ({ settings: { list: [{ x: 1 }] } }),
      },
    );
    const settings = { list: [{ x: 1 }] };
    expect(data.nodes).toEqual([
      { id: "1", friend: { id: "7", settings } },
      { id: "2", friend: null },
      { id: "3", friend: { settings } },
    ]);
    const [first, , third] = data.nodes as { friend: { settings: unknown } }[];
    expect(first?.friend.settings).not.toBe(third?.friend.settings);
  });
});

describe("Condition", () => {
  const flatten: PlanNode = { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: fetchNames };
  const around: PlanNode = { kind: "Condition", condition: "x", ifClause: flatten };
  const inside: PlanNode = {
    kind: "Flatten",
    path: [{ Field: "nodes" }],
    node: {
      kind: "Flatten",
      path: ["@"],
      node: {
        kind: "Condition",
        condition: "x",
        ifClause: {
          kind: "Sequence",
          nodes: [{ kind: "Condition", condition: "y", elseClause: fetchNames }],
        },
      },
    },
  };

  test.each<[string, PlanNode, Record<string, unknown>, number]>([
    ["around a flatten node, true", around, { x: true }, 2],
    ["around a flatten node, false", around, { x: false }, 1],
    ["around a flatten node, not given", around, {}, 1],
    ["inside flatten nodes, true", inside, { x: true, y: false }, 2],
    ["inside flatten nodes, false", inside, { x: false, y: false }, 1],
    ["inside flatten nodes, the inner one false", inside, { x: true, y: true }, 1],
    ["with both clauses, true", { ...around, elseClause: fetchUsers }, { x: true }, 2],
    ["with both clauses, false", { ...around, elseClause: fetchUsers }, { x: false }, 2],
  ])("%s", async (_, node, variables, fetches) => {
    const { sent } = await run(
      { kind: "Sequence", nodes: [fetchUsers, node] },
      { "{nodes": () => users, query: named },
      variables,
    );
    expect(sent).toHaveLength(fetches);
  });
});

describe("BatchFetch", () => {
  const paths = { one: [{ Field: "node" }], many: [{ Field: "nodes" }, "@" as const] };
  const batch: PlanNode = {
    kind: "BatchFetch",
    serviceName: "b",
    operation: `query($r0:[_Any!]!,$r1:[_Any!]!){
      _e0:_entities(representations:$r0){...on Node{...F}}
      _e1:_entities(representations:$r1){...on Node{best}}
      _e2:_entities(representations:$r1){...on Node{extra{x}}}
    }
    fragment F on Node{rank}`,
    entityBatch: {
      aliases: [
        {
          alias: "_e0",
          representationsVariableName: "r0",
          paths: [paths.one, paths.many],
          requires: [on("Node", field("__typename"), field("id"))],
          inputRewrites: [
            {
              ValueSetter: {
                path: [{ TypenameEquals: ["Node"] }, { Key: "__typename" }],
                setValueTo: "Node",
              },
            },
          ],
        },
        ...["_e1", "_e2"].map((alias) => ({
          alias,
          representationsVariableName: "r1",
          paths: [paths.many],
          requires: [on("Team", field("__typename"), field("id"))],
        })),
      ],
    },
  };
  const root: PlanNode = {
    kind: "Parallel",
    nodes: [{ ...fetchUsers, operation: "{node{__typename id}}" }, fetchUsers],
  };
  const rootAnswers = { "{node{": () => ({ node: { __typename: "User", id: "1" } }), "{nodes": () => users };

  test("asks for several lists at once, one entity once in each", async () => {
    const { data, sent } = await run(
      { kind: "Sequence", nodes: [root, batch] },
      {
        ...rootAnswers,
        query: ({ r0, r1 }) => ({
          ...entities((id) => ({ rank: Number(id) }), "_e0", "r0")({ r0 }),
          ...entities((id) => ({ best: Number(id) }), "_e1", "r1")({ r1 }),
          ...entities((id) => ({ extra: { x: id } }), "_e2", "r1")({ r1 }),
        }),
      },
    );
    expect(sent[2]).toEqual({
      r0: [
        { __typename: "Node", id: "1" },
        { __typename: "Node", id: "2" },
      ],
      r1: [{ __typename: "Team", id: "2" }],
    });
    expect(data).toEqual({
      node: { __typename: "User", id: "1", rank: 1 },
      nodes: [
        { __typename: "User", id: "1", rank: 1 },
        null,
        { __typename: "Team", id: "2", rank: 2, best: 2, extra: { x: "2" } },
      ],
    });
  });

  test("that fails as a whole fails in every place, by named fragments too", async () => {
    const { data } = await run(
      { kind: "Sequence", nodes: [root, batch] },
      { ...rootAnswers, query: () => null },
    );
    const places = [data.node, ...(data.nodes as unknown[])] as Record<string, unknown>[];
    expect(places.map((place) => place?.rank instanceof Failure)).toEqual([true, true, false, true]);
    expect(places[3]?.best).toBeInstanceOf(Failure);
    expect(places[3]?.extra).toBeInstanceOf(Failure);
  });

  test("of which one list is missing fails for that list alone", async () => {
    const { data } = await run(
      { kind: "Sequence", nodes: [root, batch] },
      {
        ...rootAnswers,
        query: () => ({ _e0: [{ rank: 1 }, { rank: 2 }], _e1: null, _e2: [{ extra: null }] }),
      },
    );
    expect(data.nodes).toEqual([
      { __typename: "User", id: "1", rank: 1 },
      null,
      { __typename: "Team", id: "2", rank: 2, best: expect.any(Failure), extra: null },
    ]);
  });

  test("of nothing asks nobody", async () => {
    const { sent } = await run({ kind: "Sequence", nodes: [batch] }, {});
    expect(sent).toEqual([]);
  });
});

describe("rewrites", () => {
  test("rename keys of an answer, by type, in lists, before anything else sees them", async () => {
    const { data } = await run(
      {
        kind: "Sequence",
        nodes: [
          {
            ...fetchUsers,
            operation: "{nodes{__typename id ...on User{name} ...on Team{_internal_qp_alias_0:title}}}",
            outputRewrites: [
              {
                KeyRenamer: {
                  path: [{ Key: "nodes" }, { TypenameEquals: ["Team"] }, { Key: "_internal_qp_alias_0" }],
                  renameKeyTo: "name",
                },
              },
            ],
          },
        ],
      },
      {
        "{nodes": () => ({
          nodes: [
            { __typename: "Team", id: "2", _internal_qp_alias_0: "T" },
            { __typename: "User", id: "1", name: "U" },
          ],
        }),
      },
    );
    expect(data.nodes).toEqual([
      { __typename: "Team", id: "2", name: "T" },
      { __typename: "User", id: "1", name: "U" },
    ]);
  });

  test("take from one key what the subgraph knows by another", async () => {
    const requires = [
      on(
        "User",
        field("__typename"),
        field("id"),
        field("as_x", { alias: "name" }),
        field("friend", {
          selections: [field("as_y", { alias: "id" })],
        }),
      ),
    ];
    const { sent } = await run(
      {
        kind: "Sequence",
        nodes: [
          fetchUsers,
          { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: { ...fetchNames, requires } },
        ],
      },
      {
        "{nodes": () => ({
          nodes: [{ __typename: "User", id: "1", as_x: "X", name: "other", friend: { as_y: "2" } }],
        }),
        query: named,
      },
    );
    expect(sent[1]).toEqual({
      representations: [{ __typename: "User", id: "1", name: "X", friend: { id: "2" } }],
    });
  });
});

describe("required fields in several fragments", () => {
  test("are put together", async () => {
    const requires = [
      on("User", field("__typename"), field("id"), field("friends", { selections: [field("id")] })),
      { ...on("Node", field("friends", { selections: [field("name")] })), includeIf: "x" },
      { ...on("Node", field("never")), skipIf: "x" },
    ];
    const friends = [{ id: "1", name: "A" }, null];
    const { sent } = await run(
      {
        kind: "Sequence",
        nodes: [
          fetchUsers,
          { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: { ...fetchNames, requires } },
        ],
      },
      { "{nodes": () => ({ nodes: [{ __typename: "User", id: "1", friends }] }), query: named },
      { x: true },
    );
    expect(sent[1]).toEqual({ representations: [{ __typename: "User", id: "1", friends }] });
  });
});

test.each<PlanNode>([
  { kind: "Subscription", primary: fetchUsers },
  { kind: "Defer", primary: {}, deferred: [] },
])("$kind is refused", async (node) => {
  await expect(run(node, {})).rejects.toThrow(PlanningError);
});
