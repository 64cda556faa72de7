import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { parse, visit } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";
import { PlanningError } from "../plan/planner.ts";

/** The operations of a plan, each with the subgraph that it is for. */
function* operationsOf(node: PlanNode): Generator<{ serviceName: string; operation: string }> {
  switch (node.kind) {
    case "Fetch":
    case "BatchFetch":
      yield node;
      return;
    case "Flatten":
      yield* operationsOf(node.node);
      return;
    case "Sequence":
    case "Parallel":
      for (const child of node.nodes) yield* operationsOf(child);
      return;
    case "Condition":
      for (const child of [node.ifClause, node.elseClause]) if (child) yield* operationsOf(child);
  }
}

/**
 * Throws PlanningError where a plan computes fields from one field with different arguments, and that field stands below
 * another: of such the planner (router-query-planner 0.0.38) fetches one, and computes both from it. It keeps them
 * apart where they stand by themselves.
 */
export function checkRequiredArguments(
  { node }: QueryPlan,
  { requiredFields }: Pick<Supergraph, "requiredFields">,
): void {
  if (!node || requiredFields.withArguments.size === 0) return;
  const required = new Map<string, { givens: Set<string>; isBelow: boolean }>();
  for (const { serviceName, operation } of operationsOf(node)) {
    visit(parse(operation), {
      Field({ name: { value: fieldName } }) {
        for (const { name, given, isBelow } of requiredFields.of(serviceName, fieldName)) {
          const known = required.get(name);
          const all = known ?? { givens: new Set(), isBelow };
          if (!known) required.set(name, all);
          all.givens.add(given);
          all.isBelow ||= isBelow;
        }
      },
    });
  }
  for (const [name, { givens, isBelow }] of required) {
    if (isBelow && givens.size > 1) {
      throw new PlanningError(`${name} is required with different arguments below another field`);
    }
  }
}
