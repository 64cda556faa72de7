import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addYears } from "../../schema/scalars/civil-date.ts";
import {
  type EndedTerm,
  effectiveUntil,
  endOf,
  entryDays,
  inForcePeriods,
  type Suspension,
  statusOn,
} from "../../subgraphs/violations/rules/in-force.ts";
import { anyDay, anySuspensions, anyTerm } from "../support/random-listings.ts";

const CAP = 3;

/** Entered on 2024-01-10 for two years. */
const listing = (more: Partial<EndedTerm> = {}): EndedTerm => ({
  publishedOn: "2024-01-10",
  until: "2026-01-10",
  removedOn: null,
  removalReason: null,
  annulled: false,
  ...more,
});

const periodsOf = (term: EndedTerm, ...suspensions: Suspension[]) =>
  inForcePeriods(term, suspensions, CAP).map(({ from, until }) => `${from}/${until}`);

const statuses = (term: EndedTerm, suspensions: Suspension[], days: string[]) =>
  days.map((day) => statusOn(term, suspensions, CAP, day));

describe("a listing is in force", () => {
  test("from its day of entry until its term, which is the first day after", () => {
    expect(periodsOf(listing())).toEqual(["2024-01-10/2026-01-10"]);
    expect(statuses(listing(), [], ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"])).toEqual([
      "PENDING",
      "IN_FORCE",
      "IN_FORCE",
      "EXPIRED",
    ]);
  });

  test("for three years at most, whether it has no term or a longer one", () => {
    expect(periodsOf(listing({ until: null }))).toEqual(["2024-01-10/2027-01-10"]);
    expect(periodsOf(listing({ until: "2029-01-10" }))).toEqual(["2024-01-10/2027-01-10"]);
    expect(statuses(listing({ until: null }), [], ["2027-01-09", "2027-01-10"])).toEqual([
      "IN_FORCE",
      "EXPIRED",
    ]);
  });

  test("until 28 February three years after 29 February", () => {
    expect(effectiveUntil(listing({ publishedOn: "2024-02-29", until: null }), CAP)).toBe("2027-02-28");
  });

  test("until its removal; a removal because the term ran out is an expiry", () => {
    const removed = { removedOn: "2025-03-01" };
    expect(periodsOf(listing({ ...removed, removalReason: "REPAIR" }))).toEqual(["2024-01-10/2025-03-01"]);
    expect(
      statuses(listing({ ...removed, removalReason: "REPAIR" }), [], ["2025-02-28", "2025-03-01"]),
    ).toEqual(["IN_FORCE", "REMOVED"]);
    expect(statuses(listing({ ...removed, removalReason: "EXPIRY" }), [], ["2025-03-01"])).toEqual([
      "EXPIRED",
    ]);
  });

  test("but what had run out before is not ended by a later removal", () => {
    const late = listing({ removedOn: "2026-02-01", removalReason: "OTHER" });
    expect(effectiveUntil(late, CAP)).toBe("2026-01-10");
    expect(statuses(late, [], ["2026-01-10", "2026-02-01", "2026-02-02"])).toEqual([
      "EXPIRED",
      "EXPIRED",
      "EXPIRED",
    ]);
  });

  test("on no day where it was annulled, before the annulment or after", () => {
    const annulled = listing({ annulled: true, removedOn: "2025-01-01", removalReason: "ANNULMENT" });
    expect(periodsOf(annulled)).toEqual([]);
    expect(effectiveUntil(annulled, CAP)).toBeNull();
    expect(statuses(annulled, [], ["2023-01-01", "2024-06-01", "2025-06-01"])).toEqual([
      "ANNULLED",
      "ANNULLED",
      "ANNULLED",
    ]);
  });

  test("on no day where it was removed before it was entered", () => {
    const stillborn = listing({ removedOn: "2024-01-05", removalReason: "OTHER" });
    expect(periodsOf(stillborn)).toEqual([]);
    expect(statuses(stillborn, [], ["2024-01-09", "2024-01-10"])).toEqual(["PENDING", "REMOVED"]);
  });
});

describe("a suspension", () => {
  test("cuts the days out, from its first day until the first day after it", () => {
    const suspension = { from: "2024-05-01", until: "2024-06-01" };
    expect(periodsOf(listing(), suspension)).toEqual(["2024-01-10/2024-05-01", "2024-06-01/2026-01-10"]);
    expect(
      statuses(listing(), [suspension], ["2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01"]),
    ).toEqual(["IN_FORCE", "SUSPENDED", "SUSPENDED", "IN_FORCE"]);
  });

  test("that is open lasts, and overlapping ones are one", () => {
    expect(
      periodsOf(
        listing(),
        { from: "2025-05-01", until: null },
        { from: "2024-03-01", until: "2024-05-01" },
        { from: "2024-02-01", until: "2024-04-01" },
        { from: "2024-02-15", until: "2024-02-20" },
      ),
    ).toEqual(["2024-01-10/2024-02-01", "2024-05-01/2025-05-01"]);
  });

  test("from the day of entry on leaves no period before it", () => {
    expect(periodsOf(listing(), { from: "2024-01-01", until: "2024-02-01" })).toEqual([
      "2024-02-01/2026-01-10",
    ]);
    expect(periodsOf(listing(), { from: "2024-01-10", until: null })).toEqual([]);
  });

  test("does not hide that the listing has ended or not begun", () => {
    const open = [{ from: "2020-01-01", until: null }];
    expect(statuses(listing(), open, ["2024-01-09", "2024-01-10", "2026-01-10"])).toEqual([
      "PENDING",
      "SUSPENDED",
      "EXPIRED",
    ]);
    expect(
      statuses(listing({ removedOn: "2025-01-01", removalReason: "REPAIR" }), open, ["2025-01-01"]),
    ).toEqual(["REMOVED"]);
  });
});

test("the days of entry that statuses leave open", () => {
  expect(entryDays(["IN_FORCE", "SUSPENDED"], CAP, "2027-02-28")).toEqual({
    from: "2024-02-28",
    to: "2027-02-28",
  });
  expect(entryDays(["IN_FORCE", "EXPIRED"], CAP, "2027-02-28")).toEqual({ from: null, to: "2027-02-28" });
  expect(entryDays(["IN_FORCE", "PENDING"], CAP, "2028-02-29")).toEqual({ from: "2025-02-28", to: null });
  expect(entryDays(["IN_FORCE", "ANNULLED"], CAP, "2027-02-28")).toEqual({ from: null, to: null });
});

describe("whatever the listing and its suspensions", () => {
  const cap = fc.integer({ min: 1, max: 3 });

  test("periods are in order, apart from each other, not empty, and within the bounds", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, cap, (term, suspensions, years) => {
        const periods = inForcePeriods(term, suspensions, years);
        const days = periods.flatMap(({ from, until }) => [from, until]);
        expect(days).toEqual([...new Set(days)].sort());
        for (const { from, until } of periods) {
          expect(term.annulled).toBe(false);
          expect(from >= term.publishedOn).toBe(true);
          expect(until <= addYears(term.publishedOn, years)).toBe(true);
          expect(term.until === null || until <= term.until).toBe(true);
          expect(term.removedOn === null || until <= term.removedOn).toBe(true);
        }
      }),
    );
  });

  test("a day is in a period if and only if it is in force by the words of the rule and by its status", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, cap, anyDay, (term, suspensions, years, day) => {
        const inPeriod = inForcePeriods(term, suspensions, years).some(
          ({ from, until }) => from <= day && day < until,
        );
        const ends = [term.until, term.removedOn, addYears(term.publishedOn, years)];
        const byTheRule =
          !term.annulled &&
          term.publishedOn <= day &&
          ends.every((end) => end === null || day < end) &&
          !suspensions.some(({ from, until }) => from <= day && (until === null || day < until));
        expect(inPeriod).toBe(byTheRule);
        expect(statusOn(term, suspensions, years, day) === "IN_FORCE").toBe(byTheRule);
      }),
      { numRuns: 1000 },
    );
  });

  test("the order and the repetition of suspensions do not matter", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, anyDay, (term, suspensions, day) => {
        const other = [...suspensions.toReversed(), ...suspensions];
        expect(inForcePeriods(term, other, CAP)).toEqual(inForcePeriods(term, suspensions, CAP));
        expect(statusOn(term, other, CAP, day)).toBe(statusOn(term, suspensions, CAP, day));
      }),
    );
  });

  test("from effectiveUntil on it is never in force again, and the day before it is in force or suspended", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, anyDay, (term, suspensions, day) => {
        const end = effectiveUntil(term, CAP);
        const status = statusOn(term, suspensions, CAP, day);
        if (end === null) expect(status).toBe("ANNULLED");
        else if (day < term.publishedOn) expect(status).toBe("PENDING");
        else if (day >= end) expect(["EXPIRED", "REMOVED"]).toContain(status);
        else expect(["IN_FORCE", "SUSPENDED"]).toContain(status);
      }),
    );
  });

  test("what ends it is what its status says once it has ended", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, cap, anyDay, (term, suspensions, years, day) => {
        const status = statusOn(term, suspensions, years, day);
        const ended = { EXPIRY: "EXPIRED", REMOVAL: "REMOVED", ANNULMENT: "ANNULLED" }[endOf(term, years)];
        const until = effectiveUntil(term, years);
        if (until === null || (day >= until && day >= term.publishedOn)) expect(status).toBe(ended);
        else expect(["PENDING", "IN_FORCE", "SUSPENDED"]).toContain(status);
      }),
      { numRuns: 1000 },
    );
  });

  test("its day of entry is within those that its status leaves open", () => {
    fc.assert(
      fc.property(anyTerm, anySuspensions, cap, anyDay, (term, suspensions, years, day) => {
        const { from, to } = entryDays([statusOn(term, suspensions, years, day)], years, day);
        expect(from === null || from <= term.publishedOn).toBe(true);
        expect(to === null || term.publishedOn <= to).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
