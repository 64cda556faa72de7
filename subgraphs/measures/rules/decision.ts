import type { GatedAction, Role } from "../generated/resolvers.ts";
import {
  appointmentEligibility,
  type Eligibility,
  organizationEligibility,
  personEligibility,
} from "./eligibility.ts";
import type {
  ListingFact,
  OfficeFact,
  OfficerFact,
  OrganizationFacts,
  PersonFacts,
  Recorded,
  RegistrationFact,
  RuleSet,
} from "./facts.ts";

/** A fact as on record at the instant of the question, which is all that is asked of when it was recorded. */
export type Standing<Fact> = Omit<Fact, keyof Recorded>;

type StandingListings<Party> = Omit<Party, "listingFacts"> & {
  listingFacts: readonly Standing<ListingFact>[];
};
export type StandingOffice = Standing<Omit<OfficeFact, "organization">> & {
  organization: StandingListings<OfficeFact["organization"]>;
};
export type StandingOfficer = Standing<Omit<OfficerFact, "holder">> & {
  holder: StandingListings<OfficerFact["holder"]>;
};

/** The facts that a decision rests on; of what it is not about, null. */
export interface DecisionFacts {
  readonly listingFacts: readonly Standing<ListingFact>[];
  /** Of a person. */
  readonly officeFacts: readonly StandingOffice[] | null;
  /** Of an organization that is asked about. */
  readonly officerFacts: readonly StandingOfficer[] | null;
  /** Of the organization, asked about or of the office. */
  readonly registrationFacts: readonly Standing<RegistrationFact>[] | null;
}

/** What is asked: an action of a person or an organization, or an office (a role in an organization) of a person. */
export interface DecisionQuestion {
  readonly action: GatedAction | null;
  readonly role: Role | null;
  readonly on: string;
}

/** What of the catalogue bears on a question. */
export interface DecisionRules {
  /** Ids of the limbs that gate the action; none where an office is asked about. */
  readonly limbs: readonly string[];
  readonly reach: RuleSet;
}

const NOW: Recorded = { recordedFrom: "", recordedUntil: null };

const onRecord = <Fact extends object>(facts: readonly Fact[]): (Fact & Recorded)[] =>
  facts.map((fact) => ({ ...fact, ...NOW }));

/** The facts of a person as the rules take them. */
export function personOnRecord({
  listingFacts,
  officeFacts,
}: Pick<DecisionFacts, "listingFacts" | "officeFacts">): PersonFacts {
  return {
    listingFacts: onRecord(listingFacts),
    officeFacts: onRecord(officeFacts ?? []).map(({ organization, ...office }) => ({
      ...office,
      organization: { ...organization, listingFacts: onRecord(organization.listingFacts) },
    })),
  };
}

function organizationOnRecord(facts: DecisionFacts): OrganizationFacts {
  return {
    registrationFacts: onRecord(facts.registrationFacts ?? []),
    listingFacts: onRecord(facts.listingFacts),
    officerFacts: onRecord(facts.officerFacts ?? []).map(({ holder, ...officer }) => ({
      ...officer,
      holder: { ...holder, listingFacts: onRecord(holder.listingFacts) },
    })),
  };
}

/** What of a rule set bears on a question, so that nothing else has to be kept to answer it again. */
export function rulesOf({ role }: DecisionQuestion, limbs: readonly string[], rules: RuleSet): DecisionRules {
  const officeLimbs = role === null ? [] : rules.officeLimbs;
  const asked = new Set([...limbs, ...officeLimbs.map(({ limb }) => limb)]);
  const coverage = rules.coverage.filter(({ limb }) => asked.has(limb));
  return { limbs, reach: { coverage, offices: rules.offices, officeLimbs } };
}

/** The answer to a question: what `eligibility` says with the same facts. */
export function decide(
  { role, on }: DecisionQuestion,
  facts: DecisionFacts,
  { limbs, reach }: DecisionRules,
): Eligibility {
  const question = { on, knownAt: null };
  if (role !== null) {
    const registration = onRecord(facts.registrationFacts ?? []);
    return appointmentEligibility(personOnRecord(facts), registration, role, reach, question);
  }
  const asked = new Set(limbs);
  return facts.officeFacts
    ? personEligibility(personOnRecord(facts), reach, asked, question)
    : organizationEligibility(organizationOnRecord(facts), reach, asked, question);
}
