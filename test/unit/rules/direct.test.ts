import { describe, expect, test } from "vitest";
import type { Condition, RuleSet } from "../../../subgraphs/measures/rules/facts.ts";
import { applied, groundsOf, limbsOf, restrictions } from "../../support/answers.ts";
import {
  annulled,
  enterprise,
  KINDS,
  listing,
  office,
  officer,
  organization,
  periods,
  person,
  registration,
} from "../../support/facts.ts";

const day = "2025-03-01";

/** Limbs and effects on a day, a line each. */
const effectsOf = (facts: Parameters<typeof restrictions>[0]) =>
  restrictions(facts, { on: day, knownAt: null }).map(({ limb, effect }) => `${limb} ${effect}`);

describe("失信责任主体为个人的: a person with a listing of their own", () => {
  test("has these fourteen limbs, whatever office they hold or want", () => {
    expect(effectsOf(person(listing("L1")))).toEqual([
      "1a RESTRICT",
      "1b RESTRICT",
      "4a REDUCE_CONVENIENCE",
      "7a REFERENCE",
      "7b RESTRICT",
      "8c REFERENCE",
      "9b REFERENCE",
      "14a RESTRICT",
      "14b RESTRICT",
      "14c RESTRICT",
      "15a RESTRICT",
      "17a PUBLICISE",
      "18a PROHIBIT",
      "18b REVOKE_HONOUR",
    ]);
  });

  test("has each of them on one ground: the listing, for its own days", () => {
    expect(applied(person(listing("L1")), day, "1a")).toEqual([
      {
        limb: "1a",
        effect: "RESTRICT",
        since: "2024-01-10",
        until: "2026-01-10",
        objectionPending: false,
        grounds: [
          {
            limb: "1a",
            pattern: "DIRECT",
            effect: "RESTRICT",
            since: "2024-01-10",
            until: "2026-01-10",
            listing: "id of L1",
            listingNumber: "L1",
            listed: { type: "PERSON", isSubject: true },
            position: null,
            objectionPending: false,
            offices: [],
          },
        ],
        offices: [],
      },
    ]);
  });

  test("has them from the first day in force until the first day after", () => {
    const facts = person(listing("L1"));
    const days = ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"];
    expect(days.map((on) => groundsOf(facts, on, "1a"))).toEqual([
      [],
      ["L1 2024-01-10/2026-01-10"],
      ["L1 2024-01-10/2026-01-10"],
      [],
    ]);
    expect(limbsOf(facts, "2026-01-10")).toBe("");
  });

  test("has none during a suspension, which splits the listing in two periods with days of their own", () => {
    const facts = person(
      listing("L1", { inForce: periods("2024-01-10/2024-05-01", "2024-06-01/2026-01-10") }),
    );
    const days = ["2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01"];
    expect(days.map((on) => groundsOf(facts, on, "1a"))).toEqual([
      ["L1 2024-01-10/2024-05-01"],
      [],
      [],
      ["L1 2024-06-01/2026-01-10"],
    ]);
  });

  test("has none where the listing was annulled", () => {
    expect(limbsOf(person(annulled("L1")), day)).toBe("");
  });

  test("has one ground for each listing in force", () => {
    const facts = person(
      listing("L2", { inForce: periods("2025-01-01/2027-01-01") }),
      listing("L1"),
      listing("L3", { inForce: periods("2025-03-02/2027-03-02") }),
    );
    expect(groundsOf(facts, day, "15a")).toEqual(["L1 2024-01-10/2026-01-10", "L2 2025-01-01/2027-01-01"]);
  });
});

describe("失信相关责任人 (8b): a person whom a decision found responsible", () => {
  const responsible = (number: string) => listing(number, { responsibility: "DIRECTLY_RESPONSIBLE" });

  test.each(["LEGAL_REPRESENTATIVE", "DIRECTLY_RESPONSIBLE_SUPERVISOR", "DIRECTLY_RESPONSIBLE"] as const)(
    "as %s may be refused office in a financing guarantee company",
    (responsibility) => {
      const facts = person(listing("L1", { responsibility }));
      expect(applied(facts, day, "8b").map(({ effect }) => effect)).toEqual(["RESTRICT"]);
      expect(limbsOf(facts, day)).toBe("1a 1b 4a 7a 7b 8b 8c 9b 14a 14b 14c 15a 17a 18a 18b");
    },
  );

  test("the ground is that listing; another one in their own right is none", () => {
    const facts = person(listing("L1"), responsible("L2"));
    expect(groundsOf(facts, day, "8b")).toEqual(["L2 2024-01-10/2026-01-10"]);
    expect(groundsOf(facts, day, "8c")).toEqual(["L1 2024-01-10/2026-01-10", "L2 2024-01-10/2026-01-10"]);
  });

  test("a finding in a listing that is no longer in force does not colour the other", () => {
    const over = { ...responsible("L2"), inForce: periods("2024-01-10/2025-03-01") };
    expect(groundsOf(person(listing("L1"), over), day, "8b")).toEqual([]);
  });

  test("an office is no finding", () => {
    const facts = person(listing("L1"), office("LEGAL_REPRESENTATIVE", { listings: [listing("L2")] }));
    expect(groundsOf(facts, day, "8b")).toEqual([]);
  });
});

describe("an organization with a listing of its own", () => {
  test("that is an enterprise (企业) has these twenty limbs", () => {
    expect(effectsOf(enterprise(listing("L1")))).toEqual([
      "2a SUPERVISE",
      "2b SUPERVISE",
      "3a RESTRICT",
      "4a REDUCE_CONVENIENCE",
      "5a RESTRICT",
      "5b RESTRICT",
      "6a RESTRICT",
      "7a REFERENCE",
      "7b RESTRICT",
      "8a RESTRICT",
      "10a REFERENCE",
      "11a RESTRICT_OR_PROHIBIT",
      "12a RESTRICT",
      "13a RESTRICT",
      "16a SUPERVISE",
      "16c SUPERVISE",
      "16d SUPERVISE",
      "17a PUBLICISE",
      "18a PROHIBIT",
      "18b REVOKE_HONOUR",
    ]);
  });

  test.each([
    ["PUBLIC_INSTITUTION", "4a 7a 7b 10a 17a 18a 18b"],
    ["GOVERNMENT_AGENCY", "4a 7a 7b 10a 17a 18a 18b"],
    ["SOCIAL_ORGANIZATION", "4a 7a 7b 10a 17a 18a 18b"],
    ["PRIVATE_NON_ENTERPRISE", "4a 7a 7b 10a 17a"],
    ["OTHER", "4a 7a 7b 10a 17a"],
  ] as const)("that is a %s has %s", (kind, limbs) => {
    expect(limbsOf(organization(registration(kind), listing("L1")), day)).toBe(limbs);
  });

  test("has each on the ground of the listing, which is its own", () => {
    expect(applied(enterprise(listing("L1", { objectionPending: true })), day, "6a")).toEqual([
      {
        limb: "6a",
        effect: "RESTRICT",
        since: "2024-01-10",
        until: "2026-01-10",
        objectionPending: true,
        grounds: [
          {
            limb: "6a",
            pattern: "DIRECT",
            effect: "RESTRICT",
            since: "2024-01-10",
            until: "2026-01-10",
            listing: "id of L1",
            listingNumber: "L1",
            listed: { type: "ORGANIZATION", isSubject: true },
            position: null,
            objectionPending: true,
            offices: [],
          },
        ],
        offices: [],
      },
    ]);
  });

  test("has them from the first day in force until the first day after, the days of a suspension left out", () => {
    const facts = enterprise(
      listing("L1", { inForce: periods("2024-01-10/2024-05-01", "2024-06-01/2026-01-10") }),
    );
    const lines = (...days: string[]) => days.map((on) => groundsOf(facts, on, "6a")[0] ?? null);
    expect(lines("2024-01-09", "2024-01-10", "2024-04-30", "2024-05-01", "2024-05-31")).toEqual([
      null,
      "L1 2024-01-10/2024-05-01",
      "L1 2024-01-10/2024-05-01",
      null,
      null,
    ]);
    expect(lines("2024-06-01", "2026-01-09", "2026-01-10")).toEqual([
      "L1 2024-06-01/2026-01-10",
      "L1 2024-06-01/2026-01-10",
      null,
    ]);
  });

  test("is asked of no officer: the clauses on 失信企业 are about the enterprise", () => {
    const facts = enterprise(officer("LEGAL_REPRESENTATIVE", { listings: [listing("L1")] }));
    expect(applied(facts, day, "2a", "3a", "5a", "6a", "11a", "16a", "17a", "18b")).toEqual([]);
  });
});

describe("境内上市公司 (9a): an enterprise that is a listed company", () => {
  test("has the equity incentive reference besides", () => {
    const facts = organization(registration("ENTERPRISE", { listedCompany: true }), listing("L1"));
    expect(applied(facts, day, "9a").map(({ effect }) => effect)).toEqual(["REFERENCE"]);
    expect(limbsOf(facts, day)).toBe(
      "2a 2b 3a 4a 5a 5b 6a 7a 7b 8a 9a 10a 11a 12a 13a 16a 16c 16d 17a 18a 18b",
    );
  });

  test("and only with a listing in force, and only of that kind", () => {
    const listed = { listedCompany: true };
    expect(limbsOf(organization(registration("ENTERPRISE", listed)), day)).toBe("");
    for (const kind of KINDS.filter((other) => other !== "ENTERPRISE")) {
      expect(groundsOf(organization(registration(kind, listed), listing("L1")), day, "9a")).toEqual([]);
    }
  });
});

describe("a condition that the rules do not know of the kind of subject is not met", () => {
  const limb = { limb: "1a", pattern: "DIRECT", organizationKinds: null, effect: "RESTRICT" } as const;
  const rules = (subject: "PERSON" | "ORGANIZATION", condition: Condition): RuleSet => ({
    coverage: [{ ...limb, subject, condition }],
    offices: [],
    officeLimbs: [],
  });
  const now = { on: day, knownAt: null };
  const twice = [listing("L1"), listing("L2", { determinedOn: day, responsibility: "DIRECTLY_RESPONSIBLE" })];

  test("a person is no listed company and no recurring enterprise", () => {
    for (const condition of ["LISTED_COMPANY", "RECURRENCE"] as const) {
      expect(restrictions(person(...twice), now, rules("PERSON", condition))).toEqual([]);
    }
  });

  test("an organization is no incumbent and not found responsible", () => {
    for (const condition of ["INCUMBENT", "RESPONSIBILITY_FINDING"] as const) {
      expect(restrictions(enterprise(...twice), now, rules("ORGANIZATION", condition))).toEqual([]);
    }
  });
});
