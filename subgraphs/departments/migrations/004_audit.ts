import type { Knex } from "knex";

/** Roles of the subgraphs that give out what is looked up; each may add to the access log and do nothing else there. */
const WRITERS = ["entities", "violations", "measures", "departments"].map((name) => `liancheng_${name}`);

/**
 * Who looked what up (`access_log`), and the seals over that and over the commands on the list (`audit_seal`).
 *
 * Both are only added to, by right: a writer may insert into the columns that are its own to say, and neither id nor
 * instant is. The triggers are for who owns the tables, whom no right binds; who may drop them is found out by the seals.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.access_log (
      id bigint generated always as identity primary key,
      asked_at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      viewer text not null,
      department text,
      purpose text,
      request_id text not null,
      operation text,
      document text,
      fields text[] not null,
      records text[] not null,
      missing text[] not null
    );
    create index on departments.access_log using gin (records);
    create index on departments.access_log (viewer, id);
    create index on departments.access_log using brin (asked_at);
    comment on column departments.access_log.asked_at is 'instant of the request, by the clock of the gateway';
    comment on column departments.access_log.document is 'digest of the document without values and aliases';
    comment on column departments.access_log.fields is 'what was told that is not for everybody, as Type.field';
    comment on column departments.access_log.records is 'what it was told of, as Type/id';
    comment on column departments.access_log.missing is 'what was asked for and not there; without an id, by identity';

    create table departments.audit_seal (
      log text not null check (log in ('ACCESS', 'COMMANDS')),
      number integer not null check (number > 0),
      sealed_at timestamptz not null,
      members int8multirange not null check (members <> '{}'),
      top bigint not null,
      digests bytea not null check (length(digests) > 0 and length(digests) % 32 = 0),
      previous bytea not null check (length(previous) = 32),
      hash bytea not null check (length(hash) = 32),
      primary key (log, number)
    );
    comment on column departments.audit_seal.members is 'ids of the rows that are sealed';
    comment on column departments.audit_seal.top is 'the largest id that was sealed by then';
    comment on column departments.audit_seal.digests is 'SHA-256 of each of the rows, in the order of their ids';
    comment on column departments.audit_seal.hash is 'SHA-256 over the hash before and all of this seal';

    revoke all on departments.access_log, departments.audit_seal from liancheng_departments;
    grant select on departments.access_log to liancheng_departments;
    grant select, insert on departments.audit_seal to liancheng_departments;
    grant usage on schema departments to ${WRITERS.join(", ")};
    grant insert (asked_at, viewer, department, purpose, request_id, operation, document, fields, records, missing)
      on departments.access_log to ${WRITERS.join(", ")};

    create function departments.refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('liancheng.retention', true) = 'on' then return old; end if;
      raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger only_added_to before update or delete on departments.access_log
      for each row execute function departments.refuse_change();
    create function departments.refuse_drop() returns trigger language plpgsql as $$
    begin
      if pg_has_role((select relowner from pg_class where oid = tg_relid), 'USAGE') then return new; end if;
      raise exception 'only the owner of % drops rows of it', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger dropped_by_owner before insert on departments.access_log
      for each row when ('AuditSeal.drop' = any (new.fields)) execute function departments.refuse_drop();
    create trigger never_emptied before truncate on departments.access_log
      for each statement execute function departments.refuse_change();
    create trigger only_added_to before update or delete on departments.audit_seal
      for each row execute function departments.refuse_change();
    create trigger never_emptied before truncate on departments.audit_seal
      for each statement execute function departments.refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table departments.audit_seal;
    drop table departments.access_log;
    drop function departments.refuse_change();
    drop function departments.refuse_drop();
    revoke usage on schema departments from ${WRITERS.filter((role) => role !== "liancheng_departments").join(", ")};
  `);
}
