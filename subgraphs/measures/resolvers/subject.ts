import type {
  GatedAction,
  OrganizationResolvers,
  PersonResolvers,
  SubjectResolvers,
} from "../generated/resolvers.ts";
import type { RestrictionModel } from "../models.ts";
import { organizationEligibility, personEligibility } from "../rules/eligibility.ts";
import { latestRecord, recordsOfOrganization, recordsOfPerson } from "../rules/latest-record.ts";
import { organizationRestrictions, personRestrictions } from "../rules/restrictions.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import { limbsOfAction, restrictionsOf } from "./applied-limbs.ts";
import { factsOfOrganization, factsOfPerson, firstRecord, questionOf } from "./question.ts";

function gating(
  restrictions: RestrictionModel[],
  actions: readonly GatedAction[] | null | undefined,
): RestrictionModel[] {
  if (!actions) return restrictions;
  const asked = new Set(actions);
  return restrictions.filter(({ limb }) => asked.has(limb.action));
}

export const Subject: SubjectResolvers = {
  __resolveType: (subject) => ("officerFacts" in subject ? "Organization" : "Person"),
};

export const Organization: OrganizationResolvers = {
  restrictions: async (organization, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const facts = factsOfOrganization(organization, request);
    const question = questionOf(args, firstRecord(facts), request);
    const applied = organizationRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return gating(restrictionsOf(catalogue, organization.id, applied, question.on), args.actions);
  },

  eligibility: async (organization, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const facts = factsOfOrganization(organization, request);
    const first = firstRecord(facts);
    const question = questionOf(args, first, request);
    const limbs = limbsOfAction(catalogue, args.action, question.on);
    return {
      ...organizationEligibility(facts, ruleSetOn(catalogue, question.on), limbs, question),
      catalogue,
      subject: organization.id,
      on: question.on,
      recordedAt: latestRecord(recordsOfOrganization(facts), first, question.knownAt),
    };
  },
};

export const Person: PersonResolvers = {
  restrictions: async (person, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const { facts, recordedFrom } = factsOfPerson(person, request);
    const question = questionOf(args, recordedFrom, request);
    const applied = personRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return gating(restrictionsOf(catalogue, person.id, applied, question.on), args.actions);
  },

  eligibility: async (person, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const { facts, recordedFrom } = factsOfPerson(person, request);
    const question = questionOf(args, recordedFrom, request);
    const limbs = limbsOfAction(catalogue, args.action, question.on);
    return {
      ...personEligibility(facts, ruleSetOn(catalogue, question.on), limbs, question),
      catalogue,
      subject: person.id,
      on: question.on,
      recordedAt: latestRecord(recordsOfPerson(facts), recordedFrom, question.knownAt),
    };
  },
};
