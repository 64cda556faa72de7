import type { BehaviourResolvers } from "../generated/resolvers.ts";

export const Behaviour: BehaviourResolvers = {
  __resolveReference: async ({ number }, { loaders }) => (await loaders.behaviours()).get(number) ?? null,
};
