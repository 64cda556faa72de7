import { describe, expect, test } from "vitest";
import type { NearMissStep } from "../../../subgraphs/measures/generated/resolvers.ts";
import { organizationEligibility, personEligibility } from "../../../subgraphs/measures/rules/eligibility.ts";
import type { OrganizationFacts, PersonFacts } from "../../../subgraphs/measures/rules/facts.ts";
import { nearMissWords } from "../../../subgraphs/measures/rules/near-miss-words.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import {
  annulled,
  enterprise,
  listing,
  office,
  officer,
  organization,
  periods,
  person,
  registration,
} from "../../support/facts.ts";

const day = "2025-03-01";

/** Near misses of some limbs on a day, a line each: "6a EXPIRED 2025-01-01 L1", with the position in brackets. */
function missed(facts: PersonFacts | OrganizationFacts, limbs: string, on = day): string[] {
  const asked = new Set(limbs.split(" "));
  const question = { on, knownAt: null };
  const { nearMisses } =
    "officeFacts" in facts
      ? personEligibility(facts, catalogueRules, asked, question)
      : organizationEligibility(facts, catalogueRules, asked, question);
  return nearMisses.map(({ limb, step, day, listingNumber, position }) =>
    [limb, step, day, listingNumber, position && `(${position})`].filter((part) => part !== null).join(" "),
  );
}

describe("a listing that is not in force, where it would have brought the limb", () => {
  test("has expired, is to come, or is suspended, with the day of it", () => {
    const facts = enterprise(
      listing("L1", { inForce: periods("2023-01-01/2025-03-01") }),
      listing("L2", { inForce: periods("2025-03-02/2026-01-01") }),
      listing("L3", { inForce: periods("2024-01-01/2025-02-01", "2025-04-01/2026-01-01") }),
    );
    expect(missed(facts, "6a")).toEqual([
      "6a EXPIRED 2025-03-01 L1",
      "6a NOT_YET_IN_FORCE 2025-03-02 L2",
      "6a SUSPENDED 2025-04-01 L3",
    ]);
  });

  test("was removed, but not where it was annulled: that one never held", () => {
    const facts = enterprise(
      listing("L1", { inForce: periods("2023-01-01/2025-03-01"), endedBy: "REMOVAL" }),
      annulled("L2"),
    );
    expect(missed(facts, "6a")).toEqual(["6a REMOVED 2025-03-01 L1"]);
  });

  test("is not to come where it was over before it was entered", () => {
    const over = { publishedOn: "2025-06-01", endsOn: "2025-06-01", inForce: [] } as const;
    const facts = enterprise(listing("L1", { ...over, endedBy: "REMOVAL" }));
    expect(missed(facts, "6a")).toEqual(["6a REMOVED 2025-06-01 L1"]);
  });

  test("is suspended to its end, where nobody knows of a day", () => {
    const facts = enterprise(
      listing("L1", { inForce: periods("2024-01-01/2025-02-01"), endsOn: "2026-01-01" }),
      listing("L2", { inForce: [], publishedOn: "2025-06-01", endsOn: "2026-01-01", endedBy: "EXPIRY" }),
    );
    expect(missed(facts, "6a")).toEqual(["6a SUSPENDED L1", "6a NOT_YET_IN_FORCE L2"]);
  });

  test("is none of a limb that applies by another listing", () => {
    const facts = enterprise(listing("L1"), listing("L2", { inForce: periods("2023-01-01/2024-01-01") }));
    expect(missed(facts, "6a")).toEqual([]);
  });

  test("is one of a limb that applies with less: a unit is barred by its own listing, and not by its director's", () => {
    const facts = enterprise(
      listing("L1", { inForce: periods("2023-01-01/2024-01-01") }),
      officer("DIRECTOR", { listings: [listing("L2"), annulled("L3")] }),
    );
    expect(missed(facts, "18a")).toEqual(["18a EXPIRED 2024-01-01 L1"]);
  });
});

describe("a listing in force, of whom the clause does not name", () => {
  test("a unit of another kind, by its own listing and by that of an officer", () => {
    const other = registration("OTHER");
    expect(missed(organization(other, listing("L1")), "6a 18a")).toEqual([
      "6a KIND_OUTSIDE_CLAUSE L1",
      "18a KIND_OUTSIDE_CLAUSE L1",
    ]);
    const led = organization(other, officer("DIRECTOR", { position: "7", listings: [listing("L2")] }));
    expect(missed(led, "18a")).toEqual(["18a KIND_OUTSIDE_CLAUSE L2 (7)"]);
  });

  test("a person under a clause on enterprises, an organization under one on persons", () => {
    expect(missed(person(listing("L1")), "6a 2c 9a 16b")).toEqual(["6a SUBJECT_OUTSIDE_CLAUSE L1"]);
    expect(missed(enterprise(listing("L1")), "1a 8b 14d 15b")).toEqual(["1a SUBJECT_OUTSIDE_CLAUSE L1"]);
  });

  test("who has not what the clause asks besides", () => {
    expect(missed(enterprise(listing("L1")), "9a 2c")).toEqual([
      "2c NO_RECURRENCE L1",
      "9a NOT_LISTED_COMPANY L1",
    ]);
    expect(missed(person(listing("L1")), "8b 14d")).toEqual([
      "8b NO_RESPONSIBILITY_FINDING L1",
      "14d NO_COVERED_OFFICE L1",
    ]);
  });

  test("nothing is near where two things are missing", () => {
    const over = listing("L1", { inForce: periods("2023-01-01/2024-01-01") });
    expect(missed(organization(registration("OTHER"), over), "6a")).toEqual([]);
    expect(missed(person(over), "8b 14d 6a")).toEqual([]);
    const gone = officer("DIRECTOR", { until: "2024-06-01", listings: [over] });
    expect(missed(enterprise(gone), "16b")).toEqual([]);
  });
});

describe("a position", () => {
  test("that has ended, or is to begin, in a unit whose officer is listed (P3)", () => {
    const facts = enterprise(
      officer("DIRECTOR", { position: "1", until: "2025-03-01", listings: [listing("L1")] }),
      officer("SUPERVISOR", { position: "2", since: "2025-03-02", listings: [listing("L2")] }),
      officer("BRANCH_HEAD", { position: "3", listings: [listing("L3")] }),
    );
    expect(missed(facts, "16b")).toEqual([
      "16b POSITION_ENDED 2025-03-01 L1 (1)",
      "16b POSITION_NOT_YET_HELD 2025-03-02 L2 (2)",
    ]);
  });

  test("of who was a listed unit's legal representative (P2)", () => {
    const facts = person(
      office("LEGAL_REPRESENTATIVE", { position: "4", until: "2025-01-01", listings: [listing("L1")] }),
    );
    expect(missed(facts, "15b")).toEqual(["15b POSITION_ENDED 2025-01-01 L1 (4)"]);
  });

  test("that measure 14 does not reach by one step: its end or its role (14d)", () => {
    const form = "STATE_CONTROLLED_COMPANY";
    const facts = person(
      listing("L1"),
      office("DIRECTOR", { position: "1", form, until: "2025-01-01" }),
      office("SENIOR_MANAGER", { position: "2", form }),
      office("SENIOR_MANAGER", { position: "3", form, until: "2025-01-01" }),
      office("DIRECTOR", { position: "4" }),
    );
    expect(missed(facts, "14d")).toEqual([
      "14d POSITION_ENDED 2025-01-01 L1 (1)",
      "14d ROLE_OUTSIDE_CLAUSE L1 (2)",
    ]);
    const one = person(listing("L1"), office("SENIOR_MANAGER", { position: "2", form }));
    expect(missed(one, "14d")).toEqual(["14d ROLE_OUTSIDE_CLAUSE L1 (2)"]);
  });

  test("does not count where the person holds one that measure 14 reaches: then the listing decides", () => {
    const form = "STATE_CONTROLLED_COMPANY";
    const held = [
      office("DIRECTOR", { position: "1", form }),
      office("SENIOR_MANAGER", { position: "2", form }),
    ];
    expect(missed(person(listing("L1"), ...held), "14d")).toEqual([]);
    const over = listing("L1", { inForce: periods("2023-01-01/2024-01-01") });
    expect(missed(person(over, ...held), "14d")).toEqual(["14d EXPIRED 2024-01-01 L1"]);
  });
});

describe("the words of a step", () => {
  test("have the day where it has one, in both languages", () => {
    expect(nearMissWords({ step: "EXPIRED", day: "2025-03-01" })).toEqual({
      zh: "列入已期满（自 2025-03-01 起）",
      en: "the listing has expired (since 2025-03-01)",
    });
    expect(nearMissWords({ step: "SUSPENDED", day: "2025-03-01" })).toEqual({
      zh: "列入在中止期间（自 2025-03-01 起恢复）",
      en: "the listing is suspended (until 2025-03-01)",
    });
    expect(nearMissWords({ step: "SUSPENDED", day: null }).en).toBe("the listing is suspended");
  });

  test("tell any two steps apart", () => {
    const steps: NearMissStep[] = [
      "REMOVED",
      "EXPIRED",
      "SUSPENDED",
      "POSITION_ENDED",
      "ROLE_OUTSIDE_CLAUSE",
    ];
    expect(new Set(steps.map((step) => nearMissWords({ step, day: null }).zh)).size).toBe(steps.length);
  });
});
