import type { ListingFact, OrganizationFacts, PersonFacts, Recorded, RegistrationFact } from "./facts.ts";

function known<Fact extends Recorded>(facts: readonly Fact[], at: string | null): Fact[] {
  return facts.filter((fact) =>
    at === null
      ? fact.recordedUntil === null
      : fact.recordedFrom <= at && (fact.recordedUntil === null || at < fact.recordedUntil),
  );
}

function withListingsKnown<Party extends { listingFacts: readonly ListingFact[] }>(
  party: Party,
  at: string | null,
): Party {
  return { ...party, listingFacts: known(party.listingFacts, at) };
}

/** The facts of a person that were on record at an instant; null for now. */
export function personAsKnown(facts: PersonFacts, at: string | null): PersonFacts {
  return {
    listingFacts: known(facts.listingFacts, at),
    officeFacts: known(facts.officeFacts, at).map((office) => ({
      ...office,
      organization: withListingsKnown(office.organization, at),
    })),
  };
}

/** What an organization was on record as at an instant; null for now. */
export function registrationAsKnown(
  registrationFacts: readonly RegistrationFact[],
  at: string | null,
): RegistrationFact[] {
  return known(registrationFacts, at);
}

/** The facts of an organization that were on record at an instant; null for now. */
export function organizationAsKnown(facts: OrganizationFacts, at: string | null): OrganizationFacts {
  return {
    registrationFacts: registrationAsKnown(facts.registrationFacts, at),
    listingFacts: known(facts.listingFacts, at),
    officerFacts: known(facts.officerFacts, at).map((officer) => ({
      ...officer,
      holder: withListingsKnown(officer.holder, at),
    })),
  };
}
