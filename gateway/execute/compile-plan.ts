import type { FlattenNodePathSegment, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { PlanningError } from "../plan/planner.ts";
import {
  compileBatchFetch,
  compileEntityFetch,
  compileRootFetch,
  type FetchCompilerOptions,
} from "./compile-fetch.ts";
import type { Step } from "./execution.ts";

function compileSequence(steps: readonly Step[]): Step {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function compileParallel(steps: readonly Step[]): Step {
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}

/** `path` is that of the flatten nodes around the node; null where there is none. */
function compileNode(
  node: PlanNode,
  options: FetchCompilerOptions,
  path: readonly FlattenNodePathSegment[] | null,
): Step {
  switch (node.kind) {
    case "Fetch":
      return path && node.requires
        ? compileEntityFetch(node, path, options)
        : compileRootFetch(node, path, options);
    case "BatchFetch":
      return compileBatchFetch(node, options);
    case "Flatten":
      return compileNode(node.node, options, [...(path ?? []), ...node.path]);
    case "Sequence":
      return compileSequence(node.nodes.map((child) => compileNode(child, options, path)));
    case "Parallel":
      return compileParallel(node.nodes.map((child) => compileNode(child, options, path)));
    case "Condition": {
      const yes = node.ifClause ? compileNode(node.ifClause, options, path) : null;
      const no = node.elseClause ? compileNode(node.elseClause, options, path) : null;
      return (execution) =>
        execution.variables[node.condition] === true ? yes?.(execution) : no?.(execution);
    }
    case "Subscription":
    case "Defer":
      throw new PlanningError(`a plan with ${node.kind} is not supported`);
  }
}

/** Compiles a plan once into a step that fetches all of it, whatever the variables of a request. */
export function compilePlan(plan: QueryPlan, options: FetchCompilerOptions): Step {
  return plan.node ? compileNode(plan.node, options, null) : () => {};
}
