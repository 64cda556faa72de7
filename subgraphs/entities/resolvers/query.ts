import { badUserInput } from "../../../schema/error-codes.ts";
import { idOf, keysOf } from "../../shared/arguments.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { checkIdentityNumber } from "../identity/identity-number.ts";
import { appointmentOf } from "./appointment.ts";
import { identifyOrganization, identifyPerson } from "./identify.ts";
import { lookedUpPerson } from "./looked-up-person.ts";
import { controlGroupOf, networkOf } from "./network.ts";
import { notSameDecisions } from "./not-same.ts";
import { pathsBetween } from "./paths.ts";
import { searchPage } from "./search-page.ts";

export const Query: QueryResolvers = {
  organization: (_root, { code, id }, { loaders }) => {
    if (code != null && id == null) return loaders.organizationByCode.load(code);
    if (id != null && code == null) return loaders.organization.load(idOf("id", id));
    throw badUserInput("code", { zh: "code 与 id 须且只须给一个", en: "give exactly one of code and id" });
  },

  organizations: (_root, { codes }, { loaders }) =>
    Promise.all(keysOf("codes", codes).map((code) => loaders.organizationByCode.load(code))),

  person: (_root, { id }, context) => lookedUpPerson(idOf("id", id), context),

  persons: (_root, { ids }, context) => {
    const checked = keysOf("ids", ids).map((id) => idOf("ids", id));
    return Promise.all(checked.map((id) => lookedUpPerson(id, context)));
  },

  personByIdentity: async (_root, { type, number }, { loaders, lookUps }) => {
    const check = checkIdentityNumber(type, number);
    if (!check.ok) throw badUserInput("number", check.reason);
    const person = await loaders.personByIdentity(type, check.number);
    if (person) lookUps.found("Person", person.id);
    else lookUps.missed("Person");
    return person;
  },

  appointment: async (_root, { person, organization, role }, context) => {
    const personId = idOf("person", person);
    const organizationId = idOf("organization", organization);
    const [appointment] = await Promise.all([
      appointmentOf(context.loaders, { personId, organizationId, role }),
      lookedUpPerson(personId, context),
    ]);
    return appointment;
  },

  identifyOrganization: (_root, args, context) => identifyOrganization(args, context),
  identifyPerson: (_root, args, context) => identifyPerson(args, context),
  notSameDecisions: (_root, args, context) => notSameDecisions(args, context),
  search: (_root, args, context) => searchPage(args, context),
  network: (_root, args, context) => networkOf(args, context),
  path: (_root, args, context) => pathsBetween(args, context),
  controlGroup: (_root, args, context) => controlGroupOf(args, context),
};
