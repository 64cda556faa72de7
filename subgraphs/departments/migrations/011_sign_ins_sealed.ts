import type { Knex } from "knex";

/**
 * Who has signed in at a browser and signed out, and who was not let in: written by whoever keeps the sessions, in the
 * statement that begins or ends one, and sealed as look-ups are. So is from when on another
 * issuer says who is who. It is only added to (004_audit).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.sign_in_log (
      id bigint generated always as identity primary key,
      recorded_at timestamptz not null default clock_timestamp(),
      event text not null check (event in ('SIGNED_IN', 'SIGNED_OUT', 'REPLACED', 'NOT_LET_IN', 'ISSUER')),
      issuer text not null,
      subject text,
      department text,
      unit text,
      scopes text[] not null,
      session text check (length(session) = 64),
      reason text check ((reason is not null) = (event = 'NOT_LET_IN')),
      request_id text not null,
      check (event in ('NOT_LET_IN', 'ISSUER') or num_nulls(subject, department, session) = 0)
    );
    create index on departments.sign_in_log (issuer, subject, id);
    comment on column departments.sign_in_log.issuer is 'who said who it is: a subject is somebody only together with it';
    comment on column departments.sign_in_log.scopes is 'that the session was given';
    comment on column departments.sign_in_log.session is 'sessions.session.id_hash, in hexadecimal';

    revoke all on departments.sign_in_log from liancheng_departments;
    grant select on departments.sign_in_log to liancheng_departments;
    grant usage on schema departments to liancheng_sessions;
    grant insert (event, issuer, subject, department, unit, scopes, session, reason, request_id)
      on departments.sign_in_log to liancheng_sessions;
    grant select (id, event, issuer) on departments.sign_in_log to liancheng_sessions;
    create trigger only_added_to before update or delete on departments.sign_in_log
      for each row execute function departments.refuse_change();
    create trigger never_emptied before truncate on departments.sign_in_log
      for each statement execute function departments.refuse_change();

    alter table departments.audit_seal drop constraint audit_seal_log_check;
    alter table departments.audit_seal add constraint audit_seal_log_check
      check (log in ('ACCESS', 'COMMANDS', 'DECISIONS', 'DEPARTMENTS', 'SIGN_INS'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  // Seals are only added, so those that are there stay: what is not checked any more are new ones.
  await knex.raw(`
    drop table departments.sign_in_log;
    revoke usage on schema departments from liancheng_sessions;
    alter table departments.audit_seal drop constraint audit_seal_log_check;
    alter table departments.audit_seal add constraint audit_seal_log_check
      check (log in ('ACCESS', 'COMMANDS', 'DECISIONS', 'DEPARTMENTS')) not valid;
  `);
}
