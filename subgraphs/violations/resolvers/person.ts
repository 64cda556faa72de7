import { idOf } from "../../shared/arguments.ts";
import type { PersonResolvers } from "../generated/resolvers.ts";
import { listingConnectionOf, listingPageOf } from "./listing-page.ts";
import { requirePersonsInReach } from "./visible-listing.ts";

export const Person: PersonResolvers = {
  __resolveReference: async ({ id }) => ({ __typename: "Person", id: idOf("id", id) }),

  listings: async ({ id }, { on, status, ...args }, { loaders, request }) => {
    requirePersonsInReach(request);
    const page = listingPageOf(args);
    const filter = { status: status ?? null, on: on ?? request.today };
    const selection = { ...filter, page, subjectType: "PERSON" as const };
    return listingConnectionOf(await loaders.listingsOfSubject(selection).load(id), page, true);
  },

  listingFacts: ({ id }, _args, { loaders }) => loaders.listingFacts.load(id),
};
