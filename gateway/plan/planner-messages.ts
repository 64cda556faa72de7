import type { QueryPlan } from "@graphql-hive/router-query-planner";

/** One at a time: each is answered before the next is sent. */
export type ToPlanner =
  | { kind: "supergraph"; sdl: string }
  | { kind: "plan"; document: string; operationName: string | null };

export type FromPlanner =
  | { kind: "ready" }
  | { kind: "plan"; plan: QueryPlan }
  | { kind: "refused"; reason: string };
