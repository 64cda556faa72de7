import type { ObjectionResolvers, RepairApplicationResolvers } from "../generated/resolvers.ts";
import { objectionState } from "../rules/listing-record.ts";
import { visibleListing } from "./visible-listing.ts";

export const Objection: ObjectionResolvers = {
  state: (objection) => objectionState(objection),

  listing: async ({ listingId }, _args, context) =>
    await visibleListing(await context.loaders.listingById.load(listingId), context),
};

export const RepairApplication: RepairApplicationResolvers = {
  listing: async ({ listingId }, _args, context) =>
    await visibleListing(await context.loaders.listingById.load(listingId), context),
};
