import type { QueryResolvers } from "../generated/resolvers.ts";

export const Query: QueryResolvers = {
  departments: async (_root, _args, { loaders }) => [...(await loaders.departments()).values()],
  department: async (_root, { id }, { loaders }) => (await loaders.departments()).get(id) ?? null,
};
