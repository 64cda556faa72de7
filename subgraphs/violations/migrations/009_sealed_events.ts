import type { Knex } from "knex";

/** The events of the list for who seals them: the departments, who keep the seals. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view violations.sealed_events_v1 as
      select id, root, root_id, version, lifecycle, part_id, command, state_before, state_after, actor, department,
             recorded_at, reason, changes, idempotency_key, content_hash
        from violations.event;
    revoke all on violations.sealed_events_v1 from liancheng_violations;
    grant usage on schema violations to liancheng_departments;
    grant select on violations.sealed_events_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop view violations.sealed_events_v1");
}
