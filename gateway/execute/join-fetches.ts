import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { type EntityFetch, entityFetchOf, joined, nodeOf } from "./entity-fetch.ts";
import { placesBrought, placesRead } from "./plan-places.ts";

interface Planned {
  node: PlanNode;
  /** Null where the node is no fetch of entities. */
  fetch: EntityFetch | null;
  /** What must be there before the node runs. Null: not known. */
  reads: ReadonlySet<string> | null;
}

/** What runs at the same time. */
type PlanStep = Planned[];

const planned = (node: PlanNode): Planned => ({ node, fetch: entityFetchOf(node), reads: placesRead(node) });

function needs({ reads }: Planned, places: ReadonlySet<string>): boolean {
  return reads === null || [...reads].some((place) => places.has(place));
}

/** Joins a fetch to a later one of the same subgraph, unless something before or beside that one needs it. */
function joinToLater({ fetch }: Planned, later: readonly PlanStep[]): boolean {
  if (!fetch) return false;
  const brought = placesBrought(fetch);
  for (const step of later) {
    if (step.some((other) => needs(other, brought))) return false;
    for (const [index, other] of step.entries()) {
      const both = other.fetch?.subgraph === fetch.subgraph ? joined(fetch, other.fetch) : null;
      if (!both) continue;
      step[index] = planned(nodeOf(both));
      return true;
    }
  }
  return false;
}

/**
 * Lets a fetch of entities wait for a later one of the same subgraph, where nothing in between needs what it brings:
 * one call for two. The planner asks as early as it can (router-query-planner 0.0.38), and so asks a subgraph again in
 * a later step for what it could have been asked for together. A response waits for all fetches in any case.
 *
 * Plans with mutations stay as they are: what is fetched after one must not wait for the next.
 */
export function joinFetches(plan: QueryPlan): QueryPlan {
  if (plan.node?.kind !== "Sequence") return plan;
  const steps = plan.node.nodes.map((node): PlanStep => {
    return node.kind === "Parallel" ? node.nodes.map(planned) : [planned(node)];
  });
  const mutates = steps.flat().some(({ node }) => node.kind === "Fetch" && node.operationKind === "mutation");
  if (mutates) return plan;
  for (const [i, step] of steps.entries()) {
    const later = steps.slice(i + 1);
    steps[i] = step.filter((each) => !joinToLater(each, later));
  }
  const nodes = steps.flatMap((step): PlanNode[] => {
    const all = step.map(({ node }) => node);
    return all.length > 1 ? [{ kind: "Parallel", nodes: all }] : all;
  });
  return { kind: "QueryPlan", node: { kind: "Sequence", nodes } };
}
