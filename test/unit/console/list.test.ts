import { describe, expect, test } from "vitest";
import type { Lifecycle } from "../../../subgraphs/shared/rules/lifecycle.ts";
import { CASE_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/case.ts";
import { COMPLAINT_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/complaint.ts";
import { LISTING_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/listing.ts";
import { OBJECTION_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/objection.ts";
import { REPAIR_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/repair.ts";
import {
  type CaseDraft,
  EMPTY,
  inputOf,
  isAboutFact,
  nameOfInput,
} from "../../../web/console/pages/list/case-draft.ts";
import { dayAfter } from "../../../web/console/pages/list/duties.ts";
import { instantBefore } from "../../../web/console/pages/list/instant-before.ts";
import {
  CASE_STEPS,
  COMPLAINT_STEPS,
  LISTING_STEPS,
  OBJECTION_STEPS,
  REPAIR_STEPS,
} from "../../../web/console/pages/list/possible.ts";
import { COMMANDS, changesInWords } from "../../../web/console/words/of-events.ts";

const LIFECYCLES: readonly Lifecycle<string, string>[] = [
  CASE_LIFECYCLE,
  LISTING_LIFECYCLE,
  REPAIR_LIFECYCLE,
  OBJECTION_LIFECYCLE,
  COMPLAINT_LIFECYCLE,
];

/** Commands in each state by a lifecycle; those of another lifecycle's commands, which no officer gives, left out. */
function stepsOf({ states, steps }: Lifecycle<string, string>, others: readonly string[] = []) {
  const inState = (state: string) =>
    steps.flatMap(({ command, from }) =>
      command !== null && from.includes(state) && !others.includes(command) ? [command] : [],
    );
  return Object.fromEntries(Object.keys(states).map((state) => [state, inState(state).sort()]));
}

const sorted = (steps: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(steps).map(([state, commands]) => [state, [...commands].sort()]));

describe("what the page offers", () => {
  test("is what the lifecycles allow, no less and no more", () => {
    expect(sorted(CASE_STEPS)).toEqual(stepsOf(CASE_LIFECYCLE));
    // A listing ends by a repair as that is granted.
    expect(sorted(LISTING_STEPS)).toEqual(stepsOf(LISTING_LIFECYCLE, ["REPAIR"]));
    expect(sorted(REPAIR_STEPS)).toEqual(stepsOf(REPAIR_LIFECYCLE));
    expect(sorted(OBJECTION_STEPS)).toEqual(stepsOf(OBJECTION_LIFECYCLE));
    expect(sorted(COMPLAINT_STEPS)).toEqual(stepsOf(COMPLAINT_LIFECYCLE));
  });

  test("has a word for each command", () => {
    const commands = LIFECYCLES.flatMap(({ steps }) => steps.flatMap(({ command }) => command ?? []));
    expect(Object.keys(COMMANDS).sort()).toEqual([...new Set(commands)].sort());
  });
});

describe("an event in words", () => {
  const change = (field: string, before: unknown, after: unknown) => ({
    ...{ field, before: before === null ? null : JSON.stringify(before) },
    after: after === null ? null : JSON.stringify(after),
  });

  test("says what was before and after, in the words of the page", () => {
    expect(
      changesInWords({
        command: "REPAIR",
        changes: [change("removedOn", null, "2027-12-10"), change("removalReason", null, "REPAIR")],
      }),
    ).toEqual([
      ["终止日", "2027-12-10"],
      ["移出原因", "信用修复"],
    ]);
    expect(
      changesInWords({ command: "EXTEND", changes: [change("until", "2027-12-03", "2028-12-03")] }),
    ).toEqual([["届满日", "由 2027-12-03 改为 2028-12-03"]]);
    expect(
      changesInWords({ command: "RETURN_PROPOSAL", changes: [change("documentNumber", "认1号", null)] }),
    ).toEqual([["决定文号", "不再载有（原为 认1号）"]]);
  });

  test("tells the end of a suspension as that, and ids not at all", () => {
    expect(
      changesInWords({
        command: "RESUME",
        changes: [change("until", null, "2026-11-26"), change("withdrawn", false, true)],
      }),
    ).toEqual([["中止止日", "2026-11-26"]]);
    expect(
      changesInWords({
        command: "DRAFT_CASE",
        changes: [
          change("subjectId", null, "7"),
          change("behaviours", null, [{ number: 3 }, { number: 8 }]),
          change("persons", null, [{ person: "9" }]),
          change("coDetermining", null, ["TAX"]),
        ],
      }),
    ).toEqual([
      ["失信行为", "（三）（八）"],
      ["责任人员", "1 人"],
    ]);
  });
});

describe("a draft", () => {
  const draft: CaseDraft = {
    ...EMPTY,
    subject: { kind: "organization", id: "7", name: "公司", code: "91350103MAX0001385" },
    behaviours: { 3: { A: " 欠缴 ", B: "", C: "拒绝" }, 1: { D: "未参保" } },
    persons: [{ id: "9", name: "某", responsibility: "LEGAL_REPRESENTATIVE" }],
  };
  const behaviours = [
    {
      ...{ __typename: "Behaviour" as const, number: 3, text: "", subjects: [], note: null },
      requiredFacts: ["A", "B", "C"].map((code) => ({
        ...{ __typename: "FactNeeded" as const, code, name: `事实${code}` },
      })),
    },
  ];

  test("is sent with the behaviours in the order of the document, and the facts that were stated", () => {
    expect(inputOf(draft)).toEqual({
      subject: { organization: "91350103MAX0001385" },
      behaviours: [
        { number: 1, facts: [{ code: "D", text: "未参保" }] },
        {
          number: 3,
          facts: [
            { code: "A", text: "欠缴" },
            { code: "C", text: "拒绝" },
          ],
        },
      ],
      persons: [{ person: "9", responsibility: "LEGAL_REPRESENTATIVE" }],
      coDetermining: [],
    });
  });

  test("has each problem at its fact, by the code of what is missing or the place of what was sent", () => {
    expect(isAboutFact("behaviours.1.facts.B", draft, 3, "B")).toBe(true);
    expect(isAboutFact("behaviours.1.facts.1.text", draft, 3, "C")).toBe(true);
    expect(isAboutFact("behaviours.1.facts.1.text", draft, 3, "A")).toBe(false);
    expect(isAboutFact("behaviours.0.facts.B", draft, 3, "B")).toBe(false);
    expect(nameOfInput("behaviours.1.facts.B", draft, behaviours)).toBe("失信行为（三），事实B");
    expect(nameOfInput("behaviours", draft, behaviours)).toBe("失信行为");
    expect(nameOfInput("persons.0.person", draft, behaviours)).toBe("责任人员");
  });
});

test("days and instants next to others", () => {
  expect(dayAfter("2026-12-30", 3)).toBe("2027-01-02");
  expect(instantBefore("2026-11-26T04:00:00.000001Z")).toBe("2026-11-26T04:00:00.000000Z");
  expect(instantBefore("2026-11-26T04:00:00.000000Z")).toBe("2026-11-26T03:59:59.999999Z");
  expect(instantBefore("2026-11-26T04:00:00Z")).toBe("2026-11-26T03:59:59.999999Z");
});
