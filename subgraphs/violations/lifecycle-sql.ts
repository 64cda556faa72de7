/** An instant as the type parser of the database gives it, for use within JSON. */
export const instantSql = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Columns of CaseModel, from a version of a case. */
export const CASE_COLUMNS = `
  case_id as id, version, state, authority, co_determining as "coDetermining", subject_id as "subjectId",
  subject_type as "subjectType", behaviours, persons, notice_number as "noticeNumber", notified_on as "notifiedOn",
  answer_by as "answerBy", statement_on as "statementOn", statement, review, document_number as "documentNumber",
  determined_on as "determinedOn", proposed_by as "proposedBy", confirmed_by as "confirmedBy",
  listings::text[] as listings, recorded_at as "recordedAt"`;

/** Columns of EventRow. */
export const EVENT_COLUMNS = `
  id, root, root_id as "rootId", version, lifecycle, part_id as part, command, state_before as "stateBefore",
  state_after as "stateAfter", actor, department, recorded_at as "recordedAt", reason, changes`;

/** Columns of ComplaintModel, from `violations.complaint_current`. */
export const COMPLAINT_COLUMNS = `
  complaint_id as id, version, authority, listing_id as listing, state, received_on as "receivedOn", summary,
  acknowledged_on as "acknowledgedOn", decided_on as "decidedOn", reasons`;

/** Columns of RepairRow, from `violations.repair_current`. */
export const REPAIR_COLUMNS = `
  repair_id as id, version, listing_id as "listingId", state, received_on as "receivedOn", statement,
  accepted_on as "acceptedOn", decided_on as "decidedOn", reasons`;

/** Columns of ListingRecord, from `violations.listing_current l`: one snapshot of all that a decision rests on. */
export const LISTING_RECORD_COLUMNS = `
  l.id, l.authority, l.subject_id as "subjectId", l.subject_type as "subjectType", l.subject_kind as "subjectKind",
  l.determination_id as determination, l.document_number as "documentNumber", l.determined_on as "determinedOn",
  l.behaviours, l.arising_from as "arisingFrom", l.published_on as "publishedOn", l.until, l.removed_on as "removedOn",
  l.removal_reason as "removalReason", l.annulled, l.responsibility, l.withdrawn_on as "withdrawnOn",
  (select v.published_on from violations.listing_version v
    where v.listing_id = l.id order by v.version limit 1) as "firstPublishedOn",
  (select coalesce(max(e.version), 0) from violations.event e
    where e.root = 'LISTING' and e.root_id = l.id) as version,
  coalesce((select json_agg(json_build_object('id', s.id::text, 'version', s.version, 'from', s.from_day,
                              'until', s.until_day, 'reason', s.reason) order by s.id)
              from violations.suspension_current s where s.listing_id = l.id), '[]') as suspensions,
  coalesce((select json_agg(json_build_object('id', o.id::text, 'version', o.version, 'receivedOn', o.received_on,
                              'acceptedAt', ${instantSql("o.accepted_at")},
                              'decidedAt', ${instantSql("o.decided_at")}, 'outcome', o.outcome,
                              'summary', o.summary, 'reasons', o.reasons) order by o.id)
              from violations.objection_current o where o.listing_id = l.id), '[]') as objections,
  coalesce((select json_agg(json_build_object('id', r.repair_id::text, 'version', r.version, 'state', r.state,
                              'receivedOn', r.received_on, 'statement', r.statement, 'acceptedOn', r.accepted_on,
                              'decidedOn', r.decided_on, 'reasons', r.reasons) order by r.repair_id)
              from violations.repair_current r where r.listing_id = l.id), '[]') as repairs`;
