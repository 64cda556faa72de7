import { idOf } from "../../shared/arguments.ts";
import type { ListingResolvers } from "../generated/resolvers.ts";
import { effectiveUntil, statusOn } from "../rules/in-force.ts";
import { isPending } from "../rules/objection-pending.ts";
import { showsIdentity } from "../rules/visibility.ts";
import { visibleListing } from "./visible-listing.ts";

export const Listing: ListingResolvers = {
  __resolveReference: async (reference, { loaders, request }) => {
    const row =
      "id" in reference
        ? await loaders.listingById.load(idOf("id", reference.id))
        : await loaders.listingByNumber.load(reference.number);
    return visibleListing(row, request);
  },

  status: async (listing, { on }, { loaders, request }) =>
    statusOn(listing, listing.suspensions, await loaders.publicityCapYears(), on ?? request.today),

  effectiveUntil: async (listing, _args, { loaders }) =>
    effectiveUntil(listing, await loaders.publicityCapYears()),

  subject: (listing, _args, { request }) => {
    if (!showsIdentity(request.viewer, listing)) return null;
    const __typename = listing.subjectType === "PERSON" ? "Person" : "Organization";
    return { __typename, id: listing.subjectId };
  },

  subjectName: (listing, _args, { request }) =>
    showsIdentity(request.viewer, listing) ? listing.subjectName : null,

  withheld: (listing, _args, { request }) => !showsIdentity(request.viewer, listing),

  determination: (listing) => listing,

  arisingFrom: async ({ arisingFrom }, _args, { loaders, request }) =>
    arisingFrom === null ? null : visibleListing(await loaders.listingById.load(arisingFrom), request),

  objections: ({ id }, _args, { loaders }) => loaders.objections.load(id),

  objectionPending: async ({ id }, _args, { loaders }) => (await loaders.objections.load(id)).some(isPending),
};
