import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { ListingModel, ListingRow } from "../models.ts";
import { reaches, reachesPersons, reachOf, refusalOf } from "../rules/visibility.ts";

const MESSAGES = {
  UNAUTHENTICATED: {
    zh: "须先登录:未登录者只见已公布的单位记录",
    en: "a token is needed: without one, only published listings of organizations are shown",
  },
  FORBIDDEN: {
    zh: "无权查看,需要权限 list:read",
    en: "needs the scope list:read",
  },
};

function refuse(request: RequestContext): never {
  const code = refusalOf(request.viewer);
  throw requestError(code, MESSAGES[code], { scopes: ["list:read"] });
}

/** A listing that was asked for by itself: null where there is none, refused where the viewer may not see it. */
export function visibleListing(row: ListingRow | null, request: RequestContext): ListingModel | null {
  if (row === null) return null;
  if (!reaches(reachOf(request.viewer, request.today), row)) refuse(request);
  return { ...row, throughSubject: false };
}

/** Refuses where the viewer may see no listings of persons: an empty list would say that there are none. */
export function requirePersonsInReach(request: RequestContext): void {
  if (!reachesPersons(reachOf(request.viewer, request.today))) refuse(request);
}
