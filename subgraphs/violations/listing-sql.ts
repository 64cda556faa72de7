/** Columns of ListingRow that a version of a listing has, or its listing or determination. */
const OWN = `
  l.id, l.number, l.subject_id as "subjectId", l.subject_type as "subjectType", l.subject_name as "subjectName",
  l.subject_kind as "subjectKind", l.subject_division as "subjectDivision", l.subject_industry as "subjectIndustry",
  l.authority, l.document_number as "documentNumber", l.determined_on as "determinedOn", l.behaviours,
  l.published_on as "publishedOn", l.until, l.removed_on as "removedOn", l.removal_reason as "removalReason",
  l.annulled, l.arising_from as "arisingFrom", l.responsibility, l.reason, l.withdrawn_on as "withdrawnOn"`;

const suspensionsSql = (id: string) => `json_agg(
             json_build_object('from', s.from_day, 'until', s.until_day, 'reason', s.reason) order by s.from_day, ${id})`;

/** Columns of ListingRow but its version, from `violations.listing_current l`. */
export const PLAIN_LISTING_COLUMNS = `${OWN},
  coalesce(
    (select ${suspensionsSql("s.id")}
       from violations.suspension_current s
      where s.listing_id = l.id),
    '[]') as suspensions`;

/** Columns of ListingRow, from `violations.listing_current l`. */
export const LISTING_COLUMNS = `${PLAIN_LISTING_COLUMNS},
  (select coalesce(max(e.version), 0) from violations.event e
    where e.root = 'LISTING' and e.root_id = l.id) as version`;

/** A listing as it was on record at an instant ($2), by its number ($1): ListingRow, or no row. */
export const LISTING_KNOWN_AT = `
  select ${OWN},
         (select coalesce(max(e.version), 0) from violations.event e
           where e.root = 'LISTING' and e.root_id = l.id and e.recorded_at <= $2::timestamptz) as version,
         coalesce(
           (select ${suspensionsSql("s.suspension_id")}
              from (select distinct on (v.suspension_id) v.*
                      from violations.suspension_version v
                     where v.listing_id = l.id and v.recorded_at <= $2::timestamptz
                     order by v.suspension_id, v.version desc) s
             where not s.withdrawn),
           '[]') as suspensions
    from (select v.*, v.listing_id as id, n.number, n.subject_id, n.subject_type, d.authority, d.document_number,
                 d.determined_on, d.behaviours
            from violations.listing n
            join violations.listing_version v on v.listing_id = n.id
            join violations.determination d on d.id = v.determination_id
           where n.number = $1 and v.recorded_at <= $2::timestamptz
           order by v.version desc
           limit 1) l`;

/** Day on which `violations.listing_current l` ended or will end, as rules/visibility.ts has it for what is sealed. */
export function endSql(capYears: string): string {
  return `case
      when l.annulled then coalesce(l.removed_on, l.published_on)
      else least(l.removed_on, l.until, (l.published_on + make_interval(years => ${capYears}::int))::date)
    end`;
}

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
