import type { Knex } from "knex";

/**
 * What departments have decided of candidates: that one is not who was looked for by a name, and that such a decision does
 * not hold any longer (`retracts`). Rows are only added. They are the department's own: seen and written by whom the
 * setting `liancheng.department` of the statement names, and seen by `auditor`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table entities.not_same (
      id bigint generated always as identity primary key,
      department_id text not null,
      candidate_id bigint,
      candidate_type text check (candidate_type in ('PERSON', 'ORGANIZATION')),
      name text,
      name_key text,
      retracts bigint unique references entities.not_same,
      reason text not null,
      officer text not null,
      idempotency_key text not null,
      input_hash text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      unique (department_id, officer, idempotency_key),
      check (num_nulls(candidate_id, candidate_type, name, name_key) = case when retracts is null then 0 else 4 end)
    );
    comment on column entities.not_same.name is 'what was looked for, as it was written';
    comment on column entities.not_same.name_key is 'entities.name_key of it';
    create index on entities.not_same (department_id, name_key);

    revoke all on entities.not_same from liancheng_entities;
    grant select, insert on entities.not_same to liancheng_entities;
    alter table entities.not_same enable row level security;
    create policy readable on entities.not_same for select using (
      department_id = (select current_setting('liancheng.department', true))
      or (select current_setting('liancheng.department', true)) = 'auditor');
    create policy made on entities.not_same for insert
      with check (department_id = (select current_setting('liancheng.department', true)));

    create function entities.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger only_added_to before update or delete on entities.not_same
      for each row execute function entities.refuse_change();
    create trigger never_emptied before truncate on entities.not_same
      for each statement execute function entities.refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table entities.not_same;
    drop function entities.refuse_change();
  `);
}
