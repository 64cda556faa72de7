import { describe, expect, test } from "vitest";
import type { ListingFact } from "../../../subgraphs/measures/rules/facts.ts";
import { applied, groundsOf } from "../../support/answers.ts";
import { listing, office, periods, person, ROLES } from "../../support/facts.ts";

const day = "2025-03-01";

describe("已担任相关职务的 (14d): a listed person who holds an office that 14a to 14c cover", () => {
  const three = ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"];

  test.each([
    ["SOLELY_STATE_OWNED_COMPANY", three],
    ["STATE_CONTROLLED_COMPANY", three],
    ["STATE_PARTICIPATING_COMPANY", three],
    ["SOLELY_STATE_OWNED_ENTERPRISE", ["LEGAL_REPRESENTATIVE", "SENIOR_MANAGER"]],
    [null, []],
  ] as const)("of a %s: %j and no other", (form, covered) => {
    const proposed = ROLES.filter(
      (role) => groundsOf(person(listing("L1"), office(role, { form })), day, "14d").length > 0,
    );
    expect(proposed.toSorted()).toEqual(covered.toSorted());
  });

  test("names those offices; its ground is the listing, for the listing's days", () => {
    const facts = person(
      listing("L1"),
      office("SENIOR_MANAGER", {
        position: "10",
        form: "SOLELY_STATE_OWNED_ENTERPRISE",
        until: "2025-06-01",
      }),
      office("SUPERVISOR", { position: "9", form: "SOLELY_STATE_OWNED_COMPANY", since: "2025-02-01" }),
      office("SENIOR_MANAGER", { position: "8", form: "STATE_CONTROLLED_COMPANY" }),
      office("DIRECTOR", { position: "7", form: "SOLELY_STATE_OWNED_ENTERPRISE" }),
      office("DIRECTOR", { position: "6" }),
    );
    const incumbent = {
      since: "2024-01-10",
      until: "2026-01-10",
      objectionPending: false,
      offices: ["9", "10"],
    };
    expect(applied(facts, day, "14d")).toEqual([
      {
        limb: "14d",
        effect: "PROPOSE_REMOVAL",
        ...incumbent,
        grounds: [
          {
            limb: "14d",
            pattern: "DIRECT",
            effect: "PROPOSE_REMOVAL",
            listing: "id of L1",
            listingNumber: "L1",
            listed: { type: "PERSON", isSubject: true },
            position: null,
            ...incumbent,
            offices: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === "10,9"),
          },
        ],
      },
    ]);
    expect(applied(facts, day, "14a")[0]?.offices).toEqual([]);
  });

  test("from the first day in office until the first day after, and only while the listing is in force", () => {
    const seat = { form: "STATE_CONTROLLED_COMPANY", since: "2023-05-01", until: "2025-06-01" } as const;
    const offices = (on: string, ...facts: ListingFact[]) =>
      applied(person(office("DIRECTOR", seat), ...facts), on, "14d").flatMap((limb) => limb.offices);
    const long = listing("L1", { inForce: periods("2023-01-01/2026-01-01") });
    const days = ["2023-04-30", "2023-05-01", "2025-05-31", "2025-06-01"];
    expect(days.map((on) => offices(on, long))).toEqual([[], ["1"], ["1"], []]);
    const short = listing("L1", { inForce: periods("2024-01-10/2025-01-10") });
    expect(["2024-01-09", "2024-01-10", "2025-01-09", "2025-01-10"].map((on) => offices(on, short))).toEqual([
      [],
      ["1"],
      ["1"],
      [],
    ]);
    expect(offices(day)).toEqual([]);
  });

  test("whether or not the organization is listed itself", () => {
    const seat = office("DIRECTOR", { form: "STATE_CONTROLLED_COMPANY", listings: [listing("L2")] });
    expect(groundsOf(person(listing("L1"), seat), day, "14d")).toEqual(["L1 2024-01-10/2026-01-10"]);
    expect(groundsOf(person(seat), day, "14d")).toEqual([]);
  });
});
