import type { Knex } from "knex";

/** Offices, for questions of measures about all of them at once; of one person `Person.officeFacts` has the past too. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    grant usage on schema entities to liancheng_measures;
    grant select on entities.office_facts_v1 to liancheng_measures;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select on entities.office_facts_v1 from liancheng_measures;
    revoke usage on schema entities from liancheng_measures;
  `);
}
