/** What documents over the demo registry should look like, so that they reach far and their answers stay small. */

/** How long the lists of the catalogue and of restrictions are. */
export const DEMO_SIZES: Record<string, number> = {
  measures: 18,
  departments: 8,
  limbs: 2,
  restrictions: 10,
  notApplied: 2,
  conflicts: 1,
  grounds: 1.5,
  suspensions: 1,
  objections: 1,
  cutOff: 1,
  paths: 1,
  subjects: 3,
  steps: 2,
};

/** Fields that lead from one subgraph to another. */
export const DEMO_WEIGHTS: Record<string, number> = {
  // Not asked: the demo has none, and what is said in docs/decision-records.md of what cannot be planned below them.
  decisionRecords: 0,
  organization: 3,
  organizations: 3,
  person: 2,
  personByIdentity: 3,
  appointment: 2,
  restrictions: 5,
  eligibility: 5,
  notApplied: 4,
  conflicts: 3,
  officeConflicts: 2,
  grounds: 4,
  offices: 3,
  listing: 2,
  listings: 2,
  nodes: 2,
  subject: 2,
  holder: 2,
  departments: 2,
  objections: 3,
  suspensions: 3,
};

/** Names of keys, and of hidden fields that others require. */
export const DEMO_ALIASES: readonly string[] = [
  "id",
  "code",
  "number",
  "ground",
  "listingFacts",
  "officerFacts",
  "registrationFacts",
  "officeFacts",
  "recordedFrom",
  "holder",
  "organization",
  "restrictions",
];
