import type { FetchNode, PlanNode, RequiresSelection } from "@graphql-hive/router-query-planner";
import { readSupergraph } from "../../gateway/compose/supergraph.ts";
import { compilePlan } from "../../gateway/execute/compile-plan.ts";
import type { Execution } from "../../gateway/execute/execution.ts";
import { supergraphOf } from "./federation.ts";

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
export async function runPlan(node: PlanNode, answers: Answers, variables: Record<string, unknown> = {}) {
  const sent: unknown[] = [];
  const execution: Execution = {
    variables,
    request: {} as never,
    perRequest: new Map(),
    data: {},
    strays: [],
    record: null,
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

export const field = (name: string, more: object = {}): RequiresSelection => ({
  kind: "Field",
  name,
  ...more,
});
export const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: "InlineFragment",
  typeCondition,
  selections,
});

export const users = { nodes: [{ __typename: "User", id: "1" }, null, { __typename: "Team", id: "2" }] };
export const fetchUsers: FetchNode = {
  kind: "Fetch",
  serviceName: "a",
  operationKind: "query",
  operation: "{nodes{__typename id}}",
};
export const fetchNames: FetchNode = {
  kind: "Fetch",
  serviceName: "a",
  operation:
    "query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}",
  requires: [on("User", field("__typename"), field("id"))],
};
export const entities =
  (answer: (id: unknown) => unknown, name = "_entities", variable = "representations") =>
  (variables: Record<string, unknown>) => ({
    [name]: (variables[variable] as { id: unknown }[]).map(({ id }) => answer(id)),
  });
export const named = entities((id) => ({ name: `user ${id}` }));
