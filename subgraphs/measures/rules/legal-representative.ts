import type { Ground, PersonFacts, RuleSet } from "./facts.ts";
import { groundThrough } from "./ground.ts";
import { isHeld, periodInForce } from "./intervals.ts";

/**
 * P2 (15b, 该机构法定代表人): a person who on the day is legal representative of an organization, of whatever kind, that
 * has a listing in force. The only way from an organization's listing to a person by role alone; it yields no listing.
 */
export function legalRepresentativeGrounds(facts: PersonFacts, rules: RuleSet, on: string): Ground[] {
  const coverages = rules.coverage.filter((c) => c.pattern === "LEGAL_REPRESENTATIVE");
  return facts.officeFacts
    .filter((office) => office.role === "LEGAL_REPRESENTATIVE" && isHeld(office, on))
    .flatMap((office) =>
      office.organization.listingFacts.flatMap((listing) => {
        const period = periodInForce(listing, on);
        if (!period) return [];
        return coverages.map((c) => groundThrough(office, "ORGANIZATION", c, listing, period));
      }),
    );
}
