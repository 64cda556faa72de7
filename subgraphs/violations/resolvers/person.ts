import { idOf } from "../../shared/arguments.ts";
import type { PersonResolvers } from "../generated/resolvers.ts";
import { readsArchive, sealedUntil } from "../rules/visibility.ts";
import { asksForVersion } from "./asks-for-version.ts";
import { listingConnectionOf, listingPageOf } from "./listing-page.ts";
import { requirePersonsInReach } from "./visible-listing.ts";

export const Person: PersonResolvers = {
  __resolveReference: async ({ id }) => ({ __typename: "Person", id: idOf("id", id) }),

  // What is sealed is left out: of a person who is known, that there was a listing is the personal part of it.
  listings: async ({ id }, { on, status, ...args }, context, info) => {
    const { loaders, request } = context;
    requirePersonsInReach(request);
    const page = listingPageOf(args);
    const filter = { status: status ?? null, on: on ?? request.today };
    const endsAfter = readsArchive(request.viewer)
      ? null
      : sealedUntil(request.today, await loaders.archiveAfterYears());
    const versioned = asksForVersion(info);
    const selection = { ...filter, page, subjectType: "PERSON" as const, endsAfter, versioned };
    const rows = await loaders.listingsOfSubject(selection).load(id);
    return await listingConnectionOf(rows, page, true, context);
  },

  listingFacts: ({ id }, _args, { loaders }) => loaders.listingFacts.load(id),
};
