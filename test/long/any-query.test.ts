import { beforeAll, expect, test } from "vitest";
import { assertAgreement } from "../support/any-query/agree.ts";
import { type AgreeingSides, startAgreeingSides } from "../support/any-query/agreeing-sides.ts";

// As test/agreement/any-query.test.ts, with thousands of documents. ANY_QUERY_RUNS=20000 ANY_QUERY_SEED=1 asks more,
// and others.

const RUNS = Number(process.env.ANY_QUERY_RUNS ?? 3000);
const SEED = Number(process.env.ANY_QUERY_SEED ?? 7);

/**
 * What no such question leads to: what commands do and what comes of them, what officers of an authority work on, and what
 * is kept of look-ups and duties, and a record by its number. The demo has none of it as it is loaded; test/lifecycle makes it, and
 * test/agreement/access-matrix asks for each field of it.
 */
const OF_WORK =
  /^(Mutation|\w+Result|\w+Results|\w*Problem|DeterminationCase|Case\w+|FactStatement|ResponsiblePerson|Complaint|Objection|RepairApplication|ListEvent|ListingCorrection|FieldChange|Duty|AccessLog\w*|LookedUp|AuditSeal|DecisionRecordCheck|NotSame\w+|Candidate\w*|Identification|Obligation\w*|PeriodicReport|Publication\w*|AddedDepartment|Screening\w*|\w+(Connection|Edge))\./;
const WORKED_ON =
  /^Query\.(obligations?|publications|screenings?|accessLog|auditSeals|decisionRecord|determinationCases?|complaints?|objections|repairs|duties)\b/;

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

test("of the fields of registry, list and answers nine in ten had a value, with each of their arguments", () => {
  const { all, missed } = sides.coverage();
  const isAsked = (coordinate: string) => !OF_WORK.test(coordinate) && !WORKED_ON.test(coordinate);
  const asked = all.filter(isAsked);
  expect(asked.length).toBeGreaterThan(300);
  // Which of the rest are reached goes by the seed: ends of positions, what was cut off, pages after the first.
  expect(missed.filter(isAsked).length, missed.filter(isAsked).join("\n")).toBeLessThan(asked.length / 10);
});
