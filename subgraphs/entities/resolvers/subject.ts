import type { SubjectResolvers } from "../generated/resolvers.ts";

export const Subject: SubjectResolvers = {
  __resolveType: ({ __typename }) => __typename,
};
