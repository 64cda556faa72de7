import { idOf } from "../../shared/arguments.ts";
import type { DecisionRecordResolvers } from "../generated/resolvers.ts";
import { askedOrganization, askedPerson } from "./asked-subject.ts";

/** Whom a decision record is about, by the key that measures has for that: it tells of nobody who is kept back. */
export const DecisionRecord: DecisionRecordResolvers = {
  __resolveReference: ({ about }) => {
    const [organization, person] = about.split("/");
    return {
      about,
      organizationId: organization ? idOf("about", organization) : null,
      personId: person ? idOf("about", person) : null,
    };
  },

  organization: ({ organizationId }, _args, { loaders }, info) =>
    organizationId === null ? null : askedOrganization(organizationId, loaders, info),

  person: ({ personId }, _args, { loaders, lookUps }, info) => {
    if (personId === null) return null;
    lookUps.saw("DecisionRecord.person");
    lookUps.found("Person", personId);
    return askedPerson(personId, loaders, info);
  },
};
