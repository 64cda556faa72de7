import type { DutyResolvers } from "../generated/resolvers.ts";
import { visibleListing } from "./visible-listing.ts";

export const Duty: DutyResolvers = {
  case: async (duty, _args, { loaders, lookUps }) => {
    if (duty.case === null) return null;
    lookUps.found("DeterminationCase", duty.case);
    return await loaders.caseById.load(duty.case);
  },

  listing: async ({ listing }, _args, context) =>
    listing === null ? null : await visibleListing(await context.loaders.listingById.load(listing), context),
};
