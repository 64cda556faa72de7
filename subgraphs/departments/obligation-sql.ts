import { statement } from "../shared/database.ts";
import { readAsUnit } from "./acting.ts";

/** Columns of ObligationRow, from `departments.obligation_current c`. */
const COLUMNS = `
  c.id, c.version, c.state, c.limb_id as "limbId", c.department_id as "departmentId", c.division,
  c.subject_id as "subjectId", c.subject_type as "subjectType", c.opened_on as "openedOn", c.due_on as "dueOn",
  c.listings::text[] as "listingIds"`;

/** Parameters $2 to $8: limb, states, overdue, division, today, last id of the page before, rows at most. */
const FILTER = `
  ($2::text is null or c.limb_id = $2) and ($3::text[] is null or c.state = any($3))
  and ($4::boolean is null or coalesce(c.due_on < $6::date, false) = $4) and ($5::text is null or c.division = $5)
  and c.id > coalesce($7::bigint, 0)`;

export const OBLIGATIONS_BY_ID = statement(
  "departments.obligationsById",
  readAsUnit(
    `select ${COLUMNS} from departments.obligation_current c where c.id = any($2::bigint[])`,
    "found.id",
  ),
);

export const OBLIGATIONS = statement(
  "departments.obligations",
  readAsUnit(
    `select ${COLUMNS} from departments.obligation_current c where ${FILTER} order by c.id limit $8`,
    "found.id",
  ),
);

export const OBLIGATIONS_OF_DEPARTMENT = statement(
  "departments.obligationsOfDepartment",
  readAsUnit(
    `select ${COLUMNS}
       from departments.obligation_current c
      where c.department_id = $9 and ${FILTER}
      order by c.id
      limit $8`,
    "found.id",
  ),
);

export const OBLIGATIONS_OF_SUBJECTS = statement(
  "departments.obligationsOfSubjects",
  readAsUnit(
    `select page.*
       from unnest($9::bigint[]) s (id)
      cross join lateral (
        select ${COLUMNS}
          from departments.obligation_current c
         where c.subject_id = s.id and c.subject_type = $10 and ${FILTER}
         order by c.id
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
