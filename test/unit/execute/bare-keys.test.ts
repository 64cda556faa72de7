import { describe, expect, test } from "vitest";
import { compileBareKeys } from "../../../gateway/execute/bare-keys.ts";
import { entities, field, on, runPlan } from "../../support/run-plan.ts";

const possibleTypes = (name: string) => new Set(name === "Node" ? ["Node", "User", "Team"] : [name]);
const keysOf = () => ["id", "code", "organization { id }"];
const compile = (...requires: ReturnType<typeof on>[]) => compileBareKeys(requires, possibleTypes, keysOf);

describe("objects of which only a key is asked", () => {
  test("are known by type and key", () => {
    const met = compile(
      on("User", field("__typename"), field("id")),
      on("Team", field("code"), field("__typename")),
    )?.();
    const user = { __typename: "User", id: "1", code: "c" };
    const team = { __typename: "Team", id: "1", code: "c" };
    expect(met?.indexOf(user)).toBe(undefined);
    met?.note(user, 0);
    expect(met?.indexOf(team)).toBe(undefined);
    met?.note(team, 1);
    expect(met?.indexOf({ ...user, code: "d" })).toBe(0);
    expect(met?.indexOf({ ...team, id: "2" })).toBe(1);
    expect(met?.indexOf({ ...user, id: "2" })).toBe(undefined);
    expect(met?.indexOf({ __typename: "Other", id: "1", code: "c" })).toBe(undefined);
    expect(met?.indexOf({ id: "1" })).toBe(undefined);
  });

  test.each([7, null, undefined, ["1"]])("are not known by a key that is %j", (id) => {
    const met = compile(on("User", field("__typename"), field("id")))?.();
    met?.note({ __typename: "User", id }, 0);
    expect(met?.indexOf({ __typename: "User", id })).toBe(undefined);
  });

  test("that are many are asked for once each, whether a key is a number or its text", async () => {
    const friends = ["1", 2, "1", "2", 2, "3", "1"].map((id) => ({ __typename: "User", id }));
    const { data, sent } = await runPlan(
      {
        kind: "Sequence",
        nodes: [
          { kind: "Fetch", serviceName: "a", operationKind: "query", operation: "{nodes{__typename id}}" },
          {
            kind: "Flatten",
            path: [{ Field: "nodes" }, "@"],
            node: {
              kind: "Fetch",
              serviceName: "a",
              operation:
                "query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}",
              requires: [on("User", field("__typename"), field("id"))],
            },
          },
        ],
      },
      { "{nodes": () => ({ nodes: friends }), "query(": entities((id) => ({ name: `user ${id}` })) },
    );
    expect(sent[1]).toEqual({
      representations: ["1", 2, "3"].map((id) => ({ __typename: "User", id })),
    });
    expect((data.nodes as { name: string }[]).map(({ name }) => name)).toEqual(
      ["1", "2", "1", "2", "2", "3", "1"].map((id) => `user ${id}`),
    );
  });
});

describe("where more is asked", () => {
  test.each([
    ["a further field", [on("User", field("__typename"), field("id"), field("name"))]],
    ["a field that is no key", [on("User", field("__typename"), field("name"))]],
    ["a field under another name", [on("User", field("__typename"), field("id", { alias: "as_id" }))]],
    [
      "a key of several fields",
      [on("User", field("__typename"), field("organization", { selections: [field("id")] }))],
    ],
    ["no type", [on("User", field("id"))]],
    ["what depends on a variable", [{ ...on("User", field("__typename"), field("id")), skipIf: "x" }]],
    ["of an interface", [on("Node", field("__typename"), field("id"))]],
    [
      "of one of two types",
      [on("User", field("__typename"), field("id")), on("Team", field("__typename"), field("title"))],
    ],
    [
      "twice of a type",
      [on("User", field("__typename"), field("id")), on("User", field("__typename"), field("code"))],
    ],
  ])("%s, representations are made of all objects", (_, requires) => {
    expect(compile(...requires)).toBe(null);
  });
});
