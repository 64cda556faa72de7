import type { Knex } from "knex";

const FACTS = [
  ["listing_version", "listing_id"],
  ["suspension_version", "suspension_id"],
  ["objection_version", "objection_id"],
  ["repair_version", "repair_id"],
] as const;

/**
 * The feed of the list: in which transaction each version was recorded, a word to who waits for changes, and the facts
 * as others read them in sets.
 *
 * Whoever has read what is below the `xmin` of a snapshot has read it for good, as all those transactions have ended.
 * That versions of one fact come in their order rests on this: who continues a version has read it before its own
 * transaction has a number, as every command does, which is one statement.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function violations.tell_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('liancheng_changes', tg_table_schema);
        return null;
      end $$`);
  for (const [table, id] of FACTS) {
    await knex.raw(`
      -- What there is comes before whoever reads the feed; the table is not rewritten.
      alter table violations.${table} add column recorded_in bigint not null default 0;
      alter table violations.${table} alter column recorded_in set default pg_current_xact_id()::text::bigint;
      comment on column violations.${table}.recorded_in is 'the transaction (xid8) that recorded the version';
      create index ${table}_feed on violations.${table} (recorded_in, ${id}, version);
      create trigger ${table}_told after insert on violations.${table}
        for each statement execute function violations.tell_change()`);
  }
  await knex.raw(`
    -- Published: the listings as they are on record, with the days on which they are in force (rules/in-force.ts).
    -- Columns may be added, never changed.
    create view violations.listing_facts_v1 as
      select l.id as listing_id, l.number, l.subject_id, l.subject_type, l.subject_kind, l.subject_division, l.authority,
             l.document_number, l.determined_on, l.published_on, l.until, l.removed_on, l.removal_reason, l.annulled,
             l.arising_from, l.responsibility,
             case when l.annulled then '{}'::datemultirange
               else datemultirange(daterange(l.published_on, greatest(l.published_on, least(l.until, l.removed_on,
                      (l.published_on + make_interval(years => cap.years))::date))))
                    - coalesce((select range_agg(daterange(s.from_day, s.until_day))
                                  from violations.suspension_current s where s.listing_id = l.id), '{}')
             end as in_force,
             exists (select from violations.objection_current o
                      where o.listing_id = l.id and o.accepted_at is not null and o.decided_at is null)
               as objection_pending
        from violations.listing_current l
       cross join (select value::integer as years from violations.dated_number where key = 'serious_publicity_max') cap;
    grant usage on schema violations to liancheng_departments;
    grant select on violations.listing_facts_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke usage on schema violations from liancheng_departments;
    drop view violations.listing_facts_v1`);
  for (const [table] of FACTS) {
    await knex.raw(`
      drop trigger ${table}_told on violations.${table};
      alter table violations.${table} drop column recorded_in`);
  }
  await knex.raw("drop function violations.tell_change()");
}
