import { describe, expect, test } from "vitest";
import { applied, groundsOf, limbsOf } from "../../support/answers.ts";
import {
  annulled,
  enterprise,
  listing,
  office,
  officer,
  periods,
  person,
  ROLES,
} from "../../support/facts.ts";

const day = "2025-03-01";
const listings = [listing("L1")];

describe("该机构法定代表人 (15b): the legal representative of a listed organization", () => {
  test("may be refused registration as that of a public institution, and has nothing else of it", () => {
    const facts = person(office("LEGAL_REPRESENTATIVE", { position: "7", since: "2024-06-01", listings }));
    expect(limbsOf(facts, day)).toBe("15b");
    expect(applied(facts, day, "15a", "15b")).toEqual([
      {
        limb: "15b",
        effect: "RESTRICT",
        since: "2024-06-01",
        until: "2026-01-10",
        objectionPending: false,
        grounds: [
          {
            limb: "15b",
            pattern: "LEGAL_REPRESENTATIVE",
            effect: "RESTRICT",
            since: "2024-06-01",
            until: "2026-01-10",
            listing: "id of L1",
            listingNumber: "L1",
            listed: { type: "ORGANIZATION", isSubject: false },
            position: "7",
            objectionPending: false,
            offices: [],
          },
        ],
        offices: [],
      },
    ]);
  });

  test("and no other officer of it", () => {
    for (const role of ROLES.filter((other) => other !== "LEGAL_REPRESENTATIVE")) {
      expect(limbsOf(person(office(role, { listings })), day)).toBe("");
    }
  });

  test("an organization that is not listed brings nothing, nor one whose listing was annulled", () => {
    expect(limbsOf(person(office("LEGAL_REPRESENTATIVE")), day)).toBe("");
    expect(limbsOf(person(office("LEGAL_REPRESENTATIVE", { listings: [annulled("L1")] })), day)).toBe("");
  });

  test("a listing of the representative's own is not asked for, nor is it enough", () => {
    expect(groundsOf(person(listing("L2"), office("LEGAL_REPRESENTATIVE")), day, "15b")).toEqual([]);
    expect(
      groundsOf(person(listing("L2"), office("LEGAL_REPRESENTATIVE", { listings })), day, "15b"),
    ).toEqual(["L1 (1) 2024-01-10/2026-01-10"]);
  });
});

describe("15b holds on the days that the office and the listing have in common", () => {
  const grounds = (since: string | null, until: string | null, ...days: string[]) => {
    const facts = person(office("LEGAL_REPRESENTATIVE", { since, until, listings }));
    return days.map((on) => groundsOf(facts, on, "15b")[0] ?? null);
  };

  test("an office within the days of the listing: its own days", () => {
    const line = "L1 (1) 2024-06-01/2025-06-01";
    expect(
      grounds("2024-06-01", "2025-06-01", "2024-05-31", "2024-06-01", "2025-05-31", "2025-06-01"),
    ).toEqual([null, line, line, null]);
  });

  test("an office longer than the listing, or held always: the days of the listing", () => {
    const line = "L1 (1) 2024-01-10/2026-01-10";
    const days = ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"];
    expect(grounds("2023-01-01", "2027-01-01", ...days)).toEqual([null, line, line, null]);
    expect(grounds(null, null, ...days)).toEqual([null, line, line, null]);
  });

  test("an office that ends on the first day of the listing, or begins on the first day after: none", () => {
    const days = ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"];
    expect(grounds(null, "2024-01-10", ...days)).toEqual([null, null, null, null]);
    expect(grounds("2026-01-10", null, ...days)).toEqual([null, null, null, null]);
  });

  test("a suspension of the listing splits them", () => {
    const suspended = [listing("L1", { inForce: periods("2024-01-10/2024-05-01", "2024-06-01/2026-01-10") })];
    const facts = person(
      office("LEGAL_REPRESENTATIVE", { since: "2024-03-01", until: "2024-08-01", listings: suspended }),
    );
    const days = ["2024-03-01", "2024-05-01", "2024-05-31", "2024-06-01", "2024-08-01"];
    expect(days.map((on) => groundsOf(facts, on, "15b")[0] ?? null)).toEqual([
      "L1 (1) 2024-03-01/2024-05-01",
      null,
      null,
      "L1 (1) 2024-06-01/2024-08-01",
      null,
    ]);
  });

  test("with several listings and several organizations there is a ground for each, and one restriction", () => {
    const facts = person(
      office("LEGAL_REPRESENTATIVE", {
        position: "2",
        since: "2024-06-01",
        listings: [listing("L3", { objectionPending: true })],
      }),
      office("LEGAL_REPRESENTATIVE", {
        position: "1",
        until: "2025-09-01",
        listings: [listing("L2", { inForce: periods("2025-01-01/2027-01-01") }), ...listings],
      }),
      office("LEGAL_REPRESENTATIVE", { position: "3", until: day, listings: [listing("L4")] }),
    );
    expect(groundsOf(facts, day, "15b")).toEqual([
      "L1 (1) 2024-01-10/2025-09-01",
      "L2 (1) 2025-01-01/2025-09-01",
      "L3 (2) 2024-06-01/2026-01-10",
    ]);
    expect(
      applied(facts, day, "15b").map(({ since, until, objectionPending }) => [
        since,
        until,
        objectionPending,
      ]),
    ).toEqual([["2024-01-10", "2026-01-10", true]]);
  });
});

describe("one step only", () => {
  test("what 15b brings is no listing: the other organizations that the representative leads have nothing", () => {
    const representative = person(
      office("LEGAL_REPRESENTATIVE", { position: "1", listings }),
      office("LEGAL_REPRESENTATIVE", { position: "2" }),
    );
    expect(limbsOf(representative, day)).toBe("15b");
    const other = enterprise(officer("LEGAL_REPRESENTATIVE", { position: "2" }));
    expect(limbsOf(other, day)).toBe("");
  });
});
