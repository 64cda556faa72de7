import { badUserInput } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type {
  GatedAction,
  OrganizationResolvers,
  PersonResolvers,
  SubjectResolvers,
} from "../generated/resolvers.ts";
import type { Catalogue, RestrictionModel } from "../models.ts";
import type { AppliedLimb, OrganizationFacts, PersonFacts } from "../rules/facts.ts";
import { organizationRestrictions, personRestrictions, type Question } from "../rules/restrictions.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import { organizationWithoutSealed, personWithoutSealed } from "../rules/without-sealed.ts";

/** Facts come with the representation or not at all: without them there is no answer, not an empty one. */
function present<Facts extends object>(entity: Partial<Facts>, names: readonly (keyof Facts)[]): Facts {
  for (const name of names) {
    if (!Array.isArray(entity[name])) throw new Error(`the representation lacks ${String(name)}`);
  }
  return entity as Facts;
}

function restrictionsOf(
  catalogue: Catalogue,
  subject: string,
  applied: readonly AppliedLimb[],
  on: string,
  actions: readonly GatedAction[] | null | undefined,
): RestrictionModel[] {
  const restrictions = applied.map((entry) => {
    const limb = catalogue.limbs.get(entry.limb);
    if (!limb) throw new Error(`the catalogue has no limb ${entry.limb}`);
    return { subject, applied: entry, limb, on };
  });
  if (!actions) return restrictions;
  const asked = new Set(actions);
  return restrictions.filter(({ limb }) => asked.has(limb.action));
}

/**
 * What is asked, with its defaults. Of an instant at which the subject was not on record there is nothing to answer, and
 * of one to come nothing is known yet.
 */
function questionOf(
  { on, knownAt = null }: { on?: string | null | undefined; knownAt?: string | null | undefined },
  recordedFrom: string,
  request: RequestContext,
): Question {
  if (knownAt !== null && knownAt > request.now) {
    throw badUserInput("knownAt", { zh: "不得晚于现在", en: "must not be in the future" });
  }
  if (knownAt !== null && knownAt < recordedFrom) {
    throw badUserInput("knownAt", {
      zh: "当时尚无该主体的记录",
      en: "the subject was not on record at that instant",
    });
  }
  return { on: on ?? request.today, knownAt };
}

function firstRecord({ registrationFacts }: OrganizationFacts): string {
  const [first] = registrationFacts.map(({ recordedFrom }) => recordedFrom).sort();
  if (first === undefined) throw new Error("an organization without a registration");
  return first;
}

export const Subject: SubjectResolvers = {
  __resolveType: (subject) => ("officerFacts" in subject ? "Organization" : "Person"),
};

export const Organization: OrganizationResolvers = {
  restrictions: async (organization, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const facts = organizationWithoutSealed(
      present<OrganizationFacts>(organization, ["registrationFacts", "listingFacts", "officerFacts"]),
      request,
    );
    const question = questionOf(args, firstRecord(facts), request);
    const applied = organizationRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return restrictionsOf(catalogue, organization.id, applied, question.on, args.actions);
  },
};

export const Person: PersonResolvers = {
  restrictions: async (person, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const facts = personWithoutSealed(present<PersonFacts>(person, ["listingFacts", "officeFacts"]), request);
    if (!person.recordedFrom) throw new Error("the representation lacks recordedFrom");
    const question = questionOf(args, person.recordedFrom, request);
    const applied = personRestrictions(facts, ruleSetOn(catalogue, question.on), question);
    return restrictionsOf(catalogue, person.id, applied, question.on, args.actions);
  },
};
