import type { Knex } from "knex";

/** Who has left here and is on the way to the provider, to end the session there too. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sessions.leaving (
      browser_hash bytea primary key check (octet_length(browser_hash) = 32),
      id_token text not null,
      until timestamptz not null
    );
    comment on column sessions.leaving.browser_hash is 'of what the browser holds that has left';
    comment on column sessions.leaving.id_token is 'by which the provider knows whose session it is to end';
    create index leaving_until on sessions.leaving (until);
    grant delete on sessions.leaving to liancheng_sessions;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table sessions.leaving");
}
