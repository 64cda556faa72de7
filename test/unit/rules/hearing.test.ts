import { expect, test } from "vitest";
import type { Case } from "../../../subgraphs/violations/rules/case.ts";
import type { Decision } from "../../../subgraphs/violations/rules/change.ts";
import { proposeDetermination, recordStatement } from "../../../subgraphs/violations/rules/decide-case.ts";

const NOTIFIED: Case = {
  ...{
    id: "1",
    version: 2,
    state: "NOTICE_GIVEN",
    authority: "HRSS",
    subjectId: "11",
    subjectType: "ORGANIZATION",
  },
  ...{
    behaviours: [],
    coDetermining: [],
    persons: [{ person: "21", responsibility: "DIRECTLY_RESPONSIBLE" }],
  },
  ...{
    noticeNumber: "告",
    notifiedOn: "2026-11-01",
    answerBy: "2026-11-10",
    statementOn: null,
    statement: null,
  },
  ...{
    review: null,
    documentNumber: null,
    determinedOn: null,
    proposedBy: null,
    confirmedBy: null,
    listings: [],
  },
};
const TO = { idempotencyKey: "k", case: "1", expectedVersion: 1 };
const on = (today: string) => ({ officer: "lin", department: "HRSS", today, now: `${today}T00:00:00Z` });

function done({ change, problems }: Decision<Case>): Case {
  expect(problems).toEqual([]);
  if (!change) throw new Error("nothing was changed");
  return change.version;
}

const problemsOf = ({ problems }: Decision<Case>) => problems.map(({ code, field }) => [code, field]);

const said = (before: Case, receivedOn: string, statement: string, today = receivedOn) =>
  recordStatement(before, { ...TO, receivedOn, statement }, on(today));

const determined = (before: Case, determinedOn: string) =>
  proposeDetermination(
    before,
    { ...TO, documentNumber: "定", determinedOn, review: "不成立" },
    on("2026-11-20"),
  );

test("the person answers after the enterprise has: both are kept", () => {
  const first = done(said(NOTIFIED, "2026-11-03", "企业：已缴清"));
  const decision = said(first, "2026-11-08", "个人：当时不在任");
  expect(done(decision)).toMatchObject({
    ...{ state: "HEARD", version: 4, statementOn: "2026-11-08", statement: "企业：已缴清\n个人：当时不在任" },
  });
  expect(decision.change).toMatchObject({ stateBefore: "HEARD", stateAfter: "HEARD" });
  const recordedLater = done(said(first, "2026-11-02", "个人：当时不在任", "2026-11-12"));
  expect(recordedLater.statementOn, "the last day of several").toBe("2026-11-03");
});

test("what came in time counts though it had been recorded that nothing did; nothing is not recorded twice", () => {
  const silent = done(recordStatement(NOTIFIED, TO, on("2026-11-11")));
  expect(problemsOf(recordStatement(silent, TO, on("2026-11-12")))).toEqual([["NOTHING_CHANGED", null]]);
  expect(done(said(silent, "2026-11-10", "不服", "2026-11-12"))).toMatchObject({
    ...{ statementOn: "2026-11-10", statement: "不服" },
  });
});

test("nothing is determined while another may still answer, whoever has spoken", () => {
  const heard = done(said(NOTIFIED, "2026-11-03", "已缴清"));
  expect(problemsOf(determined(heard, "2026-11-10"))).toEqual([["DATE_ORDER", "determinedOn"]]);
  expect(done(determined(heard, "2026-11-11")).state).toBe("PROPOSED");
  const late = done(said(NOTIFIED, "2026-11-15", "已缴清"));
  expect(problemsOf(determined(late, "2026-11-14"))).toEqual([["DATE_ORDER", "determinedOn"]]);
});
