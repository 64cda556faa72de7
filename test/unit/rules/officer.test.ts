import { describe, expect, test } from "vitest";
import { applied, groundsOf, limbsOf } from "../../support/answers.ts";
import {
  annulled,
  enterprise,
  listing,
  office,
  officer,
  organization,
  periods,
  person,
  ROLES,
  registration,
} from "../../support/facts.ts";

const day = "2025-03-01";
const listings = [listing("L1")];
const five = ROLES.filter((role) => role !== "BRANCH_HEAD");

describe("以失信责任主体为法定代表人、实际控制人、董事、监事、高级管理人员的单位 (10a, 16b to 16d, 18a)", () => {
  test("a unit is under closer supervision, and two references, for a listed officer; nothing is barred", () => {
    const facts = enterprise(officer("DIRECTOR", { listings }));
    expect(
      applied(facts, day, "10a", "16b", "16c", "16d", "18a").map(({ limb, effect }) => [limb, effect]),
    ).toEqual([
      ["10a", "REFERENCE"],
      ["16b", "SUPERVISE"],
      ["16c", "SUPERVISE"],
      ["16d", "SUPERVISE"],
      ["18a", "REFERENCE"],
    ]);
    expect(limbsOf(facts, day)).toBe("10a 16b 16c 16d 18a");
  });

  test("the ground is the officer's listing and the position", () => {
    const facts = enterprise(officer("SUPERVISOR", { position: "7", until: "2025-06-01", listings }));
    expect(applied(facts, day, "16b")).toEqual([
      {
        limb: "16b",
        effect: "SUPERVISE",
        since: "2024-01-10",
        until: "2025-06-01",
        objectionPending: false,
        grounds: [
          {
            limb: "16b",
            pattern: "OFFICER",
            effect: "SUPERVISE",
            since: "2024-01-10",
            until: "2025-06-01",
            listing: "id of L1",
            listingNumber: "L1",
            listed: { type: "PERSON", isSubject: false },
            position: "7",
            objectionPending: false,
            offices: [],
          },
        ],
        offices: [],
      },
    ]);
  });

  test.each([
    ["ENTERPRISE", "10a 16b 16c 16d 18a"],
    ["PUBLIC_INSTITUTION", "10a 16b 16c 16d 18a"],
    ["GOVERNMENT_AGENCY", "10a 16b 16c 16d 18a"],
    ["SOCIAL_ORGANIZATION", "10a 16b 16c 16d 18a"],
    ["PRIVATE_NON_ENTERPRISE", "10a 16b 16c 16d"],
    ["OTHER", "10a 16b 16c 16d"],
  ] as const)("a unit of kind %s has %s for an officer in any of the five roles", (kind, limbs) => {
    for (const role of five) {
      expect(limbsOf(organization(registration(kind), officer(role, { listings })), day)).toBe(limbs);
    }
  });

  test("the head of a branch is none of the five", () => {
    expect(limbsOf(enterprise(officer("BRANCH_HEAD", { listings })), day)).toBe("");
  });

  test("a listed organization counts as actual controller and in no other role", () => {
    for (const role of ROLES) {
      const facts = enterprise(officer(role, { holder: "Organization", listings }));
      expect(limbsOf(facts, day)).toBe(role === "ACTUAL_CONTROLLER" ? "10a 16b 16c 16d 18a" : "");
    }
    const controlled = enterprise(officer("ACTUAL_CONTROLLER", { holder: "Organization", listings }));
    expect(applied(controlled, day, "16b")[0]?.grounds[0]?.listed).toEqual({
      type: "ORGANIZATION",
      isSubject: false,
    });
  });

  test("an officer who is not listed brings nothing, nor one whose listing was annulled", () => {
    expect(limbsOf(enterprise(officer("DIRECTOR")), day)).toBe("");
    expect(limbsOf(enterprise(officer("DIRECTOR", { listings: [annulled("L1")] })), day)).toBe("");
  });

  test("it does not matter what the officer was listed for: a finding of responsibility or in their own right", () => {
    const responsible = [listing("L1", { responsibility: "LEGAL_REPRESENTATIVE" })];
    expect(limbsOf(enterprise(officer("DIRECTOR", { listings: responsible })), day)).toBe(
      "10a 16b 16c 16d 18a",
    );
  });
});

describe("the days that the office and the officer's listing have in common", () => {
  const grounds = (since: string | null, until: string | null, ...days: string[]) => {
    const facts = enterprise(officer("DIRECTOR", { since, until, listings }));
    return days.map((on) => groundsOf(facts, on, "16b")[0] ?? null);
  };

  test("an office that begins and ends within those of the listing", () => {
    const line = "L1 (1) 2024-06-01/2025-06-01";
    expect(
      grounds("2024-06-01", "2025-06-01", "2024-05-31", "2024-06-01", "2025-05-31", "2025-06-01"),
    ).toEqual([null, line, line, null]);
  });

  test("an office of long since or of always, still held", () => {
    const line = "L1 (1) 2024-01-10/2026-01-10";
    const days = ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"];
    expect(grounds("2010-01-01", "2030-01-01", ...days)).toEqual([null, line, line, null]);
    expect(grounds(null, null, ...days)).toEqual([null, line, line, null]);
  });

  test("an office that is over when the listing begins, or begins when it is over", () => {
    const days = ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"];
    expect(grounds(null, "2024-01-10", ...days)).toEqual([null, null, null, null]);
    expect(grounds("2026-01-10", null, ...days)).toEqual([null, null, null, null]);
  });

  test("an office renewed is another position, with its own ground", () => {
    const facts = enterprise(
      officer("DIRECTOR", { position: "1", since: "2022-03-01", until: day, listings }),
      officer("DIRECTOR", { position: "2", since: day, until: "2028-03-01", listings }),
    );
    expect(groundsOf(facts, "2025-02-28", "16b")).toEqual(["L1 (1) 2024-01-10/2025-03-01"]);
    expect(groundsOf(facts, day, "16b")).toEqual(["L1 (2) 2025-03-01/2026-01-10"]);
  });

  test("a suspension of the officer's listing splits them", () => {
    const suspended = [listing("L1", { inForce: periods("2024-01-10/2024-05-01", "2024-06-01/2026-01-10") })];
    const facts = enterprise(officer("DIRECTOR", { since: "2024-03-01", listings: suspended }));
    const days = ["2024-02-29", "2024-03-01", "2024-05-01", "2024-06-01"];
    expect(days.map((on) => groundsOf(facts, on, "16b")[0] ?? null)).toEqual([
      null,
      "L1 (1) 2024-03-01/2024-05-01",
      null,
      "L1 (1) 2024-06-01/2026-01-10",
    ]);
  });

  test("two listings of one officer in two offices are four grounds of one restriction", () => {
    const both = [listing("L2", { inForce: periods("2025-01-01/2027-01-01") }), ...listings];
    const facts = enterprise(
      officer("LEGAL_REPRESENTATIVE", { position: "2", since: "2025-02-01", listings: both }),
      officer("DIRECTOR", { position: "1", listings: both }),
    );
    expect(applied(facts, day, "16b")).toHaveLength(1);
    expect(groundsOf(facts, day, "16b")).toEqual([
      "L1 (1) 2024-01-10/2026-01-10",
      "L1 (2) 2025-02-01/2026-01-10",
      "L2 (1) 2025-01-01/2027-01-01",
      "L2 (2) 2025-02-01/2027-01-01",
    ]);
  });
});

describe("a unit listed itself that also has a listed officer", () => {
  test("has the limbs of both, those of the clause on officers on both grounds", () => {
    const facts = enterprise(listing("L0"), officer("DIRECTOR", { position: "7", listings }));
    expect(groundsOf(facts, day, "16a")).toEqual(["L0 2024-01-10/2026-01-10"]);
    expect(groundsOf(facts, day, "16b")).toEqual(["L1 (7) 2024-01-10/2026-01-10"]);
    for (const limb of ["10a", "16c", "16d"]) {
      expect(groundsOf(facts, day, limb)).toEqual([
        "L0 2024-01-10/2026-01-10",
        "L1 (7) 2024-01-10/2026-01-10",
      ]);
    }
  });

  test("that is no enterprise has 16c and 16d through the officer only", () => {
    const facts = organization(
      registration("PUBLIC_INSTITUTION"),
      listing("L0"),
      officer("DIRECTOR", { position: "7", listings }),
    );
    expect(groundsOf(facts, day, "16c")).toEqual(["L1 (7) 2024-01-10/2026-01-10"]);
    expect(limbsOf(facts, day)).toBe("4a 7a 7b 10a 16b 16c 16d 17a 18a 18b");
  });
});

describe("one step only", () => {
  test("what an officer's listing brings on a unit is no listing: not for those who lead it with him", () => {
    const fellow = person(office("LEGAL_REPRESENTATIVE"));
    expect(limbsOf(fellow, day)).toBe("");
  });

  test("nor for what the unit controls", () => {
    const subsidiary = enterprise(officer("ACTUAL_CONTROLLER", { holder: "Organization" }));
    expect(limbsOf(subsidiary, day)).toBe("");
  });
});
