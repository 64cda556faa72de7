import { statement } from "../shared/database.ts";

const dayInChina = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

/** What is open about listings, `l` of `violations.listing_current`, those that a condition holds for. */
const listingWork = (condition: string) => `
    select case r.state when 'RECEIVED' then 'ACCEPT_REPAIR' else 'DECIDE_REPAIR' end as kind, r.received_on as since,
           null::date as due, null::bigint as "case", r.listing_id as listing, r.repair_id as part
      from violations.repair_current r
      join violations.listing_current l on l.id = r.listing_id
     where ${condition} and r.state in ('RECEIVED', 'ACCEPTED')
    union all
    select case when o.accepted_at is null then 'ACCEPT_OBJECTION' else 'DECIDE_OBJECTION' end, o.received_on, null,
           null, o.listing_id, o.id
      from violations.objection_current o
      join violations.listing_current l on l.id = o.listing_id
     where ${condition} and o.decided_at is null
    union all
    select 'CARRY_OUT_OBJECTION', ${dayInChina("o.decided_at")}, null, null, o.listing_id, o.id
      from violations.objection_current o
      join violations.listing_current l on l.id = o.listing_id
      -- What an import brought as upheld was carried out elsewhere.
      join violations.event e on e.root = 'LISTING' and e.root_id = l.id and e.part_id = o.id
       and e.command = 'DECIDE_OBJECTION'
     where ${condition} and o.outcome in ('UPHELD', 'UPHELD_IN_PART') and not l.annulled
       and not exists (
          select from violations.event n
           where n.root = 'LISTING' and n.root_id = l.id and n.version > e.version
             and n.command in ('CORRECT', 'REMOVE', 'REPAIR')
        )
    union all
    select 'WITHDRAW_PUBLICATION', l.removed_on, null, null, l.id, null
      from violations.listing_current l
     where ${condition} and l.annulled and l.withdrawn_on is null
       -- What an import brought as annulled was taken back elsewhere.
       and l.reason is not null
    union all
    select 'ANNUL_ARISING', a.removed_on, null, null, l.id, null
      from violations.listing_current a
      join violations.listing_current l on l.arising_from = a.id
     where ${condition} and a.annulled and a.reason is not null and not l.annulled`;

/**
 * What is open with an authority ($1), as OpenWork. Expiries: first days off the list after today ($2) and before $3,
 * by the cap in years ($4), the earliest $5.
 */
export const OPEN_WORK = statement(
  "violations.openWork",
  `(select 'CLOSE_HEARING' as kind, notified_on as since, answer_by as due, case_id as "case", null::bigint as listing,
           null::bigint as part
      from violations.case_current where authority = $1 and state = 'NOTICE_GIVEN'
    union all
    select case state when 'DRAFT' then 'GIVE_NOTICE' when 'HEARD' then 'PROPOSE_DETERMINATION'
                      when 'PROPOSED' then 'CONFIRM_DETERMINATION' else 'ENTER_ON_LIST' end,
           ${dayInChina("recorded_at")}, null, case_id, null, null
      from violations.case_current
     where authority = $1 and state in ('DRAFT', 'HEARD', 'PROPOSED', 'DETERMINED')
    union all
    select case state when 'RECEIVED' then 'ACKNOWLEDGE_COMPLAINT' else 'DECIDE_COMPLAINT' end, received_on, null, null,
           listing_id, complaint_id
      from violations.complaint_current where authority = $1 and state in ('RECEIVED', 'ACKNOWLEDGED')
    union all
    ${listingWork("l.authority = $1")})
   union all
   (select 'EXPIRY', l.published_on, x.ends_on, null, l.id, null
      from violations.listing_current l
     cross join lateral (
       select least(l.until, (l.published_on + make_interval(years => $4::int))::date) as ends_on
     ) x
     where l.authority = $1 and not l.annulled
       and l.published_on > ($2::date - make_interval(years => $4::int))::date
       and x.ends_on > $2::date and x.ends_on < $3::date
       and (l.removed_on is null or l.removed_on > x.ends_on)
     order by x.ends_on, l.id
     limit $5)`,
);

/** What is open about a listing ($1) and those that arise from it, as OpenWork. */
export const OPEN_WORK_ON = statement(
  "violations.openWorkOn",
  listingWork(`(l.id = $1::bigint or l.arising_from = $1::bigint)`),
);
