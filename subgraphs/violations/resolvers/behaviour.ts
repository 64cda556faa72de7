import type { BehaviourResolvers } from "../generated/resolvers.ts";

export const Behaviour: BehaviourResolvers = {
  // A copy: @apollo/subgraph writes the name of the type on it, and the catalogue is every request's.
  __resolveReference: async ({ number }, { loaders }) => {
    const behaviour = (await loaders.behaviours()).get(number);
    return behaviour ? { ...behaviour } : null;
  },
};
