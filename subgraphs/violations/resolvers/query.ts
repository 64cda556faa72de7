import { keysOf } from "../../shared/arguments.ts";
import type { ListingFilter, QueryResolvers } from "../generated/resolvers.ts";
import { reachOf } from "../rules/visibility.ts";
import { listingConnectionOf, listingPageOf } from "./listing-page.ts";
import { requirePersonsInReach, visibleListing } from "./visible-listing.ts";

export const Query: QueryResolvers = {
  listing: async (_root, { number }, { loaders, request }) =>
    visibleListing(await loaders.listingByNumber.load(number), request),

  listings: async (_root, { filter, ...args }, { loaders, request }) => {
    if (filter?.subjectType === "PERSON") requirePersonsInReach(request);
    const page = listingPageOf(args);
    const reach = reachOf(request.viewer, request.today);
    const rows = await loaders.listings({
      ...criteriaOf(filter ?? {}, request.today),
      subjectType: reach.subjectType ?? filter?.subjectType ?? null,
      publishedTo: reach.publishedTo,
      page,
    });
    return listingConnectionOf(rows, page, false);
  },

  behaviours: async (_root, _args, { loaders }) => [...(await loaders.behaviours()).values()],

  datedNumbers: async (_root, _args, { loaders }) => [...(await loaders.datedNumbers())],
};

/** What the filter confines the list to; lists are checked for their length. */
function criteriaOf(filter: ListingFilter, today: string) {
  const keys = <Key>(name: keyof ListingFilter, values: readonly Key[] | null | undefined) =>
    values ? keysOf(`filter.${name}`, values) : null;
  return {
    on: filter.on ?? today,
    status: filter.status ?? null,
    behaviours: keys("behaviours", filter.behaviours),
    authorities: keys("authorities", filter.authorities),
    divisions: keys("divisions", filter.divisions),
    industries: keys("industries", filter.industries),
    publishedFrom: filter.publishedFrom ?? null,
    publishedUntil: filter.publishedUntil ?? null,
  };
}
