import type { Knex } from "knex";

/**
 * The feed of the registry: in which transaction the versions of organizations and persons too were recorded, a word to
 * who waits for changes, and the positions as others read them in sets.
 *
 * Pages of the feed are read in the order of transaction, id and version. A BRIN index finds a transaction and not a
 * place within it: of an import of five million rows each page would read all. Rows come in about that order, so that
 * each insertion is at the end of the index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function entities.tell_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('liancheng_changes', tg_table_schema);
        return null;
      end $$;

    -- Without rewriting the tables: what there is comes before whoever reads the feed.
    alter table entities.organization_version add column recorded_in bigint not null default 0;
    alter table entities.organization_version alter column recorded_in set default pg_current_xact_id()::text::bigint;
    alter table entities.person_version add column recorded_in bigint not null default 0;
    alter table entities.person_version alter column recorded_in set default pg_current_xact_id()::text::bigint;
    comment on column entities.organization_version.recorded_in is 'the transaction (xid8) that recorded the version';
    comment on column entities.person_version.recorded_in is 'the transaction (xid8) that recorded the version';

    create index organization_version_feed on entities.organization_version (recorded_in, organization_id, version);
    create index person_version_feed on entities.person_version (recorded_in, person_id, version);
    drop index entities.position_feed;
    create index position_version_feed on entities.position_version (recorded_in, position_id, version);

    create trigger organization_version_told after insert on entities.organization_version
      for each statement execute function entities.tell_change();
    create trigger person_version_told after insert on entities.person_version
      for each statement execute function entities.tell_change();
    create trigger position_version_told after insert on entities.position_version
      for each statement execute function entities.tell_change();

    -- Published: who holds or held which office where, as on record. Columns may be added, never changed.
    create view entities.office_facts_v1 as
      select p.position_id, p.holder_id, p.holder_type, p.organization_id, p.role, p.since, p.until,
             o.kind as organization_kind, o.state_capital, o.financial_sector, o.listed_company, o.division
        from entities.position_current p
        join entities.organization_current o on o.id = p.organization_id;
    grant usage on schema entities to liancheng_departments;
    grant select on entities.office_facts_v1, entities.subject_directory_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select on entities.subject_directory_v1 from liancheng_departments;
    revoke usage on schema entities from liancheng_departments;
    drop view entities.office_facts_v1;
    drop trigger position_version_told on entities.position_version;
    drop trigger person_version_told on entities.person_version;
    drop trigger organization_version_told on entities.organization_version;
    drop index entities.position_version_feed;
    create index position_feed on entities.position_version using brin (recorded_in)
      with (pages_per_range = 32, autosummarize = on);
    alter table entities.person_version drop column recorded_in;
    alter table entities.organization_version drop column recorded_in;
    drop function entities.tell_change();
  `);
}
