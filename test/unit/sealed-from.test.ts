import fc from "fast-check";
import { expect, test } from "vitest";
import { isSealed, sealedFrom, sealedUntil } from "../../subgraphs/violations/rules/visibility.ts";
import { anyDay, anyTerm } from "../support/random-listings.ts";

const CAP = 3;
const YEARS = 1;

test("the day that the rules are given is the first on which a listing is sealed", () => {
  fc.assert(
    fc.property(anyTerm, anyDay, (term, today) => {
      const listing = { ...term, subjectType: "PERSON" as const };
      const from = sealedFrom(listing, CAP, YEARS);
      expect(isSealed(listing, CAP, sealedUntil(today, YEARS))).toBe(from !== null && from <= today);
    }),
  );
});

test("29 February is no exception", () => {
  const term = { publishedOn: "2023-01-10", until: "2024-02-29", removedOn: null, annulled: false };
  const listing = { ...term, subjectType: "PERSON" as const };
  expect(sealedFrom(listing, CAP, YEARS)).toBe("2025-03-01");
  const sealedOn = (today: string) => isSealed(listing, CAP, sealedUntil(today, YEARS));
  expect([sealedOn("2025-02-28"), sealedOn("2025-03-01")]).toEqual([false, true]);
});

test("an organization's listing never is", () => {
  const term = { publishedOn: "2020-01-10", until: null, removedOn: null, annulled: false };
  expect(sealedFrom({ ...term, subjectType: "ORGANIZATION" }, CAP, YEARS)).toBeNull();
});
