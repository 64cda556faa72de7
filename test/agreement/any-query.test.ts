import { beforeAll, expect, test } from "vitest";
import { assertAgreement } from "../support/any-query/agree.ts";
import { type AgreeingSides, startAgreeingSides } from "../support/any-query/agreeing-sides.ts";

// Any query over the public schema and the demo registry has the answer of one graphql-js schema over the same
// resolvers. test/long asks thousands.

const RUNS = 200;

let sides: AgreeingSides;

beforeAll(async () => {
  sides = await startAgreeingSides();
}, 60_000);

test("any query has the answer of one schema", async () => {
  await assertAgreement(sides, { runs: RUNS, seed: 20261123, milliseconds: 110_000 });
}, 120_000);

test("no subgraph, no plan and no planner fails", () => {
  expect(sides.log).toEqual([]);
});
