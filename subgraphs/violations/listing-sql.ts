/** Columns of ListingRow, from `violations.listing_current l`. */
export const LISTING_COLUMNS = `
  l.id, l.number, l.subject_id as "subjectId", l.subject_type as "subjectType", l.subject_name as "subjectName",
  l.subject_kind as "subjectKind", l.subject_division as "subjectDivision", l.subject_industry as "subjectIndustry",
  l.authority, l.document_number as "documentNumber", l.determined_on as "determinedOn", l.behaviours,
  l.published_on as "publishedOn", l.until, l.removed_on as "removedOn", l.removal_reason as "removalReason",
  l.annulled, l.arising_from as "arisingFrom", l.responsibility, l.reason, l.withdrawn_on as "withdrawnOn",
  (select coalesce(max(e.version), 0) from violations.event e
    where e.root = 'LISTING' and e.root_id = l.id) as version,
  coalesce(
    (select json_agg(json_build_object('from', s.from_day, 'until', s.until_day, 'reason', s.reason)
                     order by s.from_day, s.id)
       from violations.suspension_current s
      where s.listing_id = l.id),
    '[]') as suspensions`;

/**
 * Status of `violations.listing_current l` on a day: rules/in-force.ts in SQL, for filters. `day` and `capYears` are
 * parameters.
 */
export function statusSql(day: string, capYears: string): string {
  const expiry = `least(l.until, (l.published_on + make_interval(years => ${capYears}::int))::date)`;
  return `case
      when l.annulled then 'ANNULLED'
      when ${day}::date < l.published_on then 'PENDING'
      when l.removed_on <= least(${expiry}, ${day}::date)
        then case l.removal_reason when 'EXPIRY' then 'EXPIRED' else 'REMOVED' end
      when ${day}::date >= ${expiry} then 'EXPIRED'
      when exists (
          select from violations.suspension_current s
           where s.listing_id = l.id and s.from_day <= ${day}::date
             and (s.until_day is null or ${day}::date < s.until_day)
        ) then 'SUSPENDED'
      else 'IN_FORCE'
    end`;
}
