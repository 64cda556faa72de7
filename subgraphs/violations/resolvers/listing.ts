import type { GraphQLResolveInfo } from "graphql";
import { idOf, textOf } from "../../shared/arguments.ts";
import type { Context } from "../context.ts";
import type { ListingResolvers } from "../generated/resolvers.ts";
import type { FieldChanged } from "../rules/change.ts";
import { effectiveUntil, statusOn } from "../rules/in-force.ts";
import { isPending } from "../rules/objection-pending.ts";
import { readsArchive, showsIdentity } from "../rules/visibility.ts";
import { asksForVersion } from "./asks-for-version.ts";
import { requireWorkOf } from "./own-authority.ts";
import { noteSubject, sealing, visibleListing } from "./visible-listing.ts";

/** The parts of the key by which a restriction refers to the listing that it rests on. */
function groundOf(key: string): { listing: string; subject: string } {
  const [listing = "", subject = ""] = key.split("/");
  return { listing: idOf("ground", listing), subject: idOf("ground", subject) };
}

/** With their versions, where the operation asks for any. */
function listingsOf({ loaders }: Context, info: GraphQLResolveInfo) {
  const { plainListingById, plainListingByNumber } = loaders;
  return asksForVersion(info)
    ? loaders
    : { listingById: plainListingById, listingByNumber: plainListingByNumber };
}

/** The day that a field had before it was changed; null where it was not, or had none. */
function formerDay(changes: readonly FieldChanged[], name: string): string | null {
  const before = changes.find(({ field }) => field === name)?.before;
  return typeof before === "string" ? before : null;
}

export const Listing: ListingResolvers = {
  __resolveReference: async (reference, context, info) => {
    const { listingById, listingByNumber } = listingsOf(context, info);
    if ("ground" in reference) {
      const { listing, subject } = groundOf(reference.ground);
      return await visibleListing(await listingById.load(listing), context, subject);
    }
    const row =
      "id" in reference
        ? await listingById.load(idOf("id", reference.id))
        : await listingByNumber.load(textOf("number", reference.number));
    return await visibleListing(row, context);
  },

  ground: ({ id, subjectId }) => `${id}/${subjectId}`,

  status: async (listing, { on }, { loaders, request }) =>
    statusOn(listing, listing.suspensions, await loaders.publicityCapYears(), on ?? request.today),

  effectiveUntil: async (listing, _args, { loaders }) =>
    effectiveUntil(listing, await loaders.publicityCapYears()),

  subject: (listing, _args, { request, lookUps }) => {
    if (!showsIdentity(request.viewer, listing)) return null;
    noteSubject(listing, "Listing.subject", { lookUps });
    const __typename = listing.subjectType === "PERSON" ? "Person" : "Organization";
    return { __typename, id: listing.subjectId };
  },

  subjectName: (listing, _args, { request, lookUps }) => {
    if (!showsIdentity(request.viewer, listing)) return null;
    noteSubject(listing, "Listing.subjectName", { lookUps });
    return listing.subjectName;
  },

  withheld: (listing, _args, { request }) => !showsIdentity(request.viewer, listing),

  determination: (listing) => listing,

  // The legal representative of a named company is public: either would tell who a withheld person is, and so may
  // what the objection of that person says.
  responsibility: (listing, _args, { request }) =>
    showsIdentity(request.viewer, listing) ? listing.responsibility : null,

  arisingFrom: async (listing, _args, context, info) =>
    listing.arisingFrom !== null && showsIdentity(context.request.viewer, listing)
      ? await visibleListing(await listingsOf(context, info).listingById.load(listing.arisingFrom), context)
      : null,

  version: ({ version }) => {
    if (version === undefined) throw new Error("a listing was read without its version");
    return version;
  },

  // What is sealed is left out: the company tells of whom it is.
  arising: async ({ id }, _args, context) => {
    const isSealed = await sealing(context);
    return (await context.loaders.listingsArising.load(id))
      .map((row) => ({ ...row, throughSubject: false, sealed: isSealed(row) }))
      .filter(({ sealed }) => !sealed || readsArchive(context.request.viewer));
  },

  suspensions: (listing, _args, { request }) =>
    showsIdentity(request.viewer, listing)
      ? listing.suspensions
      : listing.suspensions.map((suspension) => ({ ...suspension, reason: null })),

  objections: async (listing, _args, { loaders, request }) => {
    const objections = await loaders.objectionsTo(listing);
    if (showsIdentity(request.viewer, listing)) return objections;
    return objections.map((objection) => ({ ...objection, summary: null, reasons: null }));
  },

  objectionPending: async (listing, _args, { loaders }) =>
    (await loaders.objectionsTo(listing)).some(isPending),

  reason: (listing, _args, { request }) => (showsIdentity(request.viewer, listing) ? listing.reason : null),

  corrections: async (listing, _args, { loaders, request }) => {
    const shows = showsIdentity(request.viewer, listing);
    const events = await loaders.events("LISTING").load(listing.id);
    return events
      .filter(({ lifecycle, command }) => lifecycle === "LISTING" && command === "CORRECT")
      .map(({ recordedAt, reason, changes }) => ({
        recordedAt,
        reason: shows ? reason : null,
        formerPublishedOn: formerDay(changes, "publishedOn"),
        formerUntil: formerDay(changes, "until"),
      }));
  },

  repairs: async ({ id, authority, sealed }, _args, { loaders, request }) => {
    requireWorkOf(authority, request, sealed);
    return await loaders.repairs.load(id);
  },

  events: async ({ id, authority, sealed }, _args, { loaders, request }) => {
    requireWorkOf(authority, request, sealed);
    return await loaders.events("LISTING").load(id);
  },
};
