import type { Knex } from "knex";

/**
 * Screenings: what a department has uploaded to be checked, row by row, and what came of it.
 *
 * Of a code there is the code, of an identity the keyed hash and the mask, and of a row that was refused nothing of what
 * stood in it. Rows and results are dropped after a time; what remains says who had how many checked for what.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.screening (
      id bigint generated always as identity primary key,
      unit text not null,
      viewer text not null,
      scopes text[] not null,
      purpose text,
      action text not null,
      subject_type text not null check (subject_type in ('ORGANIZATION', 'PERSON')),
      on_day date not null,
      state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
      rows integer not null check (rows >= 0),
      rejected integer not null check (rejected >= 0),
      duplicates integer not null check (duplicates >= 0),
      screened integer not null default 0,
      at_row integer not null default 0,
      known_at timestamptz not null,
      ended_before bigint,
      rules text,
      counts jsonb,
      submitted_at timestamptz not null default clock_timestamp(),
      worked_at timestamptz,
      finished_at timestamptz,
      delete_after timestamptz not null,
      deleted_at timestamptz,
      check (rejected + duplicates <= rows),
      check ((state in ('DONE', 'CANCELLED')) = (finished_at is not null))
    );
    create index on departments.screening (unit, id);
    create index on departments.screening (worked_at, id) where state in ('WAITING', 'RUNNING');
    create index on departments.screening (delete_after) where deleted_at is null;
    comment on column departments.screening.known_at is 'the instant that every row is answered for';
    comment on column departments.screening.ended_before is
      'when all transactions before this one have ended, everything recorded by known_at can be read';
    comment on column departments.screening.at_row is 'rows up to this one have been screened';
    comment on column departments.screening.rules is 'digest of the catalogue that it is answered by';

    create table departments.screening_row (
      screening_id bigint not null references departments.screening,
      row integer not null check (row > 0),
      code text,
      identity_type text,
      identity_hash bytea,
      identity_mask text,
      reason text,
      column_name text,
      same_as integer,
      primary key (screening_id, row),
      check (num_nonnulls(code, identity_hash, reason) = 1),
      check ((identity_hash is null) = (identity_mask is null) and (identity_hash is null) = (identity_type is null)),
      check (same_as is null or same_as < row and reason is null)
    );
    comment on column departments.screening_row.row is 'in the file, the first being 1';
    comment on column departments.screening_row.reason is 'why it is not screened';
    comment on column departments.screening_row.same_as is 'an earlier row with the same code or identity, which is screened';

    create table departments.screening_result (
      screening_id bigint not null,
      row integer not null,
      outcome text not null,
      limbs text[] not null,
      until date,
      objection_pending boolean not null,
      primary key (screening_id, row)
    );
    comment on column departments.screening_result.until is 'when the last of the restrictions ends; null where none does';

    grant update on departments.screening to liancheng_departments;
    grant delete on departments.screening_row, departments.screening_result to liancheng_departments;

    alter table departments.screening enable row level security, force row level security;
    alter table departments.screening_row enable row level security, force row level security;
    alter table departments.screening_result enable row level security, force row level security;
    create policy own on departments.screening using (
      unit = (select departments.acting()) or (select departments.acting()) = 'system');
    create policy own on departments.screening_row using (
      screening_id in (select s.id from departments.screening s));
    create policy own on departments.screening_result using (
      screening_id in (select s.id from departments.screening s));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table departments.screening_result, departments.screening_row, departments.screening");
}
