import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { Context } from "../context.ts";
import type { ListingStatus } from "../generated/resolvers.ts";
import type { ListingModel, ListingRow } from "../models.ts";
import { statusOn } from "../rules/in-force.ts";
import {
  isPublic,
  isSealed,
  isWithinPublic,
  readsList,
  refusalOf,
  sealedUntil,
  type Wanted,
} from "../rules/visibility.ts";

const MESSAGES = {
  UNAUTHENTICATED: {
    zh: "须先登录:未登录者只见当日在列的单位记录",
    en: "a token is needed: without one, only listings of organizations in force today are shown",
  },
  FORBIDDEN: {
    zh: "无权查看,需要权限 list:read",
    en: "needs the scope list:read",
  },
};

/** Refuses who does not read the list. */
export function refuse(request: RequestContext): never {
  const code = refusalOf(request.viewer);
  throw requestError(code, MESSAGES[code], { scopes: ["list:read"] });
}

/**
 * A listing that was asked for by itself: null where there is none. Who does not read the list is refused what is not
 * public, and in the same words what does not exist: which numbers are given is not public either. `through` is the id of
 * the subject that it was reached through, if any.
 */
export async function visibleListing(
  row: ListingRow | null,
  context: Context,
  through: string | null = null,
): Promise<ListingModel | null> {
  const { request, loaders } = context;
  if (!readsList(request.viewer)) {
    if (row === null) refuse(request);
    const status = statusOn(row, row.suspensions, await loaders.publicityCapYears(), request.today);
    if (!isPublic({ subjectType: row.subjectType, status })) refuse(request);
  }
  if (row === null) return null;
  const isSealed = await sealing(context);
  noteListing(row, context, await loaders.publicityCapYears());
  return { ...row, throughSubject: row.subjectId === through, sealed: isSealed(row) };
}

/** Notes a listing that is shown and is not public: that of a person, or of an organization that is not in force today. */
export function noteListing(row: ListingRow, { request, lookUps }: Context, capYears: number): void {
  // Anybody else is shown what is public alone.
  if (!readsList(request.viewer)) return;
  const { subjectType, suspensions } = row;
  if (subjectType === "ORGANIZATION") {
    if (isPublic({ subjectType, status: statusOn(row, suspensions, capYears, request.today) })) return;
    lookUps.found("Organization", row.subjectId);
  }
  lookUps.saw("Listing");
  lookUps.found("Listing", row.id);
}

/** Notes that it is told who is listed, where that is a person. */
export function noteSubject(
  { subjectType, subjectId }: ListingRow,
  field: string,
  { lookUps }: Pick<Context, "lookUps">,
): void {
  if (subjectType === "ORGANIZATION") return;
  lookUps.saw(field);
  lookUps.found("Person", subjectId);
}

/** Tells which listings are sealed today. */
export async function sealing({ request, loaders }: Context): Promise<(row: ListingRow) => boolean> {
  const capYears = await loaders.publicityCapYears();
  const until = sealedUntil(request.today, await loaders.archiveAfterYears());
  return (row) => isSealed(row, capYears, until);
}

/** Refuses where the viewer may see no listings of persons: an empty list would say that there are none. */
export function requirePersonsInReach(request: RequestContext): void {
  if (!readsList(request.viewer)) refuse(request);
}

/** The statuses and the day that a list of listings is confined to; refuses what the viewer may not ask for. */
export function visibleStatuses(
  wanted: Wanted,
  request: RequestContext,
): { status: readonly ListingStatus[] | null; on: string } {
  if (readsList(request.viewer)) return { status: wanted.status, on: wanted.on ?? request.today };
  if (!isWithinPublic(wanted, request.today)) refuse(request);
  return { status: ["IN_FORCE"], on: request.today };
}
