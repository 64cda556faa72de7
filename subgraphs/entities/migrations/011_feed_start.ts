import type { Knex } from "knex";

/**
 * Since which transaction the database has run, each time that its server was started: a cold copy that was restored has
 * given the numbers after that to other transactions than those that readers know (shared/feed/note-start).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table entities.feed_start (
      number integer primary key,
      token text not null default gen_random_uuid()::text,
      started_at timestamptz not null,
      began bigint not null default pg_current_xact_id()::text::bigint
    );
    comment on column entities.feed_start.token is 'names it in cursors; that of cursors from before this was kept is empty';
    comment on column entities.feed_start.began is 'the transaction (xid8) that noted it: later ones are of this start';
    insert into entities.feed_start (number, token, started_at, began) values (1, '', '-infinity', 0);
    revoke insert on entities.feed_start from liancheng_entities;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table entities.feed_start");
}
