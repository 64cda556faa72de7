import type { FlattenNodePathSegment, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { PlanningError } from "../plan/planner.ts";
import {
  compileBatchFetch,
  compileEntityFetch,
  compileRootFetch,
  type FetchCompilerOptions,
} from "./compile-fetch.ts";
import type { Execution, Step } from "./execution.ts";

/** Waits only for what takes time: a promise for each step is to be seen in what a request costs. */
function compileSequence(steps: readonly Step[]): Step {
  const runFrom = (first: number, execution: Execution): Promise<void> | undefined => {
    for (let i = first; i < steps.length; i++) {
      const under = steps[i]?.(execution);
      if (under) return under.then(() => runFrom(i + 1, execution));
    }
    return undefined;
  };
  return (execution) => runFrom(0, execution);
}

function compileParallel(steps: readonly Step[]): Step {
  return async (execution) => {
    await Promise.all(steps.map(async (step) => step(execution)));
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
