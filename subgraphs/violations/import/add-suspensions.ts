import { statement } from "../../shared/database.ts";
import { addToListings } from "./add-to-listings.ts";

/** An interval `[from, until)` in which the deciding authority holds a listing in abeyance; null: not ended yet. */
export interface SuspensionRow {
  /** Number of the listing. */
  readonly listing: string;
  readonly from: string;
  readonly until: string | null;
  readonly reason_zh: string;
}

const ADD_SUSPENSIONS = statement(
  "violations.addSuspensions",
  `insert into violations.suspension_version (listing_id, from_day, until_day, reason)
   select l.id, r."from", r.until, r.reason_zh
     from jsonb_to_recordset($1::jsonb) r (listing text, "from" date, until date, reason_zh text)
     join violations.listing l on l.number = r.listing
    where not exists (
      select from violations.suspension_version s where s.listing_id = l.id and s.from_day = r."from"
    )
    order by l.id, r."from"
   returning suspension_id as id`,
);

/** Adds the suspensions that are not there yet (by listing and first day); returns how many. See `addToListings`. */
export async function addSuspensions(url: string, rows: readonly SuspensionRow[]): Promise<number> {
  return await addToListings(url, ADD_SUSPENSIONS, rows);
}
