import type { Knex } from "knex";

/** How far what is kept has come, for who reads it: the list, of its tally. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view worker.positions_v1 as
      select c.name as consumer, c.day, c.beginning is null as through, p.feed, p.cursor
        from worker.consumer c
        join worker.position p on p.consumer = c.name;
    grant usage on schema worker to liancheng_violations;
    grant select on worker.positions_v1 to liancheng_violations;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view worker.positions_v1;
    revoke usage on schema worker from liancheng_violations;
  `);
}
