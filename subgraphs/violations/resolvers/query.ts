import { badUserInput } from "../../../schema/error-codes.ts";
import { keysOf, textOf, textsOf } from "../../shared/arguments.ts";
import type { Context } from "../context.ts";
import type { ListingFilter, QueryResolvers } from "../generated/resolvers.ts";
import type { ListingModel } from "../models.ts";
import { AUTHORITIES } from "../rules/authorities.ts";
import { readsList } from "../rules/visibility.ts";
import { asksForVersion } from "./asks-for-version.ts";
import { listingConnectionOf, listingPageOf } from "./listing-page.ts";
import { refuse, requirePersonsInReach, visibleListing, visibleStatuses } from "./visible-listing.ts";

export const Query: QueryResolvers = {
  listing: async (_root, { number, knownAt }, context, info) => {
    const { listingByNumber, plainListingByNumber } = context.loaders;
    const byNumber = asksForVersion(info) ? listingByNumber : plainListingByNumber;
    const row = await byNumber.load(textOf("number", number));
    const listing = await visibleListing(row, context);
    return knownAt && listing ? await listingKnownAt(listing, knownAt, context) : listing;
  },

  listings: async (_root, { filter, ...args }, context, info) => {
    const { loaders, request } = context;
    if (filter?.subjectType === "PERSON") requirePersonsInReach(request);
    const page = listingPageOf(args);
    const behaviours = await loaders.behaviours();
    const criteria = criteriaOf(filter ?? {}, behaviours);
    const statuses = visibleStatuses({ status: filter?.status ?? null, on: filter?.on ?? null }, request);
    const subjectType = readsList(request.viewer) ? (filter?.subjectType ?? null) : "ORGANIZATION";
    const versioned = asksForVersion(info);
    const rows = await loaders.listings({
      ...{ ...criteria, ...statuses, subjectType, publishedTo: null, page, versioned },
    });
    return await listingConnectionOf(rows, page, false, context);
  },

  behaviours: async (_root, _args, { loaders }) => [...(await loaders.behaviours()).values()],

  datedNumbers: async (_root, _args, { loaders }) => [...(await loaders.datedNumbers())],
};

/**
 * A listing that the viewer may see, as it was on record at an instant; null where it was not. Who does not read the
 * list is refused: what was public then need not be so now.
 */
async function listingKnownAt(
  { number, sealed, throughSubject }: ListingModel,
  knownAt: string,
  { loaders, request }: Context,
): Promise<ListingModel | null> {
  if (!readsList(request.viewer)) refuse(request);
  if (knownAt > request.now) {
    throw badUserInput("knownAt", { zh: "不得晚于现在", en: "must not be in the future" });
  }
  const row = await loaders.listingKnownAt(number, knownAt);
  return row && { ...row, sealed, throughSubject, knownAt };
}

/** Refuses a value that nothing can have: an empty list would say that nobody is listed for it. */
function known<Value extends string | number>(
  argument: string,
  values: readonly Value[] | null | undefined,
  isKnown: (value: Value) => boolean,
): readonly Value[] | null {
  if (!values) return null;
  if (!keysOf(argument, values).every(isKnown)) {
    throw badUserInput(argument, { zh: "含有不存在的值", en: "a value that does not exist" });
  }
  return values;
}

/** What the filter confines the list to, its status apart. */
function criteriaOf(filter: ListingFilter, behaviours: ReadonlyMap<number, unknown>) {
  const { publishedFrom = null, publishedUntil = null } = filter;
  if (publishedFrom && publishedUntil && publishedUntil <= publishedFrom) {
    const reason = { zh: "须晚于 publishedFrom", en: "must be after publishedFrom" };
    throw badUserInput("filter.publishedUntil", reason);
  }
  return {
    behaviours: known("filter.behaviours", filter.behaviours, (number) => behaviours.has(number)),
    authorities: known("filter.authorities", filter.authorities, (id) => AUTHORITIES.has(id)),
    divisions: known("filter.divisions", filter.divisions, (code) => /^\d{6}$/.test(code)),
    industries: textsOf("filter.industries", filter.industries),
    publishedFrom,
    publishedUntil,
  };
}
