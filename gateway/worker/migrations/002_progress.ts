import type { Knex } from "knex";

/** Schemas whose migrations bring what is derived from, beside facts. */
const CATALOGUES = ["entities", "violations", "measures", "departments"];

/**
 * How far a consumer has come with going through everything, what it derived from beside the facts (catalogue, terms,
 * switches), when it last had all that could be read; and the subjects that could not be derived.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table worker.consumer
      add column beginning bigint,
      add column inputs text,
      add column caught_up_at timestamptz;
    comment on column worker.consumer.beginning is 'last subject, while it goes through everything; else null';
    comment on column worker.consumer.inputs is 'digest of what it derives from beside facts';

    create table worker.failed (
      consumer text not null,
      subject bigint not null,
      reason text not null,
      attempts integer not null default 1,
      failed_at timestamptz not null default clock_timestamp(),
      retry_at timestamptz not null,
      primary key (consumer, subject)
    );
    comment on table worker.failed is 'subjects of whom what is kept could not be derived, until it can';
    comment on column worker.failed.failed_at is 'when it first could not';
    grant update, delete on worker.failed to liancheng_worker;
  `);
  for (const schema of CATALOGUES) {
    await knex.raw(`
      grant usage on schema ${schema} to liancheng_worker;
      grant select on ${schema}.migration to liancheng_worker;
    `);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const schema of CATALOGUES) {
    await knex.raw(`
      revoke select on ${schema}.migration from liancheng_worker;
      revoke usage on schema ${schema} from liancheng_worker;
    `);
  }
  await knex.raw(`
    drop table worker.failed;
    alter table worker.consumer drop column beginning, drop column inputs, drop column caught_up_at;
  `);
}
