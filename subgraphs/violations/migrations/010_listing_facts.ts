import type { Knex } from "knex";

/**
 * Adds to the published listings what the rules of measures ask: when and by what one ended, and when it is sealed. Of one
 * subject `listingFacts` has the recorded past too. The days of force are those of `rules/in-force`, said again in SQL; a
 * test holds the two together.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Columns may be added, never changed.
    create or replace view violations.listing_facts_v1 as
      select l.id as listing_id, l.number, l.subject_id, l.subject_type, l.subject_kind, l.subject_division, l.authority,
             l.document_number, l.determined_on, l.published_on, l.until, l.removed_on, l.removal_reason, l.annulled,
             l.arising_from, l.responsibility,
             case when ends.on_day > l.published_on
                  then datemultirange(daterange(l.published_on, ends.on_day))
                       - coalesce((select range_agg(daterange(s.from_day, s.until_day))
                                     from violations.suspension_current s
                                    where s.listing_id = l.id), '{}')
                  else '{}' end as in_force,
             exists (select from violations.objection_current o
                      where o.listing_id = l.id and o.accepted_at is not null and o.decided_at is null)
               as objection_pending,
             ends.on_day as ends_on,
             case when l.annulled then 'ANNULMENT'
                  when l.removed_on = ends.on_day and l.removal_reason <> 'EXPIRY' then 'REMOVAL'
                  else 'EXPIRY' end as ended_by,
             case when l.subject_type = 'PERSON'
                  then case when (sealed.on_day - longest.archive)::date < ends.last_day then sealed.on_day + 1
                            else sealed.on_day end
                  end as sealed_from
        from violations.listing_current l
       cross join (
          select make_interval(years => max(value) filter (where key = 'serious_publicity_max')::integer) as term,
                 make_interval(years => max(value) filter (where key = 'policy_archive_after')::integer) as archive
            from violations.dated_number
           where key in ('serious_publicity_max', 'policy_archive_after')
        ) longest
       cross join lateral (
          select on_day, coalesce(on_day, l.removed_on, l.published_on) as last_day
            from (select case when not l.annulled
                              then least(l.until, l.removed_on, (l.published_on + longest.term)::date)
                         end as on_day) term
        ) ends
       cross join lateral (select (ends.last_day + longest.archive)::date as on_day) sealed;
    comment on view violations.listing_facts_v1 is 'listings as the clauses ask about them, as on record now';
    comment on column violations.listing_facts_v1.ends_on is 'first day on which it no longer holds; null where annulled';
    comment on column violations.listing_facts_v1.sealed_from is 'first day on which a person''s listing is sealed';
    comment on column violations.listing_facts_v1.in_force is 'the days on which it holds, without its suspensions';
    grant usage on schema violations to liancheng_measures;
    grant select on violations.listing_facts_v1 to liancheng_measures;
  `);
}

export async function down(knex: Knex): Promise<void> {
  // Of a view columns can be added, not dropped, and what is built on it stays: those that were added do too.
  await knex.raw(`
    revoke select on violations.listing_facts_v1 from liancheng_measures;
    revoke usage on schema violations from liancheng_measures;
  `);
}
