import type { StateCapital } from "../generated/resolvers.ts";
import { comparePositions } from "./compare.ts";
import type {
  Ground,
  ListingFact,
  OfficeCoverage,
  OfficeFact,
  OrganizationFacts,
  PersonFacts,
  RuleSet,
} from "./facts.ts";
import { coversKind, directGround } from "./ground.ts";
import { isHeld, periodInForce } from "./intervals.ts";

function reaches(offices: readonly OfficeCoverage[], form: StateCapital, office: OfficeFact): boolean {
  return offices.some(({ forms, roles }) => forms.includes(form) && roles.includes(office.role));
}

/** Positions held on the day in an office and a form that measure 14 covers (14d, 已担任相关职务的). */
export function incumbentOffices(facts: PersonFacts, rules: RuleSet, on: string): string[] {
  return facts.officeFacts
    .filter(
      (office) =>
        office.stateCapital !== null &&
        isHeld(office, on) &&
        reaches(rules.offices, office.stateCapital, office),
    )
    .map((office) => office.position)
    .sort(comparePositions);
}

/** DIRECT for a person: what the person's own listings bring. */
export function directForPerson(facts: PersonFacts, rules: RuleSet, on: string): Ground[] {
  const coverages = rules.coverage.filter((c) => c.pattern === "DIRECT" && c.subject === "PERSON");
  const incumbent = incumbentOffices(facts, rules, on);
  return facts.listingFacts.flatMap((listing) => {
    const period = periodInForce(listing, on);
    if (!period) return [];
    return coverages
      .filter(({ condition }) => {
        if (condition === "RESPONSIBILITY_FINDING") return listing.responsibility !== null;
        if (condition === "INCUMBENT") return incumbent.length > 0;
        return condition === null;
      })
      .map((c) => directGround(c, listing, period, c.condition === "INCUMBENT" ? incumbent : []));
  });
}

/**
 * 2c, 再次发现: determined on a day on which another listing of the same enterprise was in force. What becomes of
 * that other one later does not matter; were it annulled, it would have no period of force at all.
 */
export function isRecurrence(listing: ListingFact, all: readonly ListingFact[]): boolean {
  return all.some(
    (other) => other.listing !== listing.listing && periodInForce(other, listing.determinedOn) !== null,
  );
}

/** DIRECT for an organization: what its own listings bring. */
export function directForOrganization(facts: OrganizationFacts, rules: RuleSet, on: string): Ground[] {
  const registration = facts.registrationFacts[0];
  if (!registration) return [];
  const coverages = rules.coverage.filter(
    (c) => c.pattern === "DIRECT" && c.subject === "ORGANIZATION" && coversKind(c, registration.kind),
  );
  return facts.listingFacts.flatMap((listing) => {
    const period = periodInForce(listing, on);
    if (!period) return [];
    return coverages
      .filter(({ condition }) => {
        if (condition === "LISTED_COMPANY") return registration.listedCompany;
        if (condition === "RECURRENCE") return isRecurrence(listing, facts.listingFacts);
        return condition === null;
      })
      .map((c) => directGround(c, listing, period));
  });
}
