import type { AppointmentResolvers } from "../generated/resolvers.ts";
import { appointmentEligibility } from "../rules/eligibility.ts";
import type { OrganizationFacts } from "../rules/facts.ts";
import { latestRecord, recordsOfPerson } from "../rules/latest-record.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import { factsOfPerson, firstRecord, present, questionOf } from "./question.ts";

export const Appointment: AppointmentResolvers = {
  eligibility: async ({ person, organization, role }, args, { loaders, request }) => {
    const catalogue = await loaders.catalogue();
    const { facts, recordedFrom } = factsOfPerson(person, request);
    const { registrationFacts } = present<Pick<OrganizationFacts, "registrationFacts">>(organization, [
      "registrationFacts",
    ]);
    const first = [recordedFrom, firstRecord({ registrationFacts })].sort().at(-1) as string;
    const question = questionOf(args, first, request);
    const rules = ruleSetOn(catalogue, question.on);
    return {
      ...appointmentEligibility(facts, registrationFacts, role, rules, question),
      catalogue,
      subject: person.id,
      on: question.on,
      recordedAt: latestRecord([...recordsOfPerson(facts), ...registrationFacts], first, question.knownAt),
    };
  },
};
