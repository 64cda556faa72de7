import type { Knex } from "knex";

/** Who is at the provider to sign in, until they come back, and what the provider is to be told at the end. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sessions.sign_in (
      browser_hash bytea primary key check (octet_length(browser_hash) = 32),
      issuer text not null,
      state text not null,
      nonce text not null,
      verifier text not null,
      return_to text not null,
      former_hash bytea,
      until timestamptz not null
    );
    comment on column sessions.sign_in.browser_hash is 'of what the browser holds that has begun it';
    comment on column sessions.sign_in.former_hash is 'the session that the browser was in, which the new one takes the place of';
    create index sign_in_until on sessions.sign_in (until);
    grant delete on sessions.sign_in to liancheng_sessions;

    alter table sessions.session add column id_token text;
    comment on column sessions.session.id_token is
      'by which the provider knows whose session it is to end; no request is answered for it';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table sessions.sign_in; alter table sessions.session drop column id_token");
}
