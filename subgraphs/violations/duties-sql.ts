import { statement } from "../shared/database.ts";

const dayInChina = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

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
    select case r.state when 'RECEIVED' then 'ACCEPT_REPAIR' else 'DECIDE_REPAIR' end, r.received_on, null, null,
           r.listing_id, r.repair_id
      from violations.repair_current r
      join violations.listing_current l on l.id = r.listing_id
     where l.authority = $1 and r.state in ('RECEIVED', 'ACCEPTED')
    union all
    select case when o.accepted_at is null then 'ACCEPT_OBJECTION' else 'DECIDE_OBJECTION' end, o.received_on, null,
           null, o.listing_id, o.id
      from violations.objection_current o
      join violations.listing_current l on l.id = o.listing_id
     where l.authority = $1 and o.decided_at is null
    union all
    select case state when 'RECEIVED' then 'ACKNOWLEDGE_COMPLAINT' else 'DECIDE_COMPLAINT' end, received_on, null, null,
           listing_id, complaint_id
      from violations.complaint_current where authority = $1 and state in ('RECEIVED', 'ACKNOWLEDGED')
    union all
    select 'WITHDRAW_PUBLICATION', l.removed_on, null, null, l.id, null
      from violations.listing_current l
     where l.authority = $1 and l.annulled and l.withdrawn_on is null
       -- What an import brought as annulled was taken back elsewhere.
       and l.reason is not null)
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
