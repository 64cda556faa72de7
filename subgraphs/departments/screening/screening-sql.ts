import { statement } from "../../shared/database.ts";

/** Has the statements of a transaction see and write what the unit in `$1` may. */
export const ACT_AS = statement(
  "departments.actAs",
  "select set_config('liancheng.department', $1, true) as unit",
);

const SCREENING = `s.id::text as id, s.state, s.action, s.subject_type as "subjectType", s.on_day as "on",
          s.known_at as "knownAt", s.rows, s.rejected, s.duplicates, s.screened, s.counts,
          s.submitted_at as "submittedAt", s.finished_at as "finishedAt", s.failure, s.delete_after as "deleteAfter",
          s.deleted_at is not null as deleted`;

export const SCREENING_BY_ID = statement(
  "departments.screeningById",
  `select ${SCREENING} from departments.screening s where s.id = $1 limit 1`,
);

export const ASKED_BY = statement(
  "departments.screeningAskedBy",
  "select s.viewer, s.scopes from departments.screening s where s.id = $1 limit 1",
);

/** Latest first. */
export const SCREENINGS = statement(
  "departments.screenings",
  `select ${SCREENING}
     from departments.screening s
    where $1::bigint is null or s.id < $1
    order by s.id desc
    limit $2`,
);

/**
 * One upload of a unit after the other, and with "" one of all: a statement by itself, as the next one has to see what was
 * stored meanwhile.
 */
export const TAKE_TURN = statement(
  "departments.takeTurnToScreen",
  "select pg_advisory_xact_lock(hashtext('liancheng.screening'), hashtext($1))::text as taken",
);

/** To be asked as the system, which sees those of all units. */
export const UNDER_WAY = statement(
  "departments.screeningsUnderWay",
  `select count(*) filter (where s.unit = $1)::integer as screenings, count(*)::integer as "allScreenings",
          coalesce(sum(s.rows) filter (where s.unit = $1), 0)::integer as rows,
          coalesce(sum(s.rows), 0)::integer as "allRows"
     from departments.screening s
    where s.state in ('WAITING', 'RUNNING')`,
);

export const CREATE = statement(
  "departments.createScreening",
  `insert into departments.screening
     (unit, viewer, scopes, purpose, action, subject_type, on_day, state, rows, rejected, duplicates, known_at,
      delete_after)
   values ($1, $2, $3, $4, $5, $6, $7, 'WAITING', 0, 0, 0, clock_timestamp(),
      clock_timestamp() + make_interval(days => $8))
   returning id::text as id`,
);

export const ADD_ROWS = statement(
  "departments.addScreeningRows",
  `insert into departments.screening_row
     (screening_id, row, code, identity_type, identity_hash, identity_mask, reason, column_name, same_as)
   select $1, r."row", r.code, r."identityType", decode(r."identityHash", 'hex'), r."identityMask", r.reason,
          r."column", r."sameAs"
     from jsonb_to_recordset($2::jsonb) r (
            "row" integer, code text, "identityType" text, "identityHash" text, "identityMask" text, reason text,
            "column" text, "sameAs" integer
          )`,
);

/** What every row is answered for is what is on record when the last one has come. */
export const COMPLETE = statement(
  "departments.completeScreening",
  `update departments.screening s
      set rows = $2, rejected = $3, duplicates = $4, known_at = clock_timestamp()
    where s.id = $1
   returning ${SCREENING}`,
);

/** Wakes the worker when the transaction is committed. */
export const WAKE = statement(
  "departments.wakeWorker",
  "select pg_notify('liancheng_changes', 'departments') as told",
);

export const CANCEL = statement(
  "departments.cancelScreening",
  `update departments.screening s
      set state = 'CANCELLED', finished_at = clock_timestamp()
    where s.id = $1 and s.state in ('WAITING', 'RUNNING')`,
);

export const RESULTS = statement(
  "departments.screeningResults",
  `select r.row, coalesce(r.code, r.identity_mask) as subject, r.reason, r.column_name as "column",
          r.same_as as "sameAs", coalesce(x.outcome, 'REJECTED') as outcome, coalesce(x.limbs, '{}') as limbs,
          x.until, coalesce(x.objection_pending, false) as "objectionPending"
     from departments.screening_row r
     left join departments.screening_result x
       on x.screening_id = r.screening_id and x.row = coalesce(r.same_as, r.row)
    where r.screening_id = $1 and r.row > $2
    order by r.row
    limit $3`,
);

// What follows is the worker's.

/** The one that has waited longest, so that each of several goes on. */
export const NEXT = statement(
  "departments.nextScreening",
  `select s.id::text as id, s.unit, s.viewer, s.scopes, s.purpose, s.action, s.subject_type as "subjectType",
          s.on_day as "on", s.known_at as "knownAt", s.state, s.at_row as "atRow", s.rules
     from departments.screening s
    where s.state in ('WAITING', 'RUNNING') and (s.retry_at is null or s.retry_at <= clock_timestamp())
    order by s.worked_at nulls first, s.id
    limit 1`,
);

export const BEGIN = statement(
  "departments.beginScreening",
  `update departments.screening s
      set state = 'RUNNING', worked_at = clock_timestamp(),
          ended_before = pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    where s.id = $1 and s.state = 'WAITING'`,
);

/**
 * Whether all that was recorded by the instant of a screening can be read: who recorded it has committed. A number that
 * this server has not given yet is one of the server that a dump was made of, all of whose transactions have ended.
 */
export const SETTLED = statement(
  "departments.screeningSettled",
  `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= s.ended_before
            or pg_snapshot_xmax(pg_current_snapshot())::text::bigint < s.ended_before as settled
     from departments.screening s
    where s.id = $1 limit 1`,
);

/** Lets others go before. */
export const POSTPONE = statement(
  "departments.postponeScreening",
  `update departments.screening s set worked_at = clock_timestamp() where s.id = $1 and s.state = 'RUNNING'`,
);

/**
 * Has one that failed tried again, after a minute and then after twice as long each time, or gives it up with the failure
 * of number $3.
 */
export const FAIL = statement(
  "departments.failScreening",
  `update departments.screening s
      set failures = s.failures + 1, worked_at = clock_timestamp(),
          retry_at = clock_timestamp() + make_interval(mins => (2 ^ s.failures)::integer),
          state = case when s.failures + 1 >= $3 then 'FAILED' else s.state end,
          failure = case when s.failures + 1 >= $3 then $2 end,
          finished_at = case when s.failures + 1 >= $3 then clock_timestamp() end
    where s.id = $1 and s.state in ('WAITING', 'RUNNING')
   returning s.state = 'FAILED' as "givenUp"`,
);

/**
 * Rows that are to be screened, and who they are. Restrictions come from listings, the subject's own or that of somebody
 * one position away; whoever no listing reaches, of whatever day, need not be asked about. One row is finished before the next:
 * what a screening has is new to the statistics, so that rows put together afterwards were compared each with each, and OFFSET 0
 * has each subject looked up by its index, where a plan may go through all positions.
 */
export const CHUNK = statement(
  "departments.screeningChunk",
  `select c.row, c.code, s.id::text as subject, coalesce(s.reached, false) as reached
     from (
       select r.row, r.code, r.identity_type, r.identity_hash
         from departments.screening_row r
        where r.screening_id = $1 and r.row > $2 and r.reason is null and r.same_as is null
        order by r.row
        limit $4
     ) c
     left join lateral (
       select f.id,
              exists (select from violations.listings_v1 l where l.subject_id = f.id offset 0)
              or exists (
                   select from entities.positions_v1 p
                    where p.holder_id = f.id
                      and exists (select from violations.listings_v1 l where l.subject_id = p.organization_id offset 0)
                   offset 0)
              or exists (
                   select from entities.positions_v1 p
                    where p.organization_id = f.id
                      and exists (select from violations.listings_v1 l where l.subject_id = p.holder_id offset 0)
                   offset 0) as reached
         from (
           select r.id from entities.first_records_v1 r
            where c.code is not null and r.code = c.code and r.recorded_from <= $3
           union all
           select r.id from entities.first_records_v1 r
            where c.code is null and r.identity_hash = c.identity_hash and r.identity_type = c.identity_type
              and r.recorded_from <= $3
         ) f
       offset 0
     ) s on true
    order by c.row`,
);

/** Goes on from where the rows began, or does nothing: somebody else has, or it was cancelled. */
export const ADVANCE = statement(
  "departments.advanceScreening",
  `update departments.screening s
      set at_row = $3, screened = s.screened + $4, worked_at = clock_timestamp(), rules = coalesce(s.rules, $5),
          failures = 0, retry_at = null
    where s.id = $1 and s.state = 'RUNNING' and s.at_row = $2
   returning s.id`,
);

export const ADD_RESULTS = statement(
  "departments.addScreeningResults",
  `insert into departments.screening_result (screening_id, row, outcome, limbs, until, objection_pending)
   select $1, r."row", r.outcome, r.limbs, r.until, r."objectionPending"
     from jsonb_to_recordset($2::jsonb) r (
            "row" integer, outcome text, limbs text[], until date, "objectionPending" boolean
          )`,
);

export const FINISH = statement(
  "departments.finishScreening",
  `update departments.screening s
      set state = 'DONE', finished_at = clock_timestamp(), worked_at = clock_timestamp(),
          counts = (
            select coalesce(jsonb_agg(jsonb_build_object('outcome', c.outcome, 'rows', c.rows) order by c.outcome), '[]')
              from (select coalesce(x.outcome, 'REJECTED') as outcome, count(*) as rows
                      from departments.screening_row r
                      left join departments.screening_result x
                        on x.screening_id = r.screening_id and x.row = coalesce(r.same_as, r.row)
                     where r.screening_id = s.id
                     group by 1) c)
    where s.id = $1 and s.state = 'RUNNING' and s.at_row = $2`,
);

export const RESTART_RESULTS = statement(
  "departments.dropScreeningResults",
  "delete from departments.screening_result where screening_id = $1",
);

export const RESTART = statement(
  "departments.restartScreening",
  `update departments.screening s set at_row = 0, screened = 0, rules = null
    where s.id = $1 and s.state = 'RUNNING' and s.at_row = $2
   returning s.id`,
);

/** Those whose rows are kept no longer: their time has come, or they were cancelled. */
export const EXPIRED = statement(
  "departments.expiredScreenings",
  `select s.id::text as id
     from departments.screening s
    where s.deleted_at is null and (s.delete_after <= clock_timestamp() or s.state = 'CANCELLED')
    order by s.id
    limit 100`,
);

export const MARK_DELETED = statement(
  "departments.markScreeningDeleted",
  `update departments.screening s
      set deleted_at = clock_timestamp(), finished_at = coalesce(s.finished_at, clock_timestamp()),
          state = case when s.state in ('WAITING', 'RUNNING') then 'CANCELLED' else s.state end
    where s.id = $1`,
);

export const DROP_ROWS = statement(
  "departments.dropScreeningRows",
  "delete from departments.screening_row where screening_id = $1",
);
