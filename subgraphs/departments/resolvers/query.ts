import { idOf } from "../../shared/arguments.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { obligationConnectionOf, obligationSelectionOf } from "./obligation-page.ts";

export const Query: QueryResolvers = {
  departments: async (_root, _args, { loaders }) => [...(await loaders.departments()).values()],

  department: async (_root, { id }, { loaders }) => (await loaders.departments()).get(id) ?? null,

  obligation: async (_root, { id }, { loaders }) => await loaders.obligationById.load(idOf("id", id)),

  obligations: async (_root, args, { loaders, request }) => {
    const selection = obligationSelectionOf(args, request);
    return obligationConnectionOf(await loaders.obligations(selection), selection);
  },
};
