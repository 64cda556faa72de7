import type { Knex } from "knex";

/**
 * Decision records. `content` says everything, and is what is signed; the other columns say some of it again, to find it
 * by, and every verification compares them.
 *
 * Rows are only added, by right; the triggers are for who owns the table, as are those of the access log. They are seen
 * and written by the department that the setting `liancheng.department` of the statement names; `auditor` sees all. The
 * view is for sealing and sees all, as its owner does, whom the policies do not hold.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create sequence measures.decision_record_id as bigint;
    create table measures.decision_record (
      id bigint primary key,
      department_id text not null,
      year smallint not null,
      sequence integer not null check (sequence > 0),
      recorded_at timestamptz not null,
      officer text not null,
      idempotency_key text not null,
      input_hash text not null,
      content text not null,
      hash bytea not null check (length(hash) = 32),
      signature bytea not null,
      algorithm text not null,
      key_id text not null,
      constraint decision_record_of_number unique (department_id, year, sequence),
      constraint decision_record_of_key unique (department_id, officer, idempotency_key)
    );
    comment on column measures.decision_record.sequence is '1, 2, 3, … of the department in the year, without a gap';
    comment on column measures.decision_record.content is 'canonical JSON (RFC 8785)';
    comment on column measures.decision_record.hash is 'SHA-256 of the UTF-8 of the content';
    comment on column measures.decision_record.signature is 'over the UTF-8 of the content';

    revoke all on measures.decision_record from liancheng_measures;
    grant select, insert on measures.decision_record to liancheng_measures;
    alter table measures.decision_record enable row level security;
    create policy readable on measures.decision_record for select using (
      department_id = (select current_setting('liancheng.department', true))
      or (select current_setting('liancheng.department', true)) = 'auditor');
    create policy made on measures.decision_record for insert
      with check (department_id = (select current_setting('liancheng.department', true)));

    create view measures.sealed_decision_records_v1 as
      select id, department_id, year, sequence, recorded_at, officer, idempotency_key, input_hash, content,
             encode(hash, 'hex') as hash, encode(signature, 'hex') as signature, algorithm, key_id
        from measures.decision_record;
    comment on view measures.sealed_decision_records_v1 is 'for the audit seals; columns may be added, never changed';
    grant select on measures.sealed_decision_records_v1 to liancheng_departments;

    create function measures.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger only_added_to before update or delete on measures.decision_record
      for each row execute function measures.refuse_change();
    create trigger never_emptied before truncate on measures.decision_record
      for each statement execute function measures.refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view measures.sealed_decision_records_v1;
    drop table measures.decision_record;
    drop function measures.refuse_change();
    drop sequence measures.decision_record_id;
  `);
}
