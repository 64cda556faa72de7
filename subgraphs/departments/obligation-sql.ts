import { statement } from "../shared/database.ts";
import { readAsUnit } from "./acting.ts";

/**
 * Obligations as they stand, walked in the order of their ids with the last event of each looked up: a page far along
 * costs what the first does. (By `departments.obligation_current` all events before it are read: 75 ms at 40,000.)
 */
const CURRENT = `departments.obligation o
  cross join lateral (
    select e.version, e.state_after as state, e.due_on, e.counted_from, e.listings
      from departments.obligation_event e
     where e.obligation_id = o.id
     order by e.version desc
     limit 1
  ) e`;

/** Columns of ObligationRow. */
const COLUMNS = `
  o.id, e.version, e.state, o.limb_id as "limbId", o.department_id as "departmentId", o.division,
  o.subject_id as "subjectId", o.subject_type as "subjectType", o.opened_on as "openedOn", e.due_on as "dueOn",
  e.counted_from as "countedFrom", e.listings::text[] as "listingIds"`;

/** Parameters $2 to $6: limb, states, overdue, division, today. */
const WHICH = `
  ($2::text is null or o.limb_id = $2) and ($3::text[] is null or e.state = any($3))
  and ($4::boolean is null or coalesce(e.due_on < $6::date, false) = $4) and ($5::text is null or o.division = $5)`;

/** Besides, $7 and $8: last id of the page before, rows at most. */
const FILTER = `${WHICH} and o.id > coalesce($7::bigint, 0)`;

/** Those of listings that are not sealed on a day. */
const unsealed = (listings: string, day: string) =>
  `select f.listing_id::text as id
     from violations.listing_facts_v1 f
    where f.listing_id = any(${listings}) and coalesce(f.sealed_from > ${day}::date, true)`;

export const UNSEALED_LISTINGS = statement(
  "departments.unsealedListings",
  `${unsealed("$1::bigint[]", "$2")} order by f.listing_id`,
);

export const OBLIGATIONS_BY_ID = statement(
  "departments.obligationsById",
  readAsUnit(`select ${COLUMNS} from ${CURRENT} where o.id = any($2::bigint[])`, "found.id"),
);

export const OBLIGATIONS = statement(
  "departments.obligations",
  readAsUnit(`select ${COLUMNS} from ${CURRENT} where ${FILTER} order by o.id limit $8`, "found.id"),
);

export const OBLIGATIONS_OF_DEPARTMENT = statement(
  "departments.obligationsOfDepartment",
  readAsUnit(
    `select ${COLUMNS} from ${CURRENT} where o.department_id = $9 and ${FILTER} order by o.id limit $8`,
    "found.id",
  ),
);

/**
 * Parameters $7 to $13: place of the last row of the page before (urgency, day, id), rows at most, department, and between
 * which urgencies the states are, so that what is not asked for is not walked past.
 */
export const OBLIGATIONS_BY_URGENCY = statement(
  "departments.obligationsByUrgency",
  readAsUnit(
    `select ${COLUMNS}, u.urgency, u.due_on as "urgentOn"
       from departments.obligation_urgency u
       join ${CURRENT} on o.id = u.obligation_id
      where u.department_id = $11 and u.urgency between $12::smallint and $13::smallint
        and ($4::boolean is not true or u.due_on < $6::date) and ${WHICH}
        and ($9::bigint is null or (u.urgency, u.due_on, u.obligation_id) > ($7::smallint, $8::date, $9::bigint))
      order by u.urgency, u.due_on, u.obligation_id
      limit $10`,
    'found.urgency, found."urgentOn", found.id',
  ),
);

export const OBLIGATIONS_OF_SUBJECTS = statement(
  "departments.obligationsOfSubjects",
  readAsUnit(
    `select page.*
       from unnest($9::bigint[]) s (id)
      cross join lateral (
        select ${COLUMNS}
          from ${CURRENT}
         where o.subject_id = s.id and o.subject_type = $10 and ${FILTER}
           and ($10 = 'ORGANIZATION' or $11 or exists (${unsealed("e.listings", "$6")}))
         order by o.id
         limit $8
      ) page`,
    'found."subjectId", found.id',
  ),
);

export const EVENTS_OF_OBLIGATIONS = statement(
  "departments.eventsOfObligations",
  readAsUnit(
    `select e.obligation_id as "obligationId", e.version, e.command, e.state_before as "stateBefore",
            e.state_after as "stateAfter", e.unit, e.actor, e.document_number as "documentNumber",
            e.done_on as "doneOn", e.reason, e.recorded_at as "recordedAt"
       from departments.obligation_event e
      where e.obligation_id = any($2::bigint[])`,
    'found."obligationId", found.version',
  ),
);
