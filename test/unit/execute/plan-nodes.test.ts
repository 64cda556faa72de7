import type { PlanNode } from "@graphql-hive/router-query-planner";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../gateway/execute/failure.ts";
import { PlanningError } from "../../../gateway/plan/planner.ts";
import {
  entities,
  fetchNames,
  fetchUsers,
  field,
  named,
  on,
  runPlan,
  users,
} from "../../support/run-plan.ts";

describe("Flatten", () => {
  test("goes into lists, and to objects of a type", async () => {
    const { data, sent } = await runPlan(
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
    const { data } = await runPlan(
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
    const { data } = await runPlan(
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
    const { data } = await runPlan(
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
    const { sent } = await runPlan(
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
    const { data, sent } = await runPlan(
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
    const { data } = await runPlan(
      { kind: "Sequence", nodes: [root, batch] },
      { ...rootAnswers, query: () => null },
    );
    const places = [data.node, ...(data.nodes as unknown[])] as Record<string, unknown>[];
    expect(places.map((place) => place?.rank instanceof Failure)).toEqual([true, true, false, true]);
    expect(places[3]?.best).toBeInstanceOf(Failure);
    expect(places[3]?.extra).toBeInstanceOf(Failure);
  });

  test("of which one list is missing fails for that list alone", async () => {
    const { data } = await runPlan(
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
    const { sent } = await runPlan({ kind: "Sequence", nodes: [batch] }, {});
    expect(sent).toEqual([]);
  });
});

test.each<PlanNode>([
  { kind: "Subscription", primary: fetchUsers },
  { kind: "Defer", primary: {}, deferred: [] },
])("$kind is refused", async (node) => {
  await expect(runPlan(node, {})).rejects.toThrow(PlanningError);
});
