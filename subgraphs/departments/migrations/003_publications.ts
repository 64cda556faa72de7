import type { Knex } from "knex";

/**
 * The ledger of publications: where a listing was published, and where it was taken back, one row each time. A person is
 * in it only with the rule of law by which that was done.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.publication (
      listing_id bigint not null,
      channel text not null,
      version integer not null check (version > 0),
      action text not null check (action in ('PUBLISHED', 'WITHDRAWN')),
      done_on date not null,
      reference text,
      subject_type text not null check (subject_type in ('PERSON', 'ORGANIZATION')),
      basis text,
      department_id text not null references departments.department,
      actor text not null,
      idempotency_key text not null,
      key_row integer not null,
      content_hash text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      constraint publication_pkey primary key (listing_id, channel, version),
      unique (department_id, actor, idempotency_key, key_row),
      check (subject_type = 'ORGANIZATION' or basis is not null)
    );
    comment on column departments.publication.reference is 'address, or number of the document';
    comment on column departments.publication.basis is 'of a person: by which it was published';

    alter table departments.publication enable row level security, force row level security;
    create policy readable on departments.publication for select using ((select departments.acting()) is not null);
    create policy recorded on departments.publication for insert
      with check (department_id = (select departments.acting()));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table departments.publication");
}
