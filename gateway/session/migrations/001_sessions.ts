import type { Knex } from "knex";

/**
 * Who is signed in at which browser. The id that the browser holds is kept as its hash, so that nobody can go on in a
 * session who has read the table or a backup of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sessions.session (
      id_hash bytea primary key check (octet_length(id_hash) = 32),
      issuer text not null,
      subject text not null,
      name text not null,
      department text not null,
      unit text,
      scopes text[] not null,
      begun_at timestamptz not null,
      seen_at timestamptz not null,
      until timestamptz not null check (until > begun_at)
    );
    comment on column sessions.session.issuer is 'who said who it is; a session of another one holds no longer';
    comment on column sessions.session.seen_at is 'when it was last used, to the minute';
    create index session_until on sessions.session (until);
    create index session_seen_at on sessions.session (seen_at);
    grant update (seen_at), delete on sessions.session to liancheng_sessions;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table sessions.session");
}
