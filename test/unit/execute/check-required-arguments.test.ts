import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { describe, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { checkRequiredArguments } from "../../../gateway/execute/check-required-arguments.ts";
import { supergraphOf } from "../../support/federation.ts";

const supergraph = readSupergraph(
  supergraphOf({
    a: {
      sdl: `
        type Query { product: Product }
        type Product @key(fields: "id") { id: ID! weight(unit: String): Int dims: Dims metres: Int @inaccessible }
        type Dims { x(unit: String): Int }`,
    },
    b: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          weight(unit: String): Int @external
          dims: Dims @external
          grams: Int @requires(fields: "weight(unit: \\"g\\")")
          weighed: Int @requires(fields: "weight")
          centimetres: Int @requires(fields: "dims { x(unit: \\"cm\\") }")
          wide: Int @requires(fields: "dims { x(unit: \\"cm\\") } weight")
          high: Int @requires(fields: "dims { x }")
        }
        type Dims @external { x(unit: String): Int }`,
    },
  }),
);

const fetchOf = (serviceName: string, selection: string): QueryPlan["node"] => ({
  kind: "Fetch",
  serviceName,
  operationKind: "query",
  operation: `query($representations:[_Any!]!){_entities(representations:$representations){...F}} fragment F on Product{${selection}}`,
});

const check = (...nodes: NonNullable<QueryPlan["node"]>[]) =>
  checkRequiredArguments({ kind: "QueryPlan", node: { kind: "Sequence", nodes } }, supergraph);

describe("a plan that computes fields from one field with different arguments", () => {
  test.each([["grams weighed"], ["centimetres wide"], ["high weighed"], ["wide grams"]])(
    "may do so where it does not stand below another: %s",
    (selection) => {
      check(fetchOf("b", selection) as never);
    },
  );

  test.each([["centimetres high"], ["high grams wide"]])("is refused where it does: %s", (selection) => {
    expect(() => check(fetchOf("b", selection) as never)).toThrow("x is required with different arguments");
  });

  test("is refused wherever it does so", () => {
    const parallel = {
      kind: "Parallel",
      nodes: [fetchOf("b", "high"), fetchOf("b", "centimetres")],
    } as never;
    expect(() => check({ kind: "Flatten", path: [], node: parallel } as never)).toThrow("x is required");
    // A field of the same name in a subgraph that requires nothing for it.
    check(fetchOf("b", "centimetres") as never, fetchOf("a", "high") as never);
  });
});
