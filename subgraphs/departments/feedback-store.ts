import { type Database, statement } from "../shared/database.ts";
import { readAsUnit } from "./acting.ts";
import type { ReportEvent, Reported } from "./rules/decide-report.ts";

const REPORTED = statement(
  "departments.reported",
  readAsUnit(
    `select c.id, c.department_id as "departmentId", c.version, c.state,
            (select max(e.done_on) from departments.obligation_event e
              where e.obligation_id = c.id and e.command = 'REPORT_IMPLEMENTED') as "implementedOn"
       from departments.obligation_current c
      where c.id = any($2::bigint[])`,
    "found.id",
  ),
);

const REPORTS_OF_KEY = statement(
  "departments.reportsOfKey",
  readAsUnit(
    `select e.key_row as "row", e.obligation_id as obligation, e.content_hash as hash
       from departments.obligation_event e
      where e.unit = $1 and e.actor = $2 and e.idempotency_key = $3`,
    'found."row"',
  ),
);

/**
 * Stores reports ($2) of an officer ($3) under a key ($4), each as the next event of its obligation; those that another
 * was faster with are left out.
 */
const RECORD_REPORTS = statement(
  "departments.recordReports",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit)
   insert into departments.obligation_event
     (obligation_id, version, department_id, division, command, state_before, state_after, listings, unit, actor,
      document_number, done_on, reason, idempotency_key, key_row, content_hash)
   select c.id, r.version, c.department_id, c.division, r.command, r."stateBefore", r."stateAfter", c.listings,
          acting.unit, $3, r."documentNumber", r."doneOn", r.reason, $4, r."row", r.hash
     from acting
    cross join jsonb_to_recordset($2::jsonb) r (
            obligation bigint, version integer, command text, "stateBefore" text, "stateAfter" text,
            "documentNumber" text, "doneOn" date, reason text, "row" integer, hash text
          )
    cross join lateral (
      select c.id, c.department_id, c.division, c.listings
        from departments.obligation_current c
       where c.id = r.obligation and c.version = r.version - 1 and acting.unit is not null
      offset 0
    ) c
   on conflict do nothing
   returning key_row as "row"`,
);

/** A report to be stored: the row of its submission, and what it makes the next version of. */
export interface ReportToStore extends ReportEvent {
  readonly row: number;
  readonly hash: string;
  readonly obligation: string;
  readonly version: number;
}

export interface Submission {
  /** Id of the department, or of its unit of a county. */
  readonly unit: string;
  readonly officer: string;
  readonly key: string;
}

/** What reports are decided on, and their way into the database; all of it as the unit that reports. */
export interface FeedbackStore {
  reported(unit: string, obligations: readonly string[]): Promise<(Reported & { id: string })[]>;
  /** The reports that were stored under a key. */
  reportsOfKey(submission: Submission): Promise<{ row: number; obligation: string; hash: string }[]>;
  /** Returns the rows that were stored. */
  record(submission: Submission, reports: readonly ReportToStore[]): Promise<number[]>;
}

export function createFeedbackStore(database: Database): FeedbackStore {
  return {
    reported: (unit, obligations) => database.query(REPORTED, [unit, obligations]),
    reportsOfKey: ({ unit, officer, key }) => database.query(REPORTS_OF_KEY, [unit, officer, key]),
    record: async ({ unit, officer, key }, reports) => {
      const rows = await database.query<{ row: number }>(RECORD_REPORTS, [
        ...[unit, JSON.stringify(reports), officer, key],
      ]);
      return rows.map(({ row }) => row);
    },
  };
}
