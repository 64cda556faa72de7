import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { FromPlanner, ToPlanner } from "./planner-messages.ts";

// Runs in a process of its own: the planner is native code, and a panic in it ends the process it runs in.

const NO_LABELS = new Set<string>();
let planner: QueryPlanner | null = null;

function answerTo(message: ToPlanner): FromPlanner {
  try {
    if (message.kind === "supergraph") {
      planner = new QueryPlanner(message.sdl);
      return { kind: "ready" };
    }
    if (!planner) throw new Error("no supergraph");
    return { kind: "plan", plan: planner.plan(message.document, message.operationName, NO_LABELS, 0) };
  } catch (error) {
    return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", (message: ToPlanner) => process.send?.(answerTo(message)));
process.on("disconnect", () => process.exit(0));
// Ctrl-C in a terminal reaches this process too; the gateway ends it when it has drained.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
