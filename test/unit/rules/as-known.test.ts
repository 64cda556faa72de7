import { describe, expect, test } from "vitest";
import { organizationAsKnown, personAsKnown } from "../../../subgraphs/measures/rules/as-known.ts";
import { applied, inALine, limbsOf, restrictions } from "../../support/answers.ts";
import {
  annulled,
  enterprise,
  listing,
  office,
  officer,
  onRecord,
  organization,
  periods,
  person,
  registration,
} from "../../support/facts.ts";

const day = "2025-03-01";
const lastBefore = (on: string) => `${on}T23:59:59.999999Z`;
const at = (on: string) => `${on}T00:00:00.000000Z`;

describe("a fact is known from the instant it was recorded until the instant it was recorded otherwise", () => {
  const facts = person(
    listing("L1", onRecord("2024-02-01", "2024-03-01")),
    listing("L1", { ...onRecord("2024-03-01"), objectionPending: true }),
  );
  const known = (instant: string | null) =>
    personAsKnown(facts, instant).listingFacts.map(({ objectionPending }) => objectionPending);

  test("that instant is in, the other is not, to the microsecond", () => {
    expect(known(lastBefore("2024-01-31"))).toEqual([]);
    expect(known(at("2024-02-01"))).toEqual([false]);
    expect(known(lastBefore("2024-02-29"))).toEqual([false]);
    expect(known(at("2024-03-01"))).toEqual([true]);
    expect(known(at("2999-01-01"))).toEqual([true]);
  });

  test("now is whatever nothing has replaced", () => {
    expect(known(null)).toEqual([true]);
    expect(
      personAsKnown(person(listing("L1", onRecord("2024-02-01", "2024-03-01"))), null).listingFacts,
    ).toEqual([]);
  });
});

describe("what is left of the facts", () => {
  const before = onRecord("2024-02-01", "2025-02-01");
  const after = onRecord("2025-02-01");
  const then = "2024-06-01T00:00:00.000000Z";

  test("of a person: own listings, offices, and the listings of the organizations these are in", () => {
    const seat = {
      position: "1",
      recorded: before,
      listings: [listing("L2", before), annulled("L2", after)],
    };
    const facts = person(
      listing("L1", before),
      annulled("L1", after),
      office("LEGAL_REPRESENTATIVE", seat),
      office("DIRECTOR", { ...seat, recorded: after }),
    );
    expect(personAsKnown(facts, then)).toEqual(
      person(
        listing("L1", before),
        office("LEGAL_REPRESENTATIVE", { ...seat, listings: [listing("L2", before)] }),
      ),
    );
    expect(personAsKnown(facts, null)).toEqual(
      person(
        annulled("L1", after),
        office("DIRECTOR", { ...seat, recorded: after, listings: [annulled("L2", after)] }),
      ),
    );
  });

  test("of an organization: registration, own listings, officers, and the listings of these", () => {
    const seat = {
      position: "1",
      recorded: before,
      listings: [listing("L2", before), annulled("L2", after)],
    };
    const facts = {
      ...organization(
        registration("ENTERPRISE", before),
        listing("L1", before),
        annulled("L1", after),
        officer("DIRECTOR", seat),
        officer("SUPERVISOR", { ...seat, recorded: after }),
      ),
      registrationFacts: [registration("ENTERPRISE", before), registration("OTHER", after)],
    };
    expect(organizationAsKnown(facts, then)).toEqual(
      organization(
        registration("ENTERPRISE", before),
        listing("L1", before),
        officer("DIRECTOR", { ...seat, listings: [listing("L2", before)] }),
      ),
    );
    expect(organizationAsKnown(facts, null)).toEqual(
      organization(
        registration("OTHER", after),
        annulled("L1", after),
        officer("SUPERVISOR", { ...seat, recorded: after, listings: [annulled("L2", after)] }),
      ),
    );
  });
});

describe("knownAt asks with what was recorded by then, on for which day", () => {
  test("a listing that was repaired later: the day is asked as it was seen that day, and as it is seen now", () => {
    const facts = enterprise(
      listing("L1", onRecord("2024-01-10", "2025-02-20")),
      listing("L1", { ...onRecord("2025-02-20"), inForce: periods("2024-01-10/2025-02-15") }),
    );
    const lines = (knownAt: string | null) =>
      restrictions(facts, { on: "2025-02-16", knownAt })
        .filter(({ limb }) => limb === "6a")
        .flatMap(({ grounds }) => grounds.map(inALine));
    expect(lines("2025-02-16T08:00:00.000000Z")).toEqual(["L1 2024-01-10/2026-01-10"]);
    expect(lines(null)).toEqual([]);
    expect(applied(facts, "2025-02-14", "6a")[0]?.until).toBe("2025-02-15");
  });

  test("an organization that was another kind on record then", () => {
    const facts = {
      ...enterprise(listing("L1")),
      registrationFacts: [
        registration("OTHER", onRecord("2025-02-01")),
        registration("ENTERPRISE", onRecord("2024-01-01", "2025-02-01")),
      ],
    };
    const limbsKnownAt = (knownAt: string | null) =>
      restrictions(facts, { on: day, knownAt }).map(({ limb }) => limb);
    expect(limbsKnownAt("2025-01-01T00:00:00.000000Z")).toHaveLength(20);
    expect(limbsKnownAt(null).join(" ")).toBe("4a 7a 7b 10a 17a");
    expect(limbsOf(facts, day)).toBe("4a 7a 7b 10a 17a");
  });

  test("an office whose end was recorded only later", () => {
    const listings = [listing("L1")];
    const facts = person(
      office("LEGAL_REPRESENTATIVE", { listings, recorded: onRecord("2024-02-01", "2025-02-20") }),
      office("LEGAL_REPRESENTATIVE", { listings, until: "2025-01-01", recorded: onRecord("2025-02-20") }),
    );
    const untils = (on: string, knownAt: string | null) =>
      restrictions(facts, { on, knownAt }).map(({ until }) => until);
    expect(untils("2025-02-01", "2025-02-01T00:00:00.000000Z")).toEqual(["2026-01-10"]);
    expect(untils("2025-02-01", null)).toEqual([]);
    expect(untils("2024-12-31", null)).toEqual(["2025-01-01"]);
  });

  test("before anything was recorded there is nothing to rest on", () => {
    const facts = enterprise(listing("L1"));
    expect(restrictions(facts, { on: day, knownAt: "2023-12-31T23:59:59.999999Z" })).toEqual([]);
  });
});
