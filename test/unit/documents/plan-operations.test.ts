import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { documentId, type ManifestOperation } from "../../../gateway/documents/manifest.ts";
import { planOperations } from "../../../gateway/documents/plan-operations.ts";
import type { Engine } from "../../../gateway/execute/engine.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { PlanningError } from "../../../gateway/plan/planner.ts";

const publicSchema = buildSchema("type Query { shop: Shop } type Shop { name: String next: Shop }");

const operation = (name: string, body: string): ManifestOperation => ({
  ...{ id: documentId(body), name, type: "query", body },
});

test("operations are planned one after the other; one that cannot be does not keep the others from it", async () => {
  const known: string[] = [];
  const prepare: Engine["prepare"] = (asked) => {
    const name = asked.operation.name?.value ?? "";
    known.push(name);
    return {
      asked,
      introspects: false,
      planOf: () => (name === "None" ? Promise.reject(new PlanningError("none")) : Promise.resolve(null)),
      execute: () => Promise.reject(new Error("not asked for")),
    };
  };
  const lines: string[] = [];
  await planOperations(
    { prepare, publicSchema },
    [
      operation("First", "query First { shop { name } }"),
      operation("None", "query None { shop { name } }"),
      operation("Other", "query First { shop { name } }"),
      operation("Closed", "query Closed { shop { closed350199196701010020 } }"),
      operation("Deep", `query Deep { shop ${"{ next ".repeat(30)}{ name }${" }".repeat(31)}`),
      operation("Event", "subscription Event { shop { name } }"),
      operation("Cut", "query Cut { shop"),
      operation("Last", "query Last { shop { name } }"),
    ],
    LIMITS,
    (line) => lines.push(line),
  );
  // What is known is not validated any more.
  expect(known).toEqual(["First", "None", "Last"]);
  expect(lines).toEqual([
    "operation None: none",
    "operation Other: its document has no operation of that name",
    'operation Closed: Cannot query field "…" on type "Shop".',
    "operation Deep: The query is over a limit: levels of fields, at most 27, here 32",
    'operation Event: The schema has no operations of the kind "subscription".',
    "operation Cut: Syntax Error: Expected Name, found <EOF>.",
  ]);
});
