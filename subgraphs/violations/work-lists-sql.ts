import { type Statement, statement } from "../shared/database.ts";
import { CASE_COLUMNS, COMPLAINT_COLUMNS, REPAIR_COLUMNS } from "./lifecycle-sql.ts";

/** Columns of ObjectionRow, from `violations.objection_current`. */
export const OBJECTION_COLUMNS = `
  id, listing_id as "listingId", received_on as "receivedOn", accepted_at as "acceptedAt", decided_at as "decidedAt",
  outcome, summary, reasons`;

const ofListing = (of: string) => `exists (
          select from violations.listing_current l where l.id = ${of}.listing_id and l.authority = $1)`;

/** A page of an authority ($1), in some states ($2; null: any), below an id ($3), latest first. */
function workList(
  name: string,
  columns: string,
  from: string,
  { id, state, authority }: { id: string; state: string; authority: string },
): Statement {
  return statement(
    name,
    `select ${columns}
       from ${from}
      where ${authority} and ($2::text[] is null or ${state} = any($2)) and ${id} < $3::bigint
      order by ${id} desc
      limit $4`,
  );
}

export const CASES_OF = workList("violations.casesOf", CASE_COLUMNS, "violations.case_current", {
  ...{ id: "case_id", state: "state", authority: "authority = $1" },
});

export const COMPLAINTS_OF = workList(
  "violations.complaintsOf",
  COMPLAINT_COLUMNS,
  "violations.complaint_current",
  {
    ...{ id: "complaint_id", state: "state", authority: "authority = $1" },
  },
);

export const REPAIRS_OF = workList("violations.repairsOf", REPAIR_COLUMNS, "violations.repair_current r", {
  ...{ id: "repair_id", state: "state", authority: ofListing("r") },
});

// rules/listing-record.ts in SQL.
const OBJECTION_STATE = `case
        when decided_at is not null then case when outcome in ('WITHDRAWN', 'NOT_ACCEPTED') then outcome else 'DECIDED' end
        when accepted_at is not null then 'ACCEPTED'
        else 'RECEIVED'
      end`;

export const OBJECTIONS_OF = workList(
  "violations.objectionsOf",
  OBJECTION_COLUMNS,
  "violations.objection_current o",
  {
    ...{ id: "id", state: OBJECTION_STATE, authority: ofListing("o") },
  },
);
