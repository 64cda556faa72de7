import type { Knex } from "knex";

/**
 * Decision records are found by whom they are about. Both columns are read from the content as a row is added, also by a
 * process that does not know them yet; what is signed and sealed stays as it is, and every verification compares them.
 * A column, and no index on an expression: reading the content is not leakproof, so that under the policies of the table
 * such an index would not be used.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function measures.record_about(content text, out subject_id bigint, out sealed_from date)
      language plpgsql immutable as $$
    declare
      said jsonb;
    begin
      said := content::jsonb;
      subject_id := (coalesce(said #>> '{subject,person,id}', said #>> '{subject,organization,id}'))::bigint;
      select min((day #>> '{}')::date) into sealed_from
        from (select jsonb_path_query(said, '$.facts.listingFacts[*].sealedFrom') as day
              union all
              select jsonb_path_query(said, '$.facts.officerFacts[*].holder.listingFacts[*].sealedFrom')) listings;
    exception when data_exception then
      -- It was altered, and is about nobody; verification says so.
      subject_id := null;
      sealed_from := null;
    end $$;

    create function measures.tell_about() returns trigger language plpgsql as $$
    begin
      select about.subject_id, about.sealed_from into new.subject_id, new.sealed_from
        from measures.record_about(new.content) about;
      return new;
    end $$;

    alter table measures.decision_record add column subject_id bigint, add column sealed_from date;
    comment on column measures.decision_record.subject_id is
      'the person, or else the organization, that the content is about; derived';
    comment on column measures.decision_record.sealed_from is
      'first day on which a listing among its facts is sealed; null where none ever is; derived';

    alter table measures.decision_record disable trigger only_added_to;
    update measures.decision_record r
       set (subject_id, sealed_from) =
           (select about.subject_id, about.sealed_from from measures.record_about(r.content) about);
    alter table measures.decision_record enable trigger only_added_to;

    create trigger tells_about before insert on measures.decision_record
      for each row execute function measures.tell_about();
    create index decision_record_of_subject on measures.decision_record (subject_id, id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger tells_about on measures.decision_record;
    drop index measures.decision_record_of_subject;
    alter table measures.decision_record drop column subject_id, drop column sealed_from;
    drop function measures.tell_about();
    drop function measures.record_about(text);
  `);
}
