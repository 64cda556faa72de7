import type { DepartmentResolvers } from "../generated/resolvers.ts";

export const Department: DepartmentResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.departments()).get(id) ?? null,
};
