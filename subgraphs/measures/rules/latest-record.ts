import type { OrganizationFacts, PersonFacts, Recorded } from "./facts.ts";

/** Everything recorded that the rules look at for a person. */
export function recordsOfPerson({ listingFacts, officeFacts }: PersonFacts): Recorded[] {
  return [...listingFacts, ...officeFacts.flatMap((office) => [office, ...office.organization.listingFacts])];
}

/** Everything recorded that the rules look at for an organization. */
export function recordsOfOrganization(facts: OrganizationFacts): Recorded[] {
  return [
    ...facts.registrationFacts,
    ...facts.listingFacts,
    ...facts.officerFacts.flatMap((officer) => [officer, ...officer.holder.listingFacts]),
  ];
}

/**
 * The instant at which the last of the records was made or replaced; of those known at an instant, where one is given.
 * Whoever asks with what was known at it is told the same: nothing of them has changed since.
 *
 * @param first an instant that is not after any of them, as that of the subject's own first record
 */
export function latestRecord(records: readonly Recorded[], first: string, knownAt: string | null): string {
  let latest = first;
  for (const { recordedFrom, recordedUntil } of records) {
    for (const instant of [recordedFrom, recordedUntil]) {
      if (instant !== null && instant > latest && (knownAt === null || instant <= knownAt)) latest = instant;
    }
  }
  return latest;
}
