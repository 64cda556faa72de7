import type {
  AppliedLimb,
  Ground,
  OrganizationFacts,
  PersonFacts,
  RuleSet,
} from "../../subgraphs/measures/rules/facts.ts";
import {
  organizationRestrictions,
  personRestrictions,
  type Question,
} from "../../subgraphs/measures/rules/restrictions.ts";
import { catalogueRules } from "./catalogue-rules.ts";

/** What the rules answer for a person or an organization. */
export function restrictions(
  facts: PersonFacts | OrganizationFacts,
  question: Question,
  rules: RuleSet = catalogueRules,
): AppliedLimb[] {
  return "officeFacts" in facts
    ? personRestrictions(facts, rules, question)
    : organizationRestrictions(facts, rules, question);
}

/** The whole answer that a catalogue of these limbs alone gives on a day, with what is on record now. */
export function applied(
  facts: PersonFacts | OrganizationFacts,
  on: string,
  ...limbs: string[]
): AppliedLimb[] {
  const coverage = catalogueRules.coverage.filter(({ limb }) => limbs.includes(limb));
  return restrictions(facts, { on, knownAt: null }, { ...catalogueRules, coverage });
}

/** The limbs that apply on a day, in the order of the answer: "1a 1b 4a". */
export function limbsOf(facts: PersonFacts | OrganizationFacts, on: string): string {
  return restrictions(facts, { on, knownAt: null })
    .map(({ limb }) => limb)
    .join(" ");
}

/** A ground in one line: listing, position in brackets if any, interval. */
export function inALine({ listingNumber, position, since, until }: Ground): string {
  return `${listingNumber}${position === null ? "" : ` (${position})`} ${since}/${until}`;
}

/** The grounds of one limb on a day, a line each. */
export function groundsOf(facts: PersonFacts | OrganizationFacts, on: string, limb: string): string[] {
  return applied(facts, on, limb).flatMap(({ grounds }) => grounds.map(inALine));
}
