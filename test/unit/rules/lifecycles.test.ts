import { describe, expect, test } from "vitest";
import { diagramOf } from "../../../subgraphs/shared/rules/diagram.ts";
import { type Lifecycle, nextState } from "../../../subgraphs/shared/rules/lifecycle.ts";
import { CASE_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/case.ts";
import { COMPLAINT_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/complaint.ts";
import { LISTING_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/listing.ts";
import { OBJECTION_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/objection.ts";
import { REPAIR_LIFECYCLE } from "../../../subgraphs/violations/rules/lifecycles/repair.ts";

const all: Lifecycle<string, string>[] = [
  CASE_LIFECYCLE,
  LISTING_LIFECYCLE,
  REPAIR_LIFECYCLE,
  OBJECTION_LIFECYCLE,
  COMPLAINT_LIFECYCLE,
];

describe.each(all)("the lifecycle $name", ({ states, steps }) => {
  test("names no state that it has not, and reaches each of its states", () => {
    const reached = steps.flatMap(({ to }) => to ?? []);
    expect(new Set(reached)).toEqual(new Set(Object.keys(states)));
    for (const { from } of steps) expect(Object.keys(states)).toEqual(expect.arrayContaining([...from]));
  });

  test("can always come to an end", () => {
    const leadsOut = (state: string) => steps.filter(({ from, to }) => from.includes(state) && to !== null);
    const ends = new Set(Object.keys(states).filter((state) => leadsOut(state).length === 0));
    for (let grown = true; grown; ) {
      grown = false;
      for (const state of Object.keys(states)) {
        if (ends.has(state) || !leadsOut(state).some(({ to }) => ends.has(to as string))) continue;
        ends.add(state);
        grown = true;
      }
    }
    expect([...ends].sort()).toEqual(Object.keys(states).sort());
  });
});

test("a step is taken in its states only; before there is anything, only what begins it", () => {
  expect(nextState(CASE_LIFECYCLE, "GIVE_NOTICE", "DRAFT")).toBe("NOTICE_GIVEN");
  expect(nextState(CASE_LIFECYCLE, "AMEND_DRAFT", "DRAFT")).toBe("DRAFT");
  expect(nextState(CASE_LIFECYCLE, "GIVE_NOTICE", "HEARD")).toBeNull();
  expect(nextState(CASE_LIFECYCLE, "GIVE_NOTICE", null)).toBeNull();
  expect(nextState(CASE_LIFECYCLE, "DRAFT_CASE", null)).toBe("DRAFT");
  expect(nextState(CASE_LIFECYCLE, "DRAFT_CASE", "DRAFT")).toBeNull();
});

test("a diagram has every state by name, an arrow for every step, and the ends", () => {
  expect(diagramOf(COMPLAINT_LIFECYCLE)).toBe(`stateDiagram-v2
  RECEIVED : 已收到 RECEIVED
  ACKNOWLEDGED : 已受理 ACKNOWLEDGED
  DECIDED : 已答复 DECIDED
  WITHDRAWN : 已撤回 WITHDRAWN
  [*] --> RECEIVED : RECEIVE_COMPLAINT 收到投诉
  RECEIVED --> ACKNOWLEDGED : ACKNOWLEDGE_COMPLAINT 受理
  ACKNOWLEDGED --> DECIDED : DECIDE_COMPLAINT 答复
  RECEIVED --> WITHDRAWN : WITHDRAW_COMPLAINT 投诉人撤回
  ACKNOWLEDGED --> WITHDRAWN : WITHDRAW_COMPLAINT 投诉人撤回
  DECIDED --> [*]
  WITHDRAWN --> [*]`);
});
