import type {
  GatedAction,
  OrganizationResolvers,
  PersonResolvers,
  SubjectResolvers,
} from "../generated/resolvers.ts";
import type { Catalogue, RestrictionModel } from "../models.ts";
import type { AppliedLimb, OrganizationFacts, PersonFacts } from "../rules/facts.ts";
import { organizationRestrictions, personRestrictions } from "../rules/restrictions.ts";
import { ruleSetOn } from "../rules/rule-set.ts";

/** Facts come with the representation or not at all: without them there is no answer, not an empty one. */
function present<Facts extends object>(entity: Partial<Facts>, names: readonly (keyof Facts)[]): Facts {
  for (const name of names) {
    if (!Array.isArray(entity[name])) throw new Error(`the representation lacks ${String(name)}`);
  }
  return entity as Facts;
}

function restrictionsOf(
  catalogue: Catalogue,
  applied: readonly AppliedLimb[],
  on: string,
  actions: readonly GatedAction[] | null | undefined,
): RestrictionModel[] {
  const restrictions = applied.map((entry) => {
    const limb = catalogue.limbs.get(entry.limb);
    if (!limb) throw new Error(`the catalogue has no limb ${entry.limb}`);
    return { applied: entry, limb, on };
  });
  return actions ? restrictions.filter(({ limb }) => actions.includes(limb.action)) : restrictions;
}

export const Subject: SubjectResolvers = {
  __resolveType: (subject) => ("officerFacts" in subject ? "Organization" : "Person"),
};

export const Organization: OrganizationResolvers = {
  restrictions: async (organization, { on, knownAt, actions }, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const question = { on: on ?? request.today, knownAt: knownAt ?? null };
    const facts = present<OrganizationFacts>(organization, [
      "registrationFacts",
      "listingFacts",
      "officerFacts",
    ]);
    if (facts.registrationFacts.length === 0) throw new Error("an organization without a registration");
    const applied = organizationRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return restrictionsOf(catalogue, applied, question.on, actions);
  },
};

export const Person: PersonResolvers = {
  restrictions: async (person, { on, knownAt, actions }, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const question = { on: on ?? request.today, knownAt: knownAt ?? null };
    const facts = present<PersonFacts>(person, ["listingFacts", "officeFacts"]);
    const applied = personRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return restrictionsOf(catalogue, applied, question.on, actions);
  },
};
