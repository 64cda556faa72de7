import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { prepareOperation } from "../../../gateway/execute/prepare-operation.ts";
import { NotPlannedInTime, PlanningError } from "../../../gateway/plan/planner.ts";
import { supergraphOf } from "../../support/federation.ts";
import { contextOf } from "../../support/request.ts";

const supergraph = readSupergraph(supergraphOf({ a: { sdl: "type Query { a: Int b: Int }" } }));

/** An operation whose planning waits for `answers`, in turn; without a further one it is never planned. */
function prepared(source: string, ...answers: (Error | null)[]) {
  const planned: string[] = [];
  const sizes: number[] = [];
  const document = parse(source);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const options = {
    supergraph,
    settle: () => null,
    transportOf: () => ({ prepare: () => async () => ({ data: {} }) }),
    async plan(text: string) {
      planned.push(text);
      if (answers.length === 0) await new Promise(() => {});
      const answer = answers.shift();
      if (answer !== null) throw answer;
      return { kind: "QueryPlan" as const };
    },
  };
  const it = prepareOperation({ document, operation, source }, options, (bytes) => sizes.push(bytes));
  return { it, planned, sizes };
}

describe("an operation", () => {
  test("is planned once, for all who ask meanwhile too", async () => {
    const { it, planned, sizes } = prepared("{ a }", null);
    const plans = await Promise.all(Array.from({ length: 50 }, () => it.planOf({})));
    expect(new Set(plans).size).toBe(1);
    expect(planned).toHaveLength(1);
    expect(sizes).toEqual(["{ a }".length, JSON.stringify({ kind: "QueryPlan" }).length]);
  });

  test("is planned once for each combination of its conditions, of variables that matter to none too", async () => {
    const { it, planned } = prepared(
      "query($x: Boolean!, $y: Boolean!, $z: Int) { a @include(if: $x) b @skip(if: $y) }",
      null,
      null,
    );
    for (const z of [1, 2]) {
      await it.planOf({ x: true, y: true, z });
      await it.planOf({ x: true, y: false, z });
      expect(await it.planOf({ x: false, y: true, z })).toBe(null);
    }
    expect(planned).toHaveLength(2);
  });

  test("is kept for some combinations only, and what each takes is told and given back", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const source = `query(${names.map((name) => `$${name}: Boolean!`).join(" ")}) {
      ${names.map((name) => `${name}: __typename @include(if: $${name})`).join(" ")}
    }`;
    const { it, sizes } = prepared(source);
    for (let i = 0; i < 2 ** names.length; i++) {
      await it.planOf(Object.fromEntries(names.map((name, bit) => [name, ((i >> bit) & 1) === 1])));
    }
    const kept = sizes.reduce((sum, bytes) => sum + bytes, 0);
    expect(kept).toBe(32 * source.length);
  });

  test("that could not be planned tells all who asked meanwhile, and is tried again for the next", async () => {
    const { it, planned } = prepared("{ a }", new PlanningError("no"), null);
    const asked = await Promise.allSettled([it.planOf({}), it.planOf({})]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(planned).toHaveLength(1);
    expect(await it.planOf({})).toEqual({ kind: "QueryPlan" });
  });

  test("whose planning takes longer than the request has is told so, and planned all the same", async () => {
    const { it, planned } = prepared("{ a }");
    const deadline = new AbortController();
    const asked = it.execute({ variables: {}, context: contextOf(undefined), signal: deadline.signal });
    deadline.abort();
    await expect(asked).rejects.toThrow(NotPlannedInTime);
    void it.planOf({});
    expect(planned).toHaveLength(1);
  });
});
