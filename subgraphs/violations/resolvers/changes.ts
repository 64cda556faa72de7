import type { RequestContext } from "../../../schema/request-context.ts";
import { feedConnection, feedSizeOf } from "../../shared/feed/read-feed.ts";
import type { ListChangeKind, QueryResolvers } from "../generated/resolvers.ts";
import type { ListingModel } from "../models.ts";
import { readsArchive, showsIdentity } from "../rules/visibility.ts";
import { seesWorkOf } from "./own-authority.ts";
import { sealing } from "./visible-listing.ts";

/** Whether a viewer is told of a change: of a person to who may read persons, of work to who may see it. */
function isTold(kind: string, listing: ListingModel, { viewer }: RequestContext): boolean {
  if (!showsIdentity(viewer, listing)) return false;
  return kind !== "REPAIR" || seesWorkOf(listing.authority, viewer) || readsArchive(viewer);
}

export const changes: QueryResolvers["changes"] = async (_root, { after, first }, context) => {
  const { loaders, request } = context;
  const page = await loaders.changes(after ?? null, feedSizeOf(first));
  const isSealed = await sealing(context);
  const ids = [...new Set(page.rows.map(({ fact }) => fact))];
  const found = await Promise.all(ids.map((id) => loaders.listingById.load(id)));
  const listings = new Map(ids.map((id, index) => [id, found[index]]));
  return feedConnection(page, ({ kind, fact, version, recordedAt }) => {
    const row = listings.get(fact);
    if (!row) return null;
    const listing = { ...row, throughSubject: false, sealed: isSealed(row) };
    if (!isTold(kind, listing, request)) return null;
    return { kind: kind as ListChangeKind, version, recordedAt, listing };
  });
};
