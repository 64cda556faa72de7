import type { Knex } from "knex";

/** Kind and form of every organization, for questions of measures about all of them at once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view entities.registration_facts_v1 as
      select id as organization_id, kind, listed_company from entities.organization_current;
    comment on view entities.registration_facts_v1 is 'as on record now; columns may be added, never changed';
    grant select on entities.registration_facts_v1 to liancheng_measures;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop view entities.registration_facts_v1");
}
