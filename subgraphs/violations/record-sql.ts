import { statement } from "../shared/database.ts";

/**
 * Stores what one command changed: its events, and every version that it made, all recorded at one instant. One statement,
 * so that it is stored wholly or not at all, with no transaction that a broken connection could leave open.
 *
 * Of a listing's version only the terms are given, and the determination where it is another than before; who is listed is
 * taken from the version before. Of a new listing the
 * subject is named as the registry has it. A determination that another made at this very moment is not seen by this
 * statement: it then fails on the missing id, and is tried again.
 */
export const RECORD = statement(
  "violations.record",
  `with t as materialized (select clock_timestamp() as at),
   e as (
     insert into violations.event
       (root, root_id, version, lifecycle, part_id, command, state_before, state_after, actor, department,
        recorded_at, reason, changes, idempotency_key, content_hash)
     select r.root, r."rootId", r.version, r.lifecycle, r.part, r.command, r."stateBefore", r."stateAfter", r.actor,
            r.department, t.at, r.reason, r.changes, r.key, r.hash
       from t, jsonb_to_recordset($1::jsonb) r (
              root text, "rootId" bigint, version integer, lifecycle text, part bigint, command text,
              "stateBefore" text, "stateAfter" text, actor text, department text, reason text, changes jsonb,
              key text, hash text
            )
     returning id, root, root_id, version, lifecycle, part_id, command, state_before, state_after, actor, department,
               recorded_at, reason, changes, idempotency_key
   ),
   c as (
     insert into violations.case_version
       (case_id, version, state, authority, co_determining, subject_id, subject_type, behaviours, persons,
        notice_number, notified_on, answer_by, statement_on, statement, review, document_number, determined_on,
        proposed_by, confirmed_by, listings, recorded_at)
     select r.id, r.version, r.state, r.authority, r."coDetermining", r."subjectId", r."subjectType", r.behaviours,
            r.persons, r."noticeNumber", r."notifiedOn", r."answerBy", r."statementOn", r.statement, r.review,
            r."documentNumber", r."determinedOn", r."proposedBy", r."confirmedBy", r.listings, t.at
       from t, jsonb_to_recordset($2::jsonb) r (
              id bigint, version integer, state text, authority text, "coDetermining" text[], "subjectId" bigint,
              "subjectType" text, behaviours jsonb, persons jsonb, "noticeNumber" text, "notifiedOn" date,
              "answerBy" date, "statementOn" date, statement text, review text, "documentNumber" text,
              "determinedOn" date, "proposedBy" text, "confirmedBy" text, listings bigint[]
            )
   ),
   entered as (
     select r.*
       from jsonb_to_recordset($3::jsonb) r (
              id bigint, number text, "subjectId" bigint, "subjectType" text, authority text, "documentNumber" text,
              "determinedOn" date, behaviours smallint[], "publishedOn" date, until date, "arisingFrom" bigint,
              responsibility text
            )
   ),
   changed as (
     select r.*, v.version, v.determination_id, v.subject_name, v.subject_kind, v.subject_division, v.subject_industry,
            v.authority, d."documentNumber", d."determinedOn", d.behaviours
       from jsonb_to_recordset($4::jsonb) r (
              id bigint, "publishedOn" date, until date, "removedOn" date, "removalReason" text, annulled boolean,
              "arisingFrom" bigint, responsibility text, "withdrawnOn" date, reason text, determination jsonb
            )
       join violations.listing_current v on v.id = r.id
       left join lateral jsonb_to_record(r.determination) d (
              "documentNumber" text, "determinedOn" date, behaviours smallint[]
            ) on true
   ),
   determined as (
     select authority, "documentNumber", "determinedOn", behaviours from entered
     union
     select authority, "documentNumber", "determinedOn", behaviours from changed where determination is not null
   ),
   made as (
     insert into violations.determination (authority, document_number, determined_on, behaviours)
     select authority, "documentNumber", "determinedOn", behaviours from determined
     on conflict do nothing
     returning id, authority, document_number, determined_on, behaviours
   ),
   d as (
     select id, authority, document_number, determined_on, behaviours from made
     union
     select d.id, d.authority, d.document_number, d.determined_on, d.behaviours
       from violations.determination d
       join determined n on d.authority = n.authority and d.document_number = n."documentNumber"
        and d.determined_on = n."determinedOn" and d.behaviours = n.behaviours
   ),
   l as (
     insert into violations.listing (id, number, subject_id, subject_type)
     select id, number, "subjectId", "subjectType" from entered
   ),
   lv as (
     insert into violations.listing_version
       (listing_id, determination_id, subject_name, subject_kind, subject_division, subject_industry, published_on,
        until, arising_from, responsibility, recorded_at)
     select n.id, d.id, s.name, s.kind, s.division, s.industry, n."publishedOn", n.until,
            n."arisingFrom", n.responsibility, t.at
       from t, entered n
       left join d on d.authority = n.authority and d.document_number = n."documentNumber"
        and d.determined_on = n."determinedOn" and d.behaviours = n.behaviours
       left join entities.subject_directory_v1 s on s.id = n."subjectId" and s.subject_type = n."subjectType"
   ),
   lc as (
     insert into violations.listing_version
       (listing_id, version, determination_id, subject_name, subject_kind, subject_division, subject_industry,
        published_on, until, removed_on, removal_reason, annulled, arising_from, responsibility, withdrawn_on, reason,
        recorded_at)
     select n.id, n.version + 1, case when n.determination is null then n.determination_id else d.id end,
            n.subject_name, n.subject_kind, n.subject_division, n.subject_industry, n."publishedOn", n.until,
            n."removedOn", n."removalReason", n.annulled, n."arisingFrom", n.responsibility, n."withdrawnOn", n.reason,
            t.at
       from t, changed n
       left join d on d.authority = n.authority and d.document_number = n."documentNumber"
        and d.determined_on = n."determinedOn" and d.behaviours = n.behaviours
   ),
   s as (
     insert into violations.suspension_version
       (suspension_id, version, listing_id, from_day, until_day, withdrawn, reason, recorded_at)
     select coalesce(r.id, nextval('violations.suspension_id')), r.version, r.listing, r."from", r.until, r.withdrawn,
            r.reason, t.at
       from t, jsonb_to_recordset($5::jsonb) r (
              id bigint, version integer, listing bigint, "from" date, until date, withdrawn boolean, reason text
            )
   ),
   o as (
     insert into violations.objection_version
       (objection_id, version, listing_id, received_on, accepted_at, decided_at, outcome, summary, reasons, recorded_at)
     select r.id, r.version, r.listing, r."receivedOn", r."acceptedAt", r."decidedAt", r.outcome, r.summary,
            r.reasons, t.at
       from t, jsonb_to_recordset($6::jsonb) r (
              id bigint, version integer, listing bigint, "receivedOn" date, "acceptedAt" timestamptz,
              "decidedAt" timestamptz, outcome text, summary text, reasons text
            )
   ),
   p as (
     insert into violations.repair_version
       (repair_id, version, listing_id, state, received_on, statement, accepted_on, decided_on, reasons, recorded_at)
     select r.id, r.version, r.listing, r.state, r."receivedOn", r.statement, r."acceptedOn", r."decidedOn", r.reasons,
            t.at
       from t, jsonb_to_recordset($7::jsonb) r (
              id bigint, version integer, listing bigint, state text, "receivedOn" date, statement text,
              "acceptedOn" date, "decidedOn" date, reasons text
            )
   ),
   m as (
     insert into violations.complaint_version
       (complaint_id, version, authority, listing_id, state, received_on, summary, acknowledged_on, decided_on,
        reasons, recorded_at)
     select r.id, r.version, r.authority, r.listing, r.state, r."receivedOn", r.summary, r."acknowledgedOn",
            r."decidedOn", r.reasons, t.at
       from t, jsonb_to_recordset($8::jsonb) r (
              id bigint, version integer, authority text, listing bigint, state text, "receivedOn" date, summary text,
              "acknowledgedOn" date, "decidedOn" date, reasons text
            )
   )
   select id, root, root_id as "rootId", version, lifecycle, part_id as part, command, state_before as "stateBefore",
          state_after as "stateAfter", actor, department, recorded_at as "recordedAt", reason, changes
     from e
    where idempotency_key is not null`,
);
