import type { Knex } from "knex";

/**
 * The feed of positions: in which transaction a version was recorded. Whoever has read what is below the `xmin` of a
 * snapshot has read everything below it for good, as all those transactions have ended; ids and instants do not become
 * visible in their order. Rows come in about that order, so a BRIN index is enough, which an import hardly notices.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Without rewriting the table: what there is came before whoever reads the feed.
    alter table entities.position_version add column recorded_in bigint not null default 0;
    alter table entities.position_version alter column recorded_in set default pg_current_xact_id()::text::bigint;
    comment on column entities.position_version.recorded_in is 'the transaction (xid8) that recorded the version';
    create index position_feed on entities.position_version using brin (recorded_in)
      with (pages_per_range = 32, autosummarize = on);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("alter table entities.position_version drop column recorded_in");
}
