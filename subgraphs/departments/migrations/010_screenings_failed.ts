import type { Knex } from "knex";

/** A screening that cannot be done is tried again some times, later each time, and then given up for a reason that is kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table departments.screening
      drop constraint screening_state_check,
      drop constraint screening_check1,
      add column failures integer not null default 0 check (failures >= 0),
      add column retry_at timestamptz,
      add column failure text,
      add constraint screening_state_check check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
      add constraint screening_finished check ((state in ('DONE', 'CANCELLED', 'FAILED')) = (finished_at is not null)),
      add constraint screening_failed check ((state = 'FAILED') = (failure is not null));
    comment on column departments.screening.failures is 'how often it has failed since it last came on';
    comment on column departments.screening.retry_at is 'it is not taken up before';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table departments.screening no force row level security;
    update departments.screening set state = 'CANCELLED', failure = null where state = 'FAILED';
    alter table departments.screening
      force row level security,
      drop constraint screening_finished,
      drop constraint screening_failed,
      drop constraint screening_state_check,
      drop column failures, drop column retry_at, drop column failure,
      add constraint screening_state_check check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
      add constraint screening_check1 check ((state in ('DONE', 'CANCELLED')) = (finished_at is not null));
  `);
}
