import { badUserInput } from "../../../schema/error-codes.ts";
import { idOf, keysOf } from "../../shared/arguments.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { checkIdentityNumber } from "../identity/identity-number.ts";
import { appointmentOf } from "./appointment.ts";
import { controlGroupOf, networkOf } from "./network.ts";
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

  person: (_root, { id }, { loaders }) => loaders.person.load(idOf("id", id)),

  persons: (_root, { ids }, { loaders }) => {
    const checked = keysOf("ids", ids).map((id) => idOf("ids", id));
    return Promise.all(checked.map((id) => loaders.person.load(id)));
  },

  personByIdentity: (_root, { type, number }, { loaders }) => {
    const check = checkIdentityNumber(type, number);
    if (!check.ok) throw badUserInput("number", check.reason);
    return loaders.personByIdentity(type, check.number);
  },

  appointment: (_root, { person, organization, role }, { loaders }) =>
    appointmentOf(loaders, {
      personId: idOf("person", person),
      organizationId: idOf("organization", organization),
      role,
    }),

  search: (_root, args, context) => searchPage(args, context),
  network: (_root, args, context) => networkOf(args, context),
  path: (_root, args, context) => pathsBetween(args, context),
  controlGroup: (_root, args, context) => controlGroupOf(args, context),
};
