import { readFileSync } from "node:fs";
import { buildSchema, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { planOperations } from "../../../gateway/documents/plan-operations.ts";
import { readOperations } from "../../../gateway/documents/read-operations.ts";
import type { Engine } from "../../../gateway/execute/engine.ts";
import { PlanningError } from "../../../gateway/plan/planner.ts";

const operations = readOperations();

describe("the operations that come with the project", () => {
  test.each(operations)("$name is valid for the public schema", ({ document }) => {
    const api = readFileSync(new URL("../../../schema/api.graphql", import.meta.url), "utf8");
    expect(validate(buildSchema(api), document)).toEqual([]);
  });

  test("have names of their own", () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
    expect(operations.map(({ name }) => name)).toContain("CheckPerson");
  });

  test("are planned one after the other; one that cannot be does not keep the others from it", async () => {
    const planned: string[] = [];
    const prepare: Engine["prepare"] = (asked) => ({
      asked,
      introspects: false,
      planOf: async () => {
        const name = asked.operation.name?.value ?? "";
        if (name === "CheckPerson") throw new PlanningError("none");
        planned.push(name);
        return null;
      },
      execute: () => Promise.reject(new Error("not asked for")),
    });
    const lines: string[] = [];
    await planOperations({ prepare }, operations, (line) => lines.push(line));
    expect(planned).toEqual(operations.map(({ name }) => name).filter((name) => name !== "CheckPerson"));
    expect(lines).toEqual(["operation CheckPerson: none"]);
  });
});
