import type { Context } from "../context.ts";
import type { CaseModel } from "../models.ts";
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
 * Whether what a command was about is sealed to who gave it: its result tells of that command alone, or it would be a
 * way around the seal. A case is sealed with the listing of its subject.
 */
export async function isSealedWork(
  of: { readonly case: CaseModel | null } | { readonly listing: string | null },
  context: Context,
): Promise<boolean> {
  if (readsArchive(context.request.viewer)) return false;
  if ("case" in of) return of.case !== null && (await isOfSealedPerson(of.case, context));
  const listing = of.listing === null ? null : await context.loaders.listingById.load(of.listing);
  return listing !== null && (await sealing(context))(listing);
}
