import type { QueryPlan } from "@graphql-hive/router-query-planner";

export type ToPlanner =
  | { kind: "supergraph"; sdl: string }
  | { kind: "plan"; id: number; document: string; operationName: string | null };

export type FromPlanner =
  | { kind: "ready" }
  | { kind: "refused"; reason: string }
  | { kind: "plan"; id: number; plan: QueryPlan }
  | { kind: "failed"; id: number; reason: string };
