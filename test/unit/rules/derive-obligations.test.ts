import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DerivationTerms,
  type Derived,
  deriveObligations,
  type Owed,
  type Standing,
} from "../../../subgraphs/departments/rules/derive-obligations.ts";
import { lastDayOf, periodOf, reportDueOn } from "../../../subgraphs/departments/rules/due.ts";
import { type Implementer, implementersOf } from "../../../subgraphs/departments/rules/implementers.ts";
import type { ObligationState } from "../../../subgraphs/departments/rules/lifecycles/obligation.ts";
import { unitOf } from "../../../subgraphs/shared/rules/unit.ts";

const TERMS: DerivationTerms = {
  implementBy: (arose) => `${arose} +I`,
  liftBy: (ended) => `${ended} +L`,
  publishesPersons: false,
};
/** Listing N restricts since the Nth. */
const dayOf = (listing: string) => `2026-11-0${listing}`;
const owed = (limb: string, department: string, ...listings: string[]): Owed => ({
  ...{ limb, department, listings },
  since: new Map(listings.map((listing) => [listing, dayOf(listing)])),
});
const due = (listing: string) => ({ countedFrom: dayOf(listing), dueOn: `${dayOf(listing)} +I` });
const NOT_DUE = { countedFrom: null, dueOn: null };
const ENDED = "2026-11-20";
const TO_LIFT = { countedFrom: ENDED, dueOn: `${ENDED} +L` };
const DUE: Partial<Record<ObligationState, object>> = { OPEN: due("1"), TO_LIFT };
const standing = (state: ObligationState, listings = ["1"], settled: string[] = []): Standing => ({
  ...{ limb: "6a", department: "FINANCE", listings, settled, id: "9", generation: 1, version: 3, state },
  ...NOT_DUE,
  ...DUE[state],
});
const endedOn = () => ENDED;
const derive = (restrictions: Owed[], before: Standing[], terms = TERMS) =>
  deriveObligations("ORGANIZATION", restrictions, before, terms, endedOn);
const NOTHING: Derived = { opened: [], changed: [] };

describe("where the restriction is there", () => {
  test("an obligation arises on the first day of its earliest ground, from which its term counts", () => {
    const listings = ["3", "2"];
    expect(derive([owed("6a", "FINANCE", ...listings)], [])).toEqual({
      opened: [{ limb: "6a", department: "FINANCE", listings, generation: 1, ...due("2") }],
      changed: [],
    });
  });

  test.each(["OPEN", "IMPLEMENTED", "NOT_APPLICABLE"] as const)("one that is %s stays", (state) => {
    const settled = state === "NOT_APPLICABLE" ? ["1"] : [];
    expect(derive([owed("6a", "FINANCE", "1")], [standing(state, ["1"], settled)])).toEqual(NOTHING);
  });

  test("it tells that it rests on other listings, and is due by the earliest of them", () => {
    for (const [listings, earliest] of [
      [["1", "2"], "1"],
      [["2"], "2"],
    ] as const) {
      expect(derive([owed("6a", "FINANCE", ...listings)], [standing("OPEN")]).changed).toMatchObject([
        { command: "CHANGE_GROUND", stateAfter: "OPEN", version: 4, listings, ...due(earliest) },
      ]);
    }
    expect(derive([owed("6a", "FINANCE", "2")], [standing("IMPLEMENTED")]).changed).toMatchObject([
      { command: "CHANGE_GROUND", stateAfter: "IMPLEMENTED", ...NOT_DUE },
    ]);
  });

  test.each([
    ["from another day", { countedFrom: "2026-10-31", dueOn: `${dayOf("1")} +I` }],
    ["by another calendar", { countedFrom: dayOf("1"), dueOn: null }],
    ["before that was kept", { countedFrom: null, dueOn: "2027-01-15" }],
  ])("its due day is corrected where it was counted %s", (_how, wrong) => {
    expect(derive([owed("6a", "FINANCE", "1")], [{ ...standing("OPEN"), ...wrong }]).changed).toMatchObject([
      { command: "CHANGE_DUE", stateBefore: "OPEN", stateAfter: "OPEN", listings: ["1"], ...due("1") },
    ]);
  });

  test("what was found not to apply is open again with a listing that was not there, not with one fewer", () => {
    const before = standing("NOT_APPLICABLE", ["1", "2"], ["1", "2"]);
    expect(derive([owed("6a", "FINANCE", "2", "3")], [before]).changed).toMatchObject([
      { command: "OPEN", stateAfter: "OPEN", version: 4, listings: ["2", "3"], ...due("3") },
    ]);
    expect(derive([owed("6a", "FINANCE", "2")], [before]).changed).toMatchObject([
      { command: "CHANGE_GROUND", stateAfter: "NOT_APPLICABLE", listings: ["2"], ...NOT_DUE },
    ]);
    // One of them that comes back was found not to apply as well.
    const fewer = standing("NOT_APPLICABLE", ["2"], ["1", "2"]);
    expect(derive([owed("6a", "FINANCE", "1", "2")], [fewer]).changed).toMatchObject([
      { command: "CHANGE_GROUND", stateAfter: "NOT_APPLICABLE" },
    ]);
  });

  test("what was to be lifted is implemented still", () => {
    expect(derive([owed("6a", "FINANCE", "2")], [standing("TO_LIFT")]).changed).toMatchObject([
      { command: "RESUME", stateAfter: "IMPLEMENTED", listings: ["2"], ...NOT_DUE },
    ]);
  });

  test.each(["LIFTED", "ENDED"] as const)("after one that is %s comes another", (state) => {
    const { opened, changed } = derive([owed("6a", "FINANCE", "2")], [standing(state)]);
    expect([opened.map(({ generation }) => generation), changed]).toEqual([[2], []]);
  });
});

describe("where it is there no more", () => {
  test("what was implemented is to be lifted, by a day", () => {
    expect(derive([], [standing("IMPLEMENTED")]).changed).toMatchObject([
      { command: "REQUIRE_LIFT", stateAfter: "TO_LIFT", listings: ["1"], ...TO_LIFT },
    ]);
  });

  test("that day is corrected where the facts are", () => {
    const before = { ...standing("TO_LIFT"), countedFrom: "2026-11-25", dueOn: "2026-11-25 +L" };
    expect(derive([], [before]).changed).toMatchObject([
      { command: "CHANGE_DUE", stateAfter: "TO_LIFT", listings: ["1"], ...TO_LIFT },
    ]);
  });

  test.each(["OPEN", "NOT_APPLICABLE"] as const)("what is %s ends with nothing to lift", (state) => {
    expect(derive([], [standing(state)]).changed).toMatchObject([{ command: "END", stateAfter: "ENDED" }]);
  });

  test.each(["TO_LIFT", "LIFTED", "ENDED"] as const)("what is %s stays", (state) => {
    expect(derive([], [standing(state)])).toEqual(NOTHING);
  });
});

describe("publication of persons on news sites", () => {
  const restriction = [owed("17a", "CYBERSPACE_OFFICE", "1")];

  test("is owed by nobody while the switch for it is off, and ends with it", () => {
    expect(deriveObligations("PERSON", restriction, [], TERMS, endedOn)).toEqual(NOTHING);
    const before = { ...standing("OPEN"), limb: "17a", department: "CYBERSPACE_OFFICE" };
    expect(deriveObligations("PERSON", restriction, [before], TERMS, endedOn).changed).toHaveLength(1);
  });

  test("is owed where it is on, and of organizations in any case", () => {
    const on = { ...TERMS, publishesPersons: true };
    expect(deriveObligations("PERSON", restriction, [], on, endedOn).opened).toHaveLength(1);
    expect(derive(restriction, []).opened).toHaveLength(1);
  });
});

test("what was derived and stored changes nothing when it is derived again", () => {
  const limb = fc.constantFrom("6a", "14a", "17a");
  const department = fc.constantFrom("FINANCE", "WATER");
  const listings = fc.uniqueArray(fc.constantFrom("1", "2", "3"), { minLength: 1 });
  const restriction = fc
    .record({ limb, department, listings })
    .map((one) => owed(one.limb, one.department, ...one.listings));
  const restrictions = fc.uniqueArray(restriction, {
    selector: ({ limb, department }) => `${limb} ${department}`,
  });
  const state = fc.constantFrom<ObligationState>(
    "OPEN",
    "IMPLEMENTED",
    "NOT_APPLICABLE",
    "TO_LIFT",
    "LIFTED",
    "ENDED",
  );
  const before = fc.uniqueArray(
    fc.record({
      ...{ id: fc.uuid(), limb, department, listings, state },
      settled: fc.subarray(["1", "2", "3"]),
      countedFrom: fc.constantFrom(null, dayOf("1"), ENDED),
      ...{ generation: fc.integer({ min: 1, max: 3 }), version: fc.integer({ min: 1, max: 5 }) },
      dueOn: fc.constant(null),
    }),
    { selector: ({ limb, department }) => `${limb} ${department}` },
  );
  fc.assert(
    fc.property(
      fc.constantFrom("PERSON" as const, "ORGANIZATION" as const),
      restrictions,
      before,
      (type, rows, old) => {
        const { opened, changed } = deriveObligations(type, rows, old, TERMS, endedOn);
        const after = new Map<string, Standing>(old.map((one) => [`${one.limb} ${one.department}`, one]));
        for (const one of opened) {
          const fresh = { id: "new", version: 1, state: "OPEN" as const, settled: [] };
          after.set(`${one.limb} ${one.department}`, { ...one, ...fresh });
        }
        for (const { id, version, stateAfter, listings: rests, dueOn, countedFrom } of changed) {
          const found = old.find((one) => one.id === id);
          if (found)
            after.set(`${found.limb} ${found.department}`, {
              ...found,
              version,
              state: stateAfter,
              listings: rests,
              dueOn,
              countedFrom,
            });
        }
        expect(deriveObligations(type, rows, [...after.values()], TERMS, endedOn)).toEqual(NOTHING);
      },
    ),
  );
});

describe("who owes a limb", () => {
  const implementers = {
    regulators: new Map([["E", "HOUSING_CONSTRUCTION"]]),
    added: new Map([[16, [{ department: "WATER", since: "2026-11-05" }]]]),
  };
  const names = (found: readonly Implementer[]) => found.map(({ department }) => department);

  test.each([
    ["E", ["MARKET_REG", "HOUSING_CONSTRUCTION", "WATER"]],
    ["E4710", ["MARKET_REG", "HOUSING_CONSTRUCTION", "WATER"]],
    ["P", ["MARKET_REG", "SECTOR_REGULATORS", "WATER"]],
    [null, ["MARKET_REG", "SECTOR_REGULATORS", "WATER"]],
  ])("of an organization of industry %s", (industry, departments) => {
    const found = implementersOf(implementers, "16a", ["MARKET_REG", "SECTOR_REGULATORS"], industry);
    expect(names(found)).toEqual(departments);
  });

  test("is whom the text names, each once", () => {
    const always = (department: string) => [{ department, since: null }];
    expect(implementersOf(implementers, "6a", ["FINANCE"], "E")).toEqual(always("FINANCE"));
    expect(implementersOf(implementers, "16a", ["WATER"], "E")).toEqual(always("WATER"));
  });

  test("and who was added, from that day on", () => {
    expect(implementersOf(implementers, "16a", [], "E")).toEqual([
      { department: "WATER", since: "2026-11-05" },
    ]);
  });
});

describe("terms", () => {
  const calendar = { years: new Set([2026]), exceptions: new Map<string, boolean>() };

  test.each([
    ["2026-11-23", 3, "2026-10-01", "2027-01-01"],
    ["2026-01-01", 3, "2026-01-01", "2026-04-01"],
    ["2026-12-31", 1, "2026-12-01", "2027-01-01"],
    ["2026-05-05", 12, "2026-01-01", "2027-01-01"],
  ])("%s is in the period of %i months from %s", (day, months, from, until) => {
    expect(periodOf(day, months)).toEqual({ from, until });
  });

  test("count days from the last of the period, working days by the calendar", () => {
    expect(
      reportDueOn({ from: "2026-10-01", until: "2027-01-01" }, { value: 15, unit: "DAY" }, calendar),
    ).toBe("2027-01-15");
    expect(lastDayOf({ value: 3, unit: "WORKING_DAY" }, "2026-11-20", calendar)).toBe("2026-11-25");
    expect(lastDayOf({ value: 3, unit: "WORKING_DAY" }, "2026-12-30", calendar)).toBeNull();
    expect(lastDayOf({ value: null, unit: null }, "2026-11-20", calendar)).toBeNull();
    expect(lastDayOf(undefined, "2026-11-20", calendar)).toBeNull();
  });
});

test("a unit of a county is known by its id", () => {
  expect(unitOf("FINANCE")).toEqual({ department: "FINANCE", division: null });
  expect(unitOf("ORG_DEPT_350102")).toEqual({ department: "ORG_DEPT", division: "350102" });
});
