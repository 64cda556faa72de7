import { badUserInput } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { OrganizationFacts, PersonFacts } from "../rules/facts.ts";
import type { Question } from "../rules/restrictions.ts";
import { organizationWithoutSealed, personWithoutSealed } from "../rules/without-sealed.ts";

/** Facts come with the representation or not at all: without them there is no answer, not an empty one. */
export function present<Facts extends object>(
  entity: Partial<Facts>,
  names: readonly (keyof Facts)[],
): Facts {
  for (const name of names) {
    if (!Array.isArray(entity[name])) throw new Error(`the representation lacks ${String(name)}`);
  }
  return entity as Facts;
}

/**
 * What is asked, with its defaults. Of an instant at which the subject was not on record there is nothing to answer, and
 * of one to come nothing is known yet.
 */
export function questionOf(
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

/** The facts of a person in a representation that the viewer may be told of, and the instant of its first record. */
export function factsOfPerson(
  person: Partial<PersonFacts> & { recordedFrom?: string },
  request: RequestContext,
): { facts: PersonFacts; recordedFrom: string } {
  const facts = personWithoutSealed(present<PersonFacts>(person, ["listingFacts", "officeFacts"]), request);
  if (!person.recordedFrom) throw new Error("the representation lacks recordedFrom");
  return { facts, recordedFrom: person.recordedFrom };
}

/** The facts of an organization in a representation that the viewer may be told of. */
export function factsOfOrganization(
  organization: Partial<OrganizationFacts>,
  request: RequestContext,
): OrganizationFacts {
  const facts = present<OrganizationFacts>(organization, [
    "registrationFacts",
    "listingFacts",
    "officerFacts",
  ]);
  return organizationWithoutSealed(facts, request);
}

/** The instant at which an organization was first recorded. */
export function firstRecord({ registrationFacts }: Pick<OrganizationFacts, "registrationFacts">): string {
  const [first] = registrationFacts.map(({ recordedFrom }) => recordedFrom).sort();
  if (first === undefined) throw new Error("an organization without a registration");
  return first;
}
