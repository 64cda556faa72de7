import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import type { LocalExecutor } from "../../gateway/execute/transports/in-process.ts";
import type { Scope } from "../../schema/request-context.ts";
import { type BothWays, openBothWays } from "../support/both-ways.ts";
import {
  type Ask,
  fillWithDemo,
  startDistributed,
  startLiancheng,
  type TestLiancheng,
} from "../support/liancheng.ts";
import { printPlan } from "../support/print-plan.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Each folder here is a scenario: a query as a client sends it, with its variables and the scopes of its token (none:
// without a token), the whole answer, the plan, and the statements that it takes. UPDATE=1 writes what was seen into
// the last three, for review; never where CI runs.

const update = process.env.UPDATE === "1" && !process.env.CI;

const scenarios = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function file(scenario: string, name: string): URL {
  return new URL(`./${scenario}/${name}`, import.meta.url);
}

function readJson<Value>(scenario: string, name: string): Value | undefined {
  const path = file(scenario, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Value) : undefined;
}

function check(scenario: string, name: string, seen: string): void {
  if (update) writeFileSync(file(scenario, name), seen);
  expect(seen).toBe(readFileSync(file(scenario, name), "utf8"));
}

let systems: Record<LocalExecutor, TestLiancheng>;
let distributed: { ask: Ask };
let ways: BothWays;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  systems = {
    jit: await startLiancheng(database, "jit"),
    reference: await startLiancheng(database, "reference"),
  };
  distributed = await startDistributed(database);
  ways = await openBothWays(systems.jit.system.engine);
  database.beforeDrop(() => ways.close());
  // The catalogue is read once a process; which scenario comes first must not show in the statements.
  for (const system of Object.values(systems)) {
    await system.ask("{ measures { number } departments { id } behaviours { number } datedNumbers { key } }");
    await system.ask("{ listings(first: 1) { nodes { status } } }");
    system.statements();
  }
}, 60_000);

describe.each(scenarios)("%s", (scenario) => {
  const query = readFileSync(file(scenario, "query.graphql"), "utf8");
  const scopes = readJson<Scope[]>(scenario, "scopes.json");
  const variables = readJson<Record<string, unknown>>(scenario, "variables.json");
  const options = { ...(scopes ? { scopes } : {}), ...(variables ? { variables } : {}) };

  test("gives the whole answer", async () => {
    const answer = await systems.jit.ask(query, options);
    check(scenario, "expected.json", `${JSON.stringify(answer, null, 2)}\n`);
  });

  test("takes these statements", async () => {
    systems.jit.statements();
    await systems.jit.ask(query, options);
    check(
      scenario,
      "sql.txt",
      systems.jit
        .statements()
        .sort()
        .map((name) => `${name}\n`)
        .join(""),
    );
  });

  test("is planned so", async () => {
    const document = parse(query);
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error("no operation");
    const plan = await systems.jit.system.engine.prepare({ document, operation, source: query }).planOf({});
    check(scenario, "plan.txt", plan ? printPlan(plan) : "");
  });

  test.each([
    ["with graphql-js", () => systems.reference],
    ["with subgraphs over HTTP", () => distributed],
  ])("is the same, byte for byte, %s", async (_how, other) => {
    const answer = await other().ask(query, options);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(await systems.jit.ask(query, options)));
  });

  test("is the same, byte for byte, once the operation is known", async () => {
    const body = { query, ...(variables ? { variables } : {}) };
    const { byApollo, byPipeline, known } = await ways.ask({ body, context: contextOf(scopes) });
    expect(byPipeline).toEqual(byApollo);
    expect(known).toBe(true);
  });
});
