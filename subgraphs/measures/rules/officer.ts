import type { Role } from "../generated/resolvers.ts";
import type { Ground, OfficerFact, OrganizationFacts, RuleSet } from "./facts.ts";
import { coversKind, groundThrough } from "./ground.ts";
import { isHeld, periodInForce } from "./intervals.ts";

/** The five offices of measures 10 and 16. */
export const OFFICES: readonly Role[] = [
  "LEGAL_REPRESENTATIVE",
  "ACTUAL_CONTROLLER",
  "DIRECTOR",
  "SUPERVISOR",
  "SENIOR_MANAGER",
];

/** An organization can only be the actual controller of another. */
export function countsAsOfficer({ holder, role }: OfficerFact): boolean {
  return holder.__typename === "Person" ? OFFICES.includes(role) : role === "ACTUAL_CONTROLLER";
}

/**
 * P3 (10a, 16b–d, 18a 以失信责任主体为法定代表人……的单位): an organization in which on the day a holder with a listing of
 * its own in force has one of the five offices. One step: what it yields is no listing and reaches nobody else.
 */
export function officerGrounds(facts: OrganizationFacts, rules: RuleSet, on: string): Ground[] {
  const registration = facts.registrationFacts[0];
  if (!registration) return [];
  const coverages = rules.coverage.filter((c) => c.pattern === "OFFICER" && coversKind(c, registration.kind));
  return facts.officerFacts
    .filter((officer) => countsAsOfficer(officer) && isHeld(officer, on))
    .flatMap((officer) =>
      officer.holder.listingFacts.flatMap((listing) => {
        const period = periodInForce(listing, on);
        if (!period) return [];
        const listedType = officer.holder.__typename === "Person" ? "PERSON" : "ORGANIZATION";
        return coverages.map((c) => groundThrough(officer, listedType, c, listing, period));
      }),
    );
}
