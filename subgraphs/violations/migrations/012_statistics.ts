import type { Knex } from "knex";
import numbers from "../catalogue/statistics-numbers.json" with { type: "json" };

/**
 * Statistics of the list: what each listing counts as on a day, and the numbers of that kept up by the worker.
 *
 * The tally has the number of each event for each three of seven dimensions: what is asked by up to three of them, those
 * that it is confined to among them, reads the rows of one such three, some hundreds to some thousands, however many listings
 * there are. `listing_counted` is what a listing has been counted as, so that it can be taken out again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table violations.dated_number
      drop constraint dated_number_unit_check,
      add constraint dated_number_unit_check check (unit in ('YEAR', 'MONTH', 'DAY', 'WORKING_DAY', 'COUNT'))`);
  const [{ last }] = (await knex.withSchema("violations").from("dated_number").max("position as last")) as [
    { last: number },
  ];
  await knex
    .withSchema("violations")
    .insert(
      numbers.map((number, index) => ({
        key: number.key,
        position: last + index + 1,
        value: number.value,
        value_max: number.valueMax,
        unit: number.unit,
        text_zh: number.textZh,
        source: number.source,
        national: number.national,
        effective_from: number.effectiveFrom,
        effective_until: number.effectiveUntil,
        known: number.known,
      })),
    )
    .into("dated_number");
  await knex.raw(`
    -- Listings that have been entered by a day, or annulled, with what they count as then. The status is that of rules/in-force.ts; a
    -- test holds the two together. Months are as 2026-11; null where it has not come to that.
    create function violations.listing_contributions(as_of date)
      returns table (listing_id bigint, subject_id bigint, subject_type text, behaviours smallint[], division text,
                     industry text, authority text, status text, entered text, ended text, annulled text,
                     published_on date, days integer, removal_reason text)
      language sql stable as $$
      select l.id, l.subject_id, l.subject_type, l.behaviours, l.subject_division, left(l.subject_industry, 1),
             l.authority, now_.status,
             case when not l.annulled then to_char(l.published_on, 'YYYY-MM') end,
             case when now_.status in ('EXPIRED', 'REMOVED') then to_char(ends.on_day, 'YYYY-MM') end,
             case when l.annulled then to_char(coalesce(l.removed_on, l.published_on), 'YYYY-MM') end,
             l.published_on,
             case when now_.status in ('EXPIRED', 'REMOVED') then ends.on_day - l.published_on end,
             l.removal_reason
        from violations.listing_current l
       cross join (select make_interval(years => value::integer) as term
                     from violations.dated_number where key = 'serious_publicity_max') cap
       cross join lateral (select least(l.until, (l.published_on + cap.term)::date) as on_day offset 0) expiry
       cross join lateral (
         select greatest(l.published_on, least(l.removed_on, expiry.on_day)) as on_day offset 0) ends
       cross join lateral (
         select case
                  when l.annulled then 'ANNULLED'
                  when l.removed_on <= least(expiry.on_day, as_of)
                    then case l.removal_reason when 'EXPIRY' then 'EXPIRED' else 'REMOVED' end
                  when as_of >= expiry.on_day then 'EXPIRED'
                  when exists (select from violations.suspension_current s
                                where s.listing_id = l.id and s.from_day <= as_of
                                  and (s.until_day is null or as_of < s.until_day)) then 'SUSPENDED'
                  else 'IN_FORCE'
                end as status
         offset 0) now_
       where l.published_on <= as_of or l.annulled
    $$;

    create table violations.listing_counted (
      listing_id bigint primary key references violations.listing,
      subject_id bigint not null,
      subject_type text not null,
      behaviours smallint[] not null,
      division text,
      industry text,
      authority text not null,
      status text not null,
      entered text,
      ended text,
      annulled text
    );
    create index on violations.listing_counted (subject_id);
    comment on table violations.listing_counted is 'derived: what a listing is counted as in listing_tally';

    create table violations.listing_tally (
      dimensions smallint not null,
      k1 text not null,
      k2 text not null,
      k3 text not null,
      event text not null check (event in ('ENTERED', 'ENDED', 'ANNULLED')),
      n integer not null,
      primary key (dimensions, k1, k2, k3, event)
    ) with (fillfactor = 60);
    comment on table violations.listing_tally is 'derived: how many listings, by every three of the seven dimensions';
    comment on column violations.listing_tally.dimensions is
      'which three, as digits: 1 behaviour, 2 month, 3 division, 4 industry, 5 authority, 6 status, 7 subject type';
    comment on column violations.listing_tally.k1 is 'empty where nothing is on record';

    grant update, delete on violations.listing_counted, violations.listing_tally to liancheng_violations;
    grant usage on schema violations to liancheng_entities, liancheng_measures;
    grant select on violations.listing_facts_v1 to liancheng_entities;
    grant select on violations.dated_numbers_v1 to liancheng_measures;
  `);
  await knex.raw(`
    create or replace view violations.dated_numbers_v1 as
      select key, value, unit, effective_from, effective_until, source from violations.dated_number`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select on violations.dated_numbers_v1 from liancheng_measures;
    revoke select on violations.listing_facts_v1 from liancheng_entities;
    revoke usage on schema violations from liancheng_entities;
    drop table violations.listing_tally, violations.listing_counted;
    drop function violations.listing_contributions(date);
  `);
  const keys = numbers.map(({ key }) => key);
  await knex.withSchema("violations").from("dated_number").whereIn("key", keys).delete();
  await knex.raw(`
    alter table violations.dated_number
      drop constraint dated_number_unit_check,
      add constraint dated_number_unit_check check (unit in ('YEAR', 'MONTH', 'DAY', 'WORKING_DAY'))`);
}
