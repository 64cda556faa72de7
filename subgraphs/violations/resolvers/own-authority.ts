import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";

/** Whether a viewer may see how an authority works on its cases: its own officers, and who audits. */
export function seesWorkOf(authority: string, { viewer }: RequestContext): boolean {
  if (viewer.scopes.has("audit:read")) return true;
  return viewer.scopes.has("list:write") && viewer.department === authority;
}

/** Refuses who may not see how an authority works. */
export function requireWorkOf(authority: string, request: RequestContext): void {
  if (seesWorkOf(authority, request)) return;
  throw requestError("FORBIDDEN", {
    zh: "仅限该机关的人员或审计",
    en: "for the officers of that authority, or for audit",
  });
}
