import { badUserInput, requestError } from "../../../schema/error-codes.ts";
import type { RequestContext, Viewer } from "../../../schema/request-context.ts";
import { AUTHORITIES } from "../rules/authorities.ts";
import { readsArchive } from "../rules/visibility.ts";

/** Refuses what is no authority that determines: an empty list would say that it has nothing to do. */
export function requireAuthority(authority: string): void {
  if (AUTHORITIES.has(authority)) return;
  throw badUserInput("authority", { zh: "不是认定机关", en: "not an authority that determines" });
}

/** Whether a viewer is an officer of an authority, and sees how it works on its cases. */
export function seesWorkOf(authority: string, viewer: Viewer): boolean {
  return viewer.scopes.has("list:write") && viewer.department === authority;
}

/**
 * Refuses who may not see how an authority works on its cases: its own officers may, and who audits; of what is sealed
 * only the latter.
 */
export function requireWorkOf(authority: string, { viewer }: RequestContext, sealed = false): void {
  if (readsArchive(viewer)) return;
  if (!sealed && seesWorkOf(authority, viewer)) return;
  throw requestError("FORBIDDEN", {
    zh: "仅限该机关的人员或审计",
    en: "for the officers of that authority, or for audit",
  });
}
