import { beforeAll, expect, test } from "vitest";
import { assertAgreement } from "../support/any-query/agree.ts";
import { type AgreeingSides, startAgreeingSides } from "../support/any-query/agreeing-sides.ts";

// As test/agreement/any-query.test.ts, with thousands of documents. ANY_QUERY_RUNS=20000 ANY_QUERY_SEED=1 asks more,
// and others.

const RUNS = Number(process.env.ANY_QUERY_RUNS ?? 3000);
const SEED = Number(process.env.ANY_QUERY_SEED ?? 7);

/** What no query over the demo registry can reach, and why. */
const NEVER_REACHED: Readonly<Record<string, string>> = {
  "DatedNumber.effectiveUntil": "no number of the catalogue has ended",
};

let sides: AgreeingSides;

beforeAll(async () => {
  sides = await startAgreeingSides();
}, 120_000);

const MILLISECONDS = 60_000 + RUNS * 400;

test(
  "any query has the answer of one schema",
  async () => {
    await assertAgreement(sides, { runs: RUNS, seed: SEED, milliseconds: MILLISECONDS });
  },
  MILLISECONDS + 30_000,
);

test("no subgraph, no plan and no planner failed", () => {
  expect(sides.log).toEqual([]);
});

test("every public field had a value in an answer, and every argument was given to one that had", () => {
  expect(sides.neverReached()).toEqual(Object.keys(NEVER_REACHED));
});
