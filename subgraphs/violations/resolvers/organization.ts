import { idOf } from "../../shared/arguments.ts";
import type { OrganizationResolvers } from "../generated/resolvers.ts";
import { asksForVersion } from "./asks-for-version.ts";
import { listingConnectionOf, listingPageOf } from "./listing-page.ts";
import { visibleStatuses } from "./visible-listing.ts";

export const Organization: OrganizationResolvers = {
  // No table of subjects here: every id resolves, and one that nobody has has no listings. Async, since what is thrown
  // outside a promise would fail every entity of the request.
  __resolveReference: async ({ id }) => ({ __typename: "Organization", id: idOf("id", id) }),

  listings: async ({ id }, { on, status, ...args }, context, info) => {
    const { loaders, request } = context;
    const page = listingPageOf(args);
    const statuses = visibleStatuses({ status: status ?? null, on: on ?? null }, request);
    const versioned = asksForVersion(info);
    const selection = { ...statuses, page, subjectType: "ORGANIZATION" as const, endsAfter: null, versioned };
    const rows = await loaders.listingsOfSubject(selection).load(id);
    return await listingConnectionOf(rows, page, false, context);
  },

  listingFacts: ({ id }, _args, { loaders }) => loaders.listingFacts.load(id),
};
