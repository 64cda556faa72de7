import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { FromPlanner, ToPlanner } from "./planner-messages.ts";

// Runs in a process of its own: the planner is native code, and a panic in it ends the process it runs in.

const NO_LABELS = new Set<string>();
let planner: QueryPlanner | null = null;

function answer(message: FromPlanner): void {
  process.send?.(message);
}

process.on("message", (message: ToPlanner) => {
  if (message.kind === "supergraph") {
    try {
      planner = new QueryPlanner(message.sdl);
      answer({ kind: "ready" });
    } catch (error) {
      answer({ kind: "refused", reason: String(error) });
    }
    return;
  }
  try {
    if (!planner) throw new Error("no supergraph");
    answer({
      kind: "plan",
      id: message.id,
      plan: planner.plan(message.document, message.operationName, NO_LABELS, 0),
    });
  } catch (error) {
    answer({ kind: "failed", id: message.id, reason: String(error) });
  }
});

process.on("disconnect", () => process.exit(0));
// Ctrl-C in a terminal reaches this process too; the gateway ends it when it has drained.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
