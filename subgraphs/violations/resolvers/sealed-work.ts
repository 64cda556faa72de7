import type { Context } from "../context.ts";
import type { CaseModel, ComplaintModel } from "../models.ts";
import { readsArchive } from "../rules/visibility.ts";
import { sealing } from "./visible-listing.ts";

/** Whether a case is about a person whose listing is sealed: with that, its facts and statements are. */
export async function isOfSealedPerson(
  { subjectType, listings }: CaseModel,
  context: Context,
): Promise<boolean> {
  const [own] = listings;
  if (subjectType === "ORGANIZATION" || own === undefined) return false;
  const listing = await context.loaders.listingById.load(own);
  return listing !== null && (await sealing(context))(listing);
}

/**
 * Whether one of the listings is sealed to the viewer: what comes of a command tells of that command alone then, or it
 * would be a way around the seal.
 */
export async function hasSealed(listings: readonly string[], context: Context): Promise<boolean> {
  if (readsArchive(context.request.viewer)) return false;
  const rows = await Promise.all(listings.map((id) => context.loaders.listingById.load(id)));
  const isSealed = await sealing(context);
  return rows.some((row) => row !== null && isSealed(row));
}

/** Whether a complaint is about a listing that is sealed to the viewer: what it says is of that person. */
export async function isAboutSealed({ listing }: ComplaintModel, context: Context): Promise<boolean> {
  return listing !== null && (await hasSealed([listing], context));
}
