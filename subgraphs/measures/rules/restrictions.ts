import { organizationAsKnown, personAsKnown } from "./as-known.ts";
import { directForOrganization, directForPerson } from "./direct.ts";
import type { AppliedLimb, OrganizationFacts, PersonFacts, RuleSet } from "./facts.ts";
import { legalRepresentativeGrounds } from "./legal-representative.ts";
import { mergeGrounds } from "./merge-grounds.ts";
import { officerGrounds } from "./officer.ts";

/** What is asked: a day, and the instant whose records count (null for now). */
export interface Question {
  on: string;
  knownAt: string | null;
}

/** The limbs that apply to a person (section three of 榕人社劳〔2019〕7号). */
export function personRestrictions(
  facts: PersonFacts,
  rules: RuleSet,
  { on, knownAt }: Question,
): AppliedLimb[] {
  const known = personAsKnown(facts, knownAt);
  return mergeGrounds([
    ...directForPerson(known, rules, on),
    ...legalRepresentativeGrounds(known, rules, on),
  ]);
}

/** The limbs that apply to an organization (section three of 榕人社劳〔2019〕7号). */
export function organizationRestrictions(
  facts: OrganizationFacts,
  rules: RuleSet,
  { on, knownAt }: Question,
): AppliedLimb[] {
  const known = organizationAsKnown(facts, knownAt);
  return mergeGrounds([...directForOrganization(known, rules, on), ...officerGrounds(known, rules, on)]);
}
