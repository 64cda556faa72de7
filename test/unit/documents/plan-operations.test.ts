import { expect, test } from "vitest";
import { readOwnManifest } from "../../../gateway/documents/manifest.ts";
import { planOperations } from "../../../gateway/documents/plan-operations.ts";
import type { Engine } from "../../../gateway/execute/engine.ts";
import { PlanningError } from "../../../gateway/plan/planner.ts";

test("operations are planned one after the other; one that cannot be does not keep the others from it", async () => {
  const operations = readOwnManifest();
  const planned: string[] = [];
  const prepare: Engine["prepare"] = (asked) => ({
    asked,
    introspects: false,
    planOf: async () => {
      const name = asked.operation.name?.value ?? "";
      if (name === "CheckPerson") throw new PlanningError("none");
      planned.push(asked.source);
      return null;
    },
    execute: () => Promise.reject(new Error("not asked for")),
  });
  const lines: string[] = [];
  await planOperations({ prepare }, operations, (line) => lines.push(line));
  expect(planned).toEqual(
    operations.filter(({ name }) => name !== "CheckPerson").map((operation) => operation.body),
  );
  expect(lines).toEqual(["operation CheckPerson: none"]);
});
