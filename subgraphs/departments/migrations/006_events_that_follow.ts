import type { Knex } from "knex";

/** As rules/lifecycles/obligation has it, which a test compares. A state of null: before the first event. */
const STEPS: readonly (readonly [command: string, before: string | null, after: string])[] = [
  ["OPEN", null, "OPEN"],
  ["OPEN", "NOT_APPLICABLE", "OPEN"],
  ["CHANGE_GROUND", "OPEN", "OPEN"],
  ["CHANGE_GROUND", "IMPLEMENTED", "IMPLEMENTED"],
  ["CHANGE_GROUND", "NOT_APPLICABLE", "NOT_APPLICABLE"],
  ["CHANGE_DUE", "OPEN", "OPEN"],
  ["CHANGE_DUE", "TO_LIFT", "TO_LIFT"],
  ["REPORT_IMPLEMENTED", "OPEN", "IMPLEMENTED"],
  ["REPORT_IMPLEMENTED", "NOT_APPLICABLE", "IMPLEMENTED"],
  ["REPORT_NOT_APPLICABLE", "OPEN", "NOT_APPLICABLE"],
  ["END", "OPEN", "ENDED"],
  ["END", "NOT_APPLICABLE", "ENDED"],
  ["REQUIRE_LIFT", "IMPLEMENTED", "TO_LIFT"],
  ["RESUME", "TO_LIFT", "IMPLEMENTED"],
  ["REPORT_LIFTED", "TO_LIFT", "LIFTED"],
];

/** What a unit that reports says of an event; the rest is for the worker and the database to say. */
const REPORTED = `obligation_id, version, department_id, division, command, state_before, state_after, listings, unit,
  actor, document_number, done_on, reason, idempotency_key, key_row, content_hash`;
const OF_A_PERIOD = `department_id, period_from, period_until, version, received_on, document_number, summary, actor,
  idempotency_key, content_hash`;
/** And what the subgraph says, which writes for the worker too. */
const DERIVED = `${REPORTED}, due_on, counted_from`;
const ADDED = `measure_number, department_id, document_number, reason, actor, idempotency_key, content_hash`;
const PUBLISHED = `listing_id, channel, version, action, done_on, reference, subject_type, basis, department_id, actor,
  idempotency_key, key_row, content_hash`;

const ACTS = ["obligation_event", "periodic_report", "added_department", "publication"];

/**
 * An event of an obligation follows on the one before: it has the next version, goes on from the state that there is,
 * by a step of the lifecycle, and what a department reports leaves the listings and the due day to the worker. So is the
 * next report of a period the next version. The policies say whose rows are whose; this says which can be.
 *
 * After the row, as what a policy or a key refuses is refused by them, and one who was slower has no error but a
 * conflict. The event before is read as whoever writes sees it: what he may write he sees.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table departments.obligation_event
      add column counted_from date,
      drop constraint obligation_event_command_check,
      add constraint obligation_event_command_check check (command in ('OPEN', 'CHANGE_GROUND', 'CHANGE_DUE', 'END',
        'REQUIRE_LIFT', 'RESUME', 'REPORT_IMPLEMENTED', 'REPORT_NOT_APPLICABLE', 'REPORT_LIFTED'));
    comment on column departments.obligation_event.counted_from is
      'day of the fact from which the due day counts; null where nothing is due, and before it was kept';
    create or replace view departments.obligation_current with (security_invoker = true) as
      select o.id, o.limb_id, o.department_id, o.division, o.subject_id, o.subject_type, o.generation, o.opened_on,
             e.version, e.state_after as state, e.due_on, e.listings, e.recorded_at, e.counted_from
        from departments.obligation_event e
        join departments.obligation o on o.id = e.obligation_id
       where not exists (
          select from departments.obligation_event n
           where n.obligation_id = e.obligation_id and n.version > e.version
        );

    create table departments.obligation_step (
      command text not null,
      state_before text,
      state_after text not null,
      unique nulls not distinct (command, state_before, state_after)
    );
    comment on table departments.obligation_step is 'steps of the lifecycle of obligations; state_before null: none yet';
  `);
  const steps = STEPS.map(([command, before, after]) => ({
    ...{ command, state_before: before, state_after: after },
  }));
  await knex.withSchema("departments").insert(steps).into("obligation_step");
  await knex.raw(`
    create function departments.obligation_event_follows() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    declare
      before record;
      of_worker constant boolean := new.unit is null;
    begin
      select e.state_after, e.listings into before
        from departments.obligation_event e
       where e.obligation_id = new.obligation_id and e.version = new.version - 1;
      if not found and new.version <> 1 then
        raise exception 'no version % of obligation % to follow on', new.version - 1, new.obligation_id
          using errcode = 'check_violation';
      end if;
      if new.state_before is distinct from before.state_after or not exists (
           select from departments.obligation_step s
            where s.command = new.command and s.state_before is not distinct from new.state_before
              and s.state_after = new.state_after) then
        raise exception '% does not lead from % to %', new.command, before.state_after, new.state_after
          using errcode = 'check_violation';
      end if;
      if not of_worker and (num_nonnulls(new.due_on, new.counted_from) > 0 or new.listings is distinct from before.listings) then
        raise exception 'a report says neither a due day nor listings' using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create trigger follows after insert on departments.obligation_event
      for each row execute function departments.obligation_event_follows();

    create function departments.periodic_report_follows() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    begin
      if new.version > 1 and not exists (
           select from departments.periodic_report p
            where p.department_id = new.department_id and p.period_from = new.period_from
              and p.version = new.version - 1) then
        raise exception 'no version % of the report to follow on', new.version - 1 using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create trigger follows after insert on departments.periodic_report
      for each row execute function departments.periodic_report_follows();

    -- The worker is told at once, as of what the feeds tell.
    create function departments.tell_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('liancheng_changes', tg_table_schema);
        return null;
      end $$;
    create trigger added_department_told after insert on departments.added_department
      for each statement execute function departments.tell_change();
  `);
  await sealActs(knex);
  await inGroup(
    knex,
    `grant usage on sequence departments.act_id to liancheng_department;
     revoke insert on departments.obligation_event, departments.periodic_report from liancheng_department;
     grant insert (${REPORTED}) on departments.obligation_event to liancheng_department;
     grant insert (${OF_A_PERIOD}) on departments.periodic_report to liancheng_department;
     grant select on departments.obligation_step to liancheng_department;`,
  );
}

/** `counted_from` stays, with the command that changes it: events that were recorded with them are not taken back. */
export async function down(knex: Knex): Promise<void> {
  await inGroup(
    knex,
    "grant insert on departments.obligation_event, departments.periodic_report to liancheng_department;",
  );
  for (const table of [...ACTS, "obligation"]) {
    await knex.raw(`
      drop trigger only_added_to on departments.${table};
      drop trigger never_emptied on departments.${table};
    `);
  }
  await knex.raw(`
    alter table departments.audit_seal disable trigger only_added_to;
    delete from departments.audit_seal where log = 'DEPARTMENTS';
    alter table departments.audit_seal enable trigger only_added_to,
      drop constraint audit_seal_log_check,
      add constraint audit_seal_log_check check (log in ('ACCESS', 'COMMANDS'));
    grant insert on departments.obligation_event, departments.periodic_report, departments.added_department,
      departments.publication to liancheng_departments;
    drop view departments.sealed_acts_v1;
  `);
  for (const table of ACTS) await knex.raw(`alter table departments.${table} drop column act_id`);
  await knex.raw(`
    drop sequence departments.act_id;
    drop trigger added_department_told on departments.added_department;
    drop function departments.tell_change();
    drop trigger follows on departments.periodic_report;
    drop trigger follows on departments.obligation_event;
    drop function departments.periodic_report_follows(), departments.obligation_event_follows();
    drop table departments.obligation_step;
  `);
}

/**
 * What departments do gets a number of its own across its tables, by which it is sealed, and is only added to; neither
 * number nor instant is the writer's to say. Events of the worker have numbers that nobody uses: what follows from the
 * facts is compared with them.
 */
async function sealActs(knex: Knex): Promise<void> {
  await knex.raw("create sequence departments.act_id");
  for (const table of ACTS) {
    await knex.raw(`
      alter table departments.${table} add column act_id bigint not null default nextval('departments.act_id');
      create unique index ${table}_act on departments.${table} (act_id)
        ${table === "obligation_event" ? "where unit is not null" : ""};
    `);
  }
  for (const table of [...ACTS, "obligation"]) {
    await knex.raw(`
      create trigger only_added_to before update or delete on departments.${table}
        for each row execute function departments.refuse_change();
      create trigger never_emptied before truncate on departments.${table}
        for each statement execute function departments.refuse_change();
    `);
  }
  await knex.raw(`
    revoke insert on departments.obligation_event, departments.periodic_report, departments.added_department,
      departments.publication from liancheng_departments;
    grant insert (${DERIVED}) on departments.obligation_event to liancheng_departments;
    grant insert (${OF_A_PERIOD}) on departments.periodic_report to liancheng_departments;
    grant insert (${ADDED}) on departments.added_department to liancheng_departments;
    grant insert (${PUBLISHED}) on departments.publication to liancheng_departments;
    grant usage on sequence departments.act_id to liancheng_departments;

    -- Keys without a value are left out, so that a column that is added later leaves the digests as they are. An event
    -- has with it what its obligation is of.
    create view departments.sealed_acts_v1 with (security_invoker = true) as
      select e.act_id as id, 'REPORT' as kind, e.recorded_at,
             jsonb_strip_nulls(jsonb_build_object(
               'obligation', e.obligation_id, 'version', e.version, 'department', e.department_id,
               'division', e.division, 'command', e.command, 'before', e.state_before, 'after', e.state_after,
               'listings', e.listings, 'unit', e.unit, 'actor', e.actor, 'document', e.document_number,
               'doneOn', e.done_on, 'reason', e.reason, 'key', e.idempotency_key, 'row', e.key_row,
               'hash', e.content_hash, 'limb', o.limb_id, 'subject', o.subject_id, 'subjectType', o.subject_type,
               'generation', o.generation)) as content
        from departments.obligation_event e
        join departments.obligation o on o.id = e.obligation_id
       where e.unit is not null
      union all
      select p.act_id, 'PERIODIC_REPORT', p.recorded_at,
             jsonb_strip_nulls(jsonb_build_object(
               'department', p.department_id, 'from', p.period_from, 'until', p.period_until, 'version', p.version,
               'receivedOn', p.received_on, 'document', p.document_number, 'summary', p.summary, 'actor', p.actor,
               'key', p.idempotency_key, 'hash', p.content_hash))
        from departments.periodic_report p
      union all
      select a.act_id, 'ADDED_DEPARTMENT', a.recorded_at,
             jsonb_strip_nulls(jsonb_build_object(
               'measure', a.measure_number, 'department', a.department_id, 'document', a.document_number,
               'reason', a.reason, 'actor', a.actor, 'key', a.idempotency_key, 'hash', a.content_hash))
        from departments.added_department a
      union all
      select l.act_id, 'PUBLICATION', l.recorded_at,
             jsonb_strip_nulls(jsonb_build_object(
               'listing', l.listing_id, 'channel', l.channel, 'version', l.version, 'action', l.action,
               'doneOn', l.done_on, 'reference', l.reference, 'subjectType', l.subject_type, 'basis', l.basis,
               'department', l.department_id, 'actor', l.actor, 'key', l.idempotency_key, 'row', l.key_row,
               'hash', l.content_hash))
        from departments.publication l;
    revoke insert on departments.sealed_acts_v1 from liancheng_departments;
    alter table departments.audit_seal
      drop constraint audit_seal_log_check,
      add constraint audit_seal_log_check check (log in ('ACCESS', 'COMMANDS', 'DEPARTMENTS'));
  `);
}

/** The group of roles of departments is there where whoever migrated could make it (002_obligations). */
async function inGroup(knex: Knex, statements: string): Promise<void> {
  await knex.raw(`do $$ begin ${statements} exception when undefined_object then null; end $$`);
}
