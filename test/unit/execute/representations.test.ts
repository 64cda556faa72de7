import type { FetchNode } from "@graphql-hive/router-query-planner";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../gateway/execute/failure.ts";
import { entities, fetchNames, fetchUsers, field, named, on, runPlan } from "../../support/run-plan.ts";

describe("rewrites", () => {
  test("rename keys of an answer, by type, in lists, before anything else sees them", async () => {
    const { data } = await runPlan(
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

  test("of two fetches of one object end up under the same key", async () => {
    const titles: FetchNode = {
      ...fetchUsers,
      operation: "{nodes{_internal_qp_alias_0:best{x}}}",
      outputRewrites: [
        {
          KeyRenamer: {
            path: [{ Key: "nodes" }, { Key: "_internal_qp_alias_0" }],
            renameKeyTo: "best",
          },
        },
      ],
    };
    const { data } = await runPlan(
      { kind: "Sequence", nodes: [{ ...fetchUsers, operation: "{nodes{best{y}}}" }, titles] },
      {
        "{nodes{best": () => ({ nodes: [{ best: { y: 1 } }] }),
        "{nodes{_internal": () => ({ nodes: [{ _internal_qp_alias_0: { x: 2 } }] }),
      },
    );
    expect(data.nodes).toEqual([{ best: { y: 1, x: 2 } }]);
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
    const { sent } = await runPlan(
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

describe("the name of a type", () => {
  test("is not overwritten by that of its interface, but the other way round", async () => {
    const fetchRanks: FetchNode = {
      ...fetchNames,
      serviceName: "b",
      operation:
        "query($representations:[_Any!]!){_entities(representations:$representations){...on Node{__typename rank}}}",
      requires: [on("Node", field("__typename"), field("id"))],
    };
    const ranked = (first: string, then: string) =>
      runPlan(
        {
          kind: "Sequence",
          nodes: [fetchUsers, { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: fetchRanks }],
        },
        {
          "{nodes": () => ({ nodes: [{ __typename: first, id: "1" }] }),
          query: entities(() => ({ __typename: then, rank: 1 })),
        },
      );
    const user = { nodes: [{ __typename: "User", id: "1", rank: 1 }] };
    expect((await ranked("User", "Node")).data).toEqual(user);
    expect((await ranked("Node", "User")).data).toEqual(user);
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
    const { sent } = await runPlan(
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

describe("an object of which it is not known what it is", () => {
  const requires = [
    on("User", field("__typename"), field("id"), field("friend", { selections: [on("User", field("id"))] })),
  ];
  const ask = (nodes: unknown[]) =>
    runPlan(
      {
        kind: "Sequence",
        nodes: [
          fetchUsers,
          { kind: "Flatten", path: [{ Field: "nodes" }, "@"], node: { ...fetchNames, requires } },
        ],
      },
      { "{nodes": () => ({ nodes }), query: named },
    );
  const known = { __typename: "User", id: "1", friend: { __typename: "User", id: "2" } };

  test.each<[string, object]>([
    ["without the name of its type", { id: "1", friend: known.friend }],
    ["by the name of its interface", { ...known, __typename: "Node" }],
    ["in what is required", { ...known, friend: { id: "2" } }],
    [
      "by the name of its interface in what is required",
      { ...known, friend: { __typename: "Node", id: "2" } },
    ],
  ])("is left out, and fails: %s", async (_, node) => {
    const { data, sent } = await ask([node, known]);
    expect(sent[1]).toEqual({ representations: [{ __typename: "User", id: "1", friend: { id: "2" } }] });
    expect(data.nodes).toMatchObject([{ name: expect.any(Failure) }, { name: "user 1" }]);
  });

  test("but not one that is known to be something else", async () => {
    const { data, sent } = await ask([
      { __typename: "Team", id: "3" },
      { ...known, friend: { __typename: "Team" } },
    ]);
    expect(sent[1]).toEqual({ representations: [{ __typename: "User", id: "1", friend: {} }] });
    expect(data.nodes).toMatchObject([{ __typename: "Team", id: "3" }, { name: "user 1" }]);
  });
});
