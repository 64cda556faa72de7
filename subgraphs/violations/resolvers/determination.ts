import type { DeterminationResolvers } from "../generated/resolvers.ts";

export const Determination: DeterminationResolvers = {
  authority: ({ authority }) => ({ __typename: "Department", id: authority }),

  behaviours: async ({ behaviours }, _args, { loaders }) => {
    const catalogue = await loaders.behaviours();
    return behaviours.map((number) => catalogue.get(number) ?? missing(number));
  },
};

function missing(number: number): never {
  throw new Error(`behaviour ${number} of a determination is not in the catalogue`);
}
