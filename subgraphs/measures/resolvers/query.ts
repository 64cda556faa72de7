import type { QueryResolvers } from "../generated/resolvers.ts";
import { inEffect } from "../rules/in-effect.ts";
import { officeConflictsPage } from "./office-conflicts-page.ts";

export const Query: QueryResolvers = {
  measures: async (_root, { on }, { loaders, request }) => {
    const { measures } = await loaders.catalogue();
    return [...measures.values()].filter((measure) => inEffect(measure, on ?? request.today));
  },
  measure: async (_root, { number }, { loaders }) => (await loaders.catalogue()).measures.get(number) ?? null,
  officeConflicts: (_root, args, context) => officeConflictsPage(args, context),
  limb: async (_root, { id }, { loaders }) => (await loaders.catalogue()).limbs.get(id) ?? null,
};
