import { badUserInput } from "../../../schema/error-codes.ts";
import { parseCivilDate } from "../../../schema/scalars/civil-date.ts";
import { connectionOf, type Page, pageOf } from "../../shared/paging.ts";
import type { Context } from "../context.ts";
import type { ListingConnectionModel, ListingRow } from "../models.ts";
import { noteListing, sealing } from "./visible-listing.ts";

/** The sort key of a listing within every list of listings: day of entry, id. */
const KEY = [/^\d{4}-\d{2}-\d{2}$/, /^[1-9][0-9]{0,17}$/];

/** Checks the arguments of a list of listings, the days of its cursors included. */
export function listingPageOf(args: Parameters<typeof pageOf>[0]): Page {
  const page = pageOf(args, KEY);
  const day = page.after?.[0];
  if (day === undefined || parseCivilDate(day) !== null) return page;
  throw badUserInput("after", { zh: "不是本列表给出的游标", en: "not a cursor that this list gave" });
}

/** Makes a page of the rows, which may be one too many; the rest as in ListingModel. */
export async function listingConnectionOf(
  rows: readonly ListingRow[],
  page: Page,
  throughSubject: boolean,
  context: Context,
): Promise<ListingConnectionModel> {
  const isSealed = await sealing(context);
  const capYears = await context.loaders.publicityCapYears();
  const listings = rows.map((row) => ({ ...row, throughSubject, sealed: isSealed(row) }));
  const connection = connectionOf(listings, page.first, (listing) => [listing.publishedOn, listing.id]);
  for (const listing of connection.nodes) noteListing(listing, context, capYears);
  return connection;
}
