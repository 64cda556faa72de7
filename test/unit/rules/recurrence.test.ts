import { describe, expect, test } from "vitest";
import type { ListingFact } from "../../../subgraphs/measures/rules/facts.ts";
import { applied, groundsOf, restrictions } from "../../support/answers.ts";
import {
  annulled,
  enterprise,
  KINDS,
  listing,
  officer,
  onRecord,
  organization,
  periods,
  registration,
} from "../../support/facts.ts";

const day = "2025-03-01";

/** L1, in force 2024-01-10 until 2024-12-01, unless told. */
const first = (more: Partial<ListingFact> = {}) =>
  listing("L1", { inForce: periods("2024-01-10/2024-12-01"), ...more });

/** L2, determined 2024-11-30, the last day of L1; in force 2024-12-15 until 2026-12-15. */
const second = (more: Partial<ListingFact> = {}) =>
  listing("L2", { determinedOn: "2024-11-30", inForce: periods("2024-12-15/2026-12-15"), ...more });

const again = (...listings: ListingFact[]) => groundsOf(enterprise(...listings), day, "2c");

describe("再次发现有社会保险违法违规行为的 (2c): determined on a day on which another listing was in force", () => {
  test("the ground is the later listing, for its own days, though the earlier one has ended since", () => {
    const extension = {
      limb: "2c",
      effect: "EXTEND_PUBLICITY",
      since: "2024-12-15",
      until: "2026-12-15",
      objectionPending: false,
      offices: [],
    };
    expect(applied(enterprise(first(), second()), day, "2c")).toEqual([
      {
        ...extension,
        grounds: [
          {
            ...extension,
            pattern: "DIRECT",
            listing: "id of L2",
            listingNumber: "L2",
            listed: { type: "ORGANIZATION", isSubject: true },
            position: null,
          },
        ],
      },
    ]);
  });

  test("it begins when the later listing is in force, not when it is determined, and ends with it", () => {
    const facts = enterprise(first({ inForce: periods("2024-01-10/2027-01-10") }), second());
    const days = ["2024-11-30", "2024-12-14", "2024-12-15", "2026-12-14", "2026-12-15"];
    expect(days.map((on) => groundsOf(facts, on, "2c").length)).toEqual([0, 0, 1, 1, 0]);
  });

  test.each([
    ["before the first day of the earlier listing", "2024-01-09", 0],
    ["on its first day", "2024-01-10", 1],
    ["on its last day", "2024-11-30", 1],
    ["on the first day after it", "2024-12-01", 0],
  ])("a determination %s (%s)", (_when, determinedOn, grounds) => {
    expect(again(first(), second({ determinedOn }))).toHaveLength(grounds);
  });

  test("a determination during a suspension of the earlier listing is none; between two it is", () => {
    const suspended = first({
      inForce: periods("2024-01-10/2024-05-01", "2024-06-01/2024-09-01", "2024-10-01/2024-12-01"),
    });
    const days = ["2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01", "2024-08-31", "2024-09-15"];
    expect(days.map((determinedOn) => again(suspended, second({ determinedOn })).length)).toEqual([
      1, 0, 0, 1, 1, 0,
    ]);
  });

  test("an earlier listing that was annulled never counts, whenever that was", () => {
    expect(again(annulled("L1"), second())).toEqual([]);
  });

  test("nor does a later one that was annulled", () => {
    expect(again(first(), annulled("L2", { determinedOn: "2024-11-30" }))).toEqual([]);
  });

  test("a listing is no recurrence of itself, though entered before its determination", () => {
    const early = listing("L1", { determinedOn: "2024-05-01" });
    expect(again(early)).toEqual([]);
    expect(groundsOf(enterprise(early), "2024-05-01", "2c")).toEqual([]);
  });

  test("two listings determined while each other was in force are recurrences of each other", () => {
    const determinedOn = "2024-05-01";
    expect(again(listing("L1", { determinedOn }), listing("L2", { determinedOn }))).toEqual([
      "L1 2024-01-10/2026-01-10",
      "L2 2024-01-10/2026-01-10",
    ]);
  });

  test("of three, each that was determined during any other is a ground", () => {
    const third = listing("L3", { determinedOn: "2024-12-20", inForce: periods("2025-01-01/2027-01-01") });
    expect(again(third, first(), second())).toEqual(["L2 2024-12-15/2026-12-15", "L3 2025-01-01/2027-01-01"]);
    expect(again(third, first())).toEqual([]);
  });

  test("the enterprise's own listings alone count, not those of its officers", () => {
    const controller = officer("ACTUAL_CONTROLLER", { holder: "Organization", listings: [first()] });
    expect(groundsOf(enterprise(second(), controller), day, "2c")).toEqual([]);
  });

  test("it is of enterprises (失信企业) only", () => {
    for (const kind of KINDS) {
      const grounds = groundsOf(organization(registration(kind), first(), second()), day, "2c");
      expect(grounds).toHaveLength(kind === "ENTERPRISE" ? 1 : 0);
    }
  });

  test("who asks with what was known earlier gets the recurrence as it was known then", () => {
    const facts = enterprise(
      first(onRecord("2024-01-10", "2025-02-01")),
      annulled("L1", onRecord("2025-02-01")),
      second(onRecord("2024-12-15")),
    );
    const limbsKnownAt = (instant: string | null) =>
      restrictions(facts, { on: day, knownAt: instant }).map(({ limb }) => limb);
    expect(limbsKnownAt("2025-01-31T23:59:59.999999Z")).toContain("2c");
    expect(limbsKnownAt("2025-02-01T00:00:00.000000Z")).not.toContain("2c");
    expect(limbsKnownAt(null)).not.toContain("2c");
  });
});
