import { statement } from "../../shared/database.ts";
import type { ObjectionOutcome } from "../generated/resolvers.ts";
import { addToListings } from "./add-to-listings.ts";

/** Instants are UTC with microseconds; null: not accepted, not decided yet. */
export interface ObjectionRow {
  /** Number of the listing. */
  readonly listing: string;
  readonly received_on: string;
  readonly accepted_at: string | null;
  readonly decided_at: string | null;
  readonly outcome: ObjectionOutcome | null;
  readonly summary_zh: string;
}

const ADD_OBJECTIONS = statement(
  "violations.addObjections",
  `insert into violations.objection_version (listing_id, received_on, accepted_at, decided_at, outcome, summary)
   select l.id, r.received_on, r.accepted_at, r.decided_at, r.outcome, r.summary_zh
     from jsonb_to_recordset($1::jsonb) r (
            listing text, received_on date, accepted_at timestamptz, decided_at timestamptz, outcome text,
            summary_zh text
          )
     join violations.listing l on l.number = r.listing
    where not exists (
      select from violations.objection_version o
       where o.listing_id = l.id and o.received_on = r.received_on and o.summary = r.summary_zh
    )
    order by l.id, r.received_on
   returning objection_id as id`,
);

/**
 * Adds the objections that are not there yet (by listing, day of receipt and summary); returns how many. See
 * `addToListings`.
 */
export async function addObjections(url: string, rows: readonly ObjectionRow[]): Promise<number> {
  return await addToListings(url, ADD_OBJECTIONS, rows);
}
