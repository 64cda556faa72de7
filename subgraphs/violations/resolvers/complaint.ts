import type { ComplaintResolvers } from "../generated/resolvers.ts";
import { visibleListing } from "./visible-listing.ts";

export const Complaint: ComplaintResolvers = {
  authority: ({ authority }) => ({ __typename: "Department", id: authority }),

  listing: async ({ listing }, _args, context) =>
    listing === null ? null : await visibleListing(await context.loaders.listingById.load(listing), context),

  events: async ({ id }, _args, { loaders }) => await loaders.events("COMPLAINT").load(id),
};
