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
import { implementersOf } from "../../../subgraphs/departments/rules/implementers.ts";
import type { ObligationState } from "../../../subgraphs/departments/rules/lifecycles/obligation.ts";
import { unitOf } from "../../../subgraphs/shared/rules/unit.ts";

const TERMS: DerivationTerms = { implementBy: "2027-01-15", liftBy: "2026-11-26", publishesPersons: false };
const owed = (limb: string, department: string, ...listings: string[]): Owed => ({
  limb,
  department,
  listings,
});
const standing = (state: ObligationState, listings = ["1"]): Standing => ({
  ...owed("6a", "FINANCE", ...listings),
  ...{ id: "9", generation: 1, version: 3, state, dueOn: null },
});
const derive = (restrictions: Owed[], before: Standing[], terms = TERMS) =>
  deriveObligations("ORGANIZATION", restrictions, before, terms);
const NOTHING: Derived = { opened: [], changed: [] };

describe("where the restriction is there", () => {
  test("an obligation arises, to be reported on with the period's report", () => {
    expect(derive([owed("6a", "FINANCE", "1")], [])).toEqual({
      opened: [{ ...owed("6a", "FINANCE", "1"), generation: 1, dueOn: "2027-01-15" }],
      changed: [],
    });
  });

  test.each(["OPEN", "IMPLEMENTED", "NOT_APPLICABLE"] as const)("one that is %s stays", (state) => {
    expect(derive([owed("6a", "FINANCE", "1")], [standing(state)])).toEqual(NOTHING);
  });

  test("it tells that it rests on other listings, and keeps its day", () => {
    const before = { ...standing("OPEN"), dueOn: "2027-01-15" };
    expect(derive([owed("6a", "FINANCE", "1", "2")], [before]).changed).toMatchObject([
      { command: "CHANGE_GROUND", stateAfter: "OPEN", version: 4, listings: ["1", "2"], dueOn: "2027-01-15" },
    ]);
  });

  test("what was found not to apply is open again with a listing that was not there, not with one fewer", () => {
    const before = standing("NOT_APPLICABLE", ["1", "2"]);
    expect(derive([owed("6a", "FINANCE", "2", "3")], [before]).changed).toMatchObject([
      { command: "OPEN", stateAfter: "OPEN", version: 4, listings: ["2", "3"], dueOn: "2027-01-15" },
    ]);
    expect(derive([owed("6a", "FINANCE", "2")], [before]).changed).toMatchObject([
      { command: "CHANGE_GROUND", stateAfter: "NOT_APPLICABLE", listings: ["2"], dueOn: null },
    ]);
  });

  test("what was to be lifted is implemented still", () => {
    expect(derive([owed("6a", "FINANCE", "2")], [standing("TO_LIFT")]).changed).toMatchObject([
      { command: "RESUME", stateAfter: "IMPLEMENTED", listings: ["2"], dueOn: null },
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
      { command: "REQUIRE_LIFT", stateAfter: "TO_LIFT", dueOn: "2026-11-26", listings: ["1"] },
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
    expect(deriveObligations("PERSON", restriction, [], TERMS)).toEqual(NOTHING);
    const before = { ...standing("OPEN"), ...restriction[0] };
    expect(deriveObligations("PERSON", restriction, [before], TERMS).changed).toHaveLength(1);
  });

  test("is owed where it is on, and of organizations in any case", () => {
    const on = { ...TERMS, publishesPersons: true };
    expect(deriveObligations("PERSON", restriction, [], on).opened).toHaveLength(1);
    expect(derive(restriction, []).opened).toHaveLength(1);
  });
});

test("what was derived and stored changes nothing when it is derived again", () => {
  const limb = fc.constantFrom("6a", "14a", "17a");
  const department = fc.constantFrom("FINANCE", "WATER");
  const listings = fc.uniqueArray(fc.constantFrom("1", "2", "3"), { minLength: 1 });
  const restrictions = fc.uniqueArray(fc.record({ limb, department, listings }), {
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
        const { opened, changed } = deriveObligations(type, rows, old, TERMS);
        const after = new Map<string, Standing>(old.map((one) => [`${one.limb} ${one.department}`, one]));
        for (const one of opened)
          after.set(`${one.limb} ${one.department}`, { ...one, id: "new", version: 1, state: "OPEN" });
        for (const { id, version, stateAfter, listings: rests } of changed) {
          const found = old.find((one) => one.id === id);
          if (found)
            after.set(`${found.limb} ${found.department}`, {
              ...found,
              version,
              state: stateAfter,
              listings: rests,
            });
        }
        expect(deriveObligations(type, rows, [...after.values()], TERMS)).toEqual(NOTHING);
      },
    ),
  );
});

describe("who owes a limb", () => {
  const implementers = {
    regulators: new Map([["E", "HOUSING_CONSTRUCTION"]]),
    added: new Map([[16, ["WATER"]]]),
  };

  test.each([
    ["E", ["MARKET_REG", "HOUSING_CONSTRUCTION", "WATER"]],
    ["E4710", ["MARKET_REG", "HOUSING_CONSTRUCTION", "WATER"]],
    ["P", ["MARKET_REG", "SECTOR_REGULATORS", "WATER"]],
    [null, ["MARKET_REG", "SECTOR_REGULATORS", "WATER"]],
  ])("of an organization of industry %s", (industry, departments) => {
    expect(implementersOf(implementers, "16a", ["MARKET_REG", "SECTOR_REGULATORS"], industry)).toEqual(
      departments,
    );
  });

  test("is whom the text names, each once", () => {
    expect(implementersOf(implementers, "6a", ["FINANCE"], "E")).toEqual(["FINANCE"]);
    expect(implementersOf(implementers, "16a", ["WATER"], "E")).toEqual(["WATER"]);
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
