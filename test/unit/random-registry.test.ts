import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clusteredDays,
  creditCodeCheck,
  interestingDays,
  organizationCodeCheck,
  registryFiles,
  residentIdCheck,
} from "../oracle/random-registry.ts";
import {
  capDay,
  dayPlus,
  heldOn,
  holderKey,
  personKey,
  positionKey,
  type RegistryFiles,
} from "../oracle/registry-on-a-day.ts";
import { restrictionsOf } from "../oracle/restrictions-oracle.ts";

const samples = fc.sample(registryFiles(), { numRuns: 60, seed: 7 });

describe("check characters", () => {
  it.each(["914403001922038216", "9144030071526726XG", "91330100799655058B"])(
    "agree with the public code %s",
    (code) => {
      expect(creditCodeCheck(code.slice(0, 17))).toBe(code.slice(17));
      expect(organizationCodeCheck(code.slice(8, 16))).toBe(code.slice(16, 17));
    },
  );

  it("agree with the standard's specimen of a resident identity number", () => {
    expect(residentIdCheck("11010519491231002")).toBe("X");
  });

  it("of a Fujian pilot code fail as a credit code and pass as an organization code", () => {
    expect(creditCodeCheck("91350100M0001TGQX")).toBe("1");
    expect(organizationCodeCheck("M0001TGQ")).toBe("X");
  });
});

describe("a random registry is one that the import accepts whole", () => {
  const every = (holds: (files: RegistryFiles) => void) =>
    fc.assert(fc.property(registryFiles(), holds), { numRuns: 60, seed: 11 });

  it("has 5 to 40 organizations and persons, known once each, with valid check characters", () => {
    every(({ organizations, persons }) => {
      const codes = organizations.map((row) => row.code);
      const keys = persons.map(personKey);
      for (const list of [codes, keys]) {
        expect(new Set(list).size).toBe(list.length);
        expect(list.length).toBeGreaterThanOrEqual(5);
        expect(list.length).toBeLessThanOrEqual(40);
      }
      for (const code of codes) {
        expect(code).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
        expect(code.slice(17)).toBe(creditCodeCheck(code.slice(0, 17)));
        expect(code.slice(16, 17)).toBe(organizationCodeCheck(code.slice(8, 16)));
      }
      for (const { id_number } of persons.filter((row) => row.id_type === "RESIDENT_ID")) {
        expect(id_number).toMatch(/^350102\d{11}[\dX]$/);
        expect(id_number.slice(17)).toBe(residentIdCheck(id_number.slice(0, 17)));
      }
    });
  });

  it("names known holders, organizations and subjects only", () => {
    every((files) => {
      const codes = new Set(files.organizations.map((row) => row.code));
      const known = new Set([...codes, ...files.persons.map(personKey)]);
      for (const row of files.positions) {
        expect(known).toContain(holderKey(row));
        expect(codes).toContain(row.organization_code);
        if (row.holder_type === "ORGANIZATION") expect(row.role).toBe("ACTUAL_CONTROLLER");
      }
      for (const row of files.listings) {
        expect(known).toContain(row.subject_type === "PERSON" ? personKey(row) : row.organization_code);
      }
    });
  });

  it("holds no position twice on a day, and none that ends before it begins", () => {
    every(({ positions }) => {
      const days = interestingDays({ organizations: [], persons: [], positions, listings: [] });
      for (const row of positions) if (row.until !== "") expect(row.until > row.since).toBe(true);
      for (const day of days) {
        const held = positions
          .filter((row) => heldOn(row, day))
          .map((row) => positionKey({ ...row, since: "" }));
        expect(new Set(held).size).toBe(held.length);
      }
    });
  });

  it("has listings numbered once, in order of their days, with findings that name an organization's listing", () => {
    every(({ listings }) => {
      expect(new Set(listings.map((row) => row.number)).size).toBe(listings.length);
      listings.forEach((row, at) => {
        expect(row.determined_on <= row.published_on).toBe(true);
        if (row.until !== "") expect(row.until > row.published_on).toBe(true);
        expect(row.removed_on === "" || row.removed_on >= row.published_on).toBe(true);
        expect(row.removal_reason === "").toBe(row.removed_on === "");
        expect(row.responsibility === "").toBe(row.arising_from === "");
        if (row.arising_from === "") return;
        const source = listings.slice(0, at).find((other) => other.number === row.arising_from);
        expect(source?.subject_type).toBe("ORGANIZATION");
        expect(source?.determined_on).toBe(row.determined_on);
      });
    });
  });

  it("shares no code, identity or listing number with a registry of another series", () => {
    const [one, other] = [1, 199_999].map((series) => {
      const files = fc.sample(registryFiles(series), { numRuns: 20, seed: 3 });
      return new Set(
        files.flatMap(({ organizations, persons, listings }) => [
          ...organizations.map((row) => row.code),
          ...persons.map(personKey),
          ...listings.map((row) => row.number),
        ]),
      );
    });
    expect([...(one ?? [])].filter((key) => other?.has(key))).toEqual([]);
  });
});

describe("random registries are dense enough to test with", () => {
  it("every clause, pattern and mixture of grounds occurs", () => {
    const seen = new Set<string>();
    for (const files of samples) {
      for (const on of ["2024-03-01", "2025-06-30", "2026-07-01"]) {
        for (const restrictions of restrictionsOf(files, on).values()) {
          for (const { limb, grounds, offices } of restrictions) {
            seen.add(limb);
            if (new Set(grounds.map((ground) => ground.effect)).size > 1) seen.add(`${limb} mixed`);
            if (new Set(grounds.map((ground) => ground.listing)).size > 1) seen.add(`${limb} listings`);
            if (new Set(grounds.map((ground) => ground.position)).size > 1) seen.add(`${limb} positions`);
            if (offices.length > 1) seen.add(`${limb} offices`);
          }
        }
      }
    }
    const limbs =
      "1a 1b 2a 2b 2c 3a 4a 5a 5b 6a 7a 7b 8a 8b 8c 9a 9b 10a 11a 12a 13a 14a 14b 14c 14d 15a 15b 16a 16b 16c 16d 17a 18a 18b";
    for (const limb of limbs.split(" ")) expect([...seen]).toContain(limb);
    for (const limb of "2c 8b 14d 15b 16b 18a".split(" ")) expect([...seen]).toContain(`${limb} listings`);
    for (const limb of "10a 15b 16b 16c 18a".split(" ")) expect([...seen]).toContain(`${limb} positions`);
    expect([...seen]).toContain("14d offices");
    expect([...seen].filter((entry) => entry.endsWith("mixed"))).toEqual(["18a mixed"]);
  });

  it("every fate of a listing occurs", () => {
    const listings = samples.flatMap((files) => files.listings);
    const fates = {
      annulled: listings.filter((row) => row.removal_reason === "ANNULMENT"),
      repaired: listings.filter((row) => row.removal_reason === "REPAIR"),
      "removed on the day of entry": listings.filter((row) => row.removed_on === row.published_on),
      "named past the cap": listings.filter((row) => row.until > capDay(row.published_on)),
      "named to the day of the cap": listings.filter((row) => row.until === capDay(row.published_on)),
      open: listings.filter((row) => row.until === "" && row.removed_on === ""),
      "on a leap day": listings.filter((row) => row.published_on === "2024-02-29"),
      "in the far future": listings.filter((row) => row.published_on === "2029-12-31"),
      "arising from another": listings.filter((row) => row.arising_from !== ""),
    };
    for (const [fate, rows] of Object.entries(fates)) expect([fate, rows.length > 5]).toEqual([fate, true]);
  });
});

describe("the oracle on random registries", () => {
  it("nothing begins or ends between one interesting day and the next", () => {
    for (const files of samples.slice(0, 4)) {
      const days = interestingDays(files);
      const told = (on: string) => JSON.stringify([...restrictionsOf(files, on)]);
      days.forEach((on, at) => {
        const next = days[at + 1];
        if (next === undefined || dayPlus(on, 1) === next) return;
        const lastBefore = dayPlus(next, -1);
        expect(told(lastBefore)).toBe(told(on));
      });
    }
  });

  it("every ground contains the day asked", () => {
    for (const files of samples.slice(0, 10)) {
      for (const on of ["2024-02-29", "2026-07-01"]) {
        for (const [key, restrictions] of restrictionsOf(files, on)) {
          for (const { limb, grounds } of restrictions) {
            for (const { since, until } of grounds) {
              expect([key, limb, (since ?? "") <= on && (until === null || on < until)]).toEqual([
                key,
                limb,
                true,
              ]);
            }
          }
        }
      }
    }
  });

  it("answers for 300 subjects on five days within the time that a test may take", () => {
    const parts = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((series) =>
      fc.sample(registryFiles(series), { numRuns: 1, seed: series }),
    );
    const files: RegistryFiles = {
      organizations: parts.flatMap((part) => part.organizations),
      persons: parts.flatMap((part) => part.persons),
      positions: parts.flatMap((part) => part.positions),
      listings: parts.flatMap((part) => part.listings),
    };
    const subjects = files.organizations.length + files.persons.length;
    expect(subjects).toBeGreaterThan(300);
    for (const on of clusteredDays.slice(6, 11)) expect(restrictionsOf(files, on).size).toBe(subjects);
  });
});
