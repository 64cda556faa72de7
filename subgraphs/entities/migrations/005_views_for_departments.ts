import type { Knex } from "knex";

/** Who holds which position, and whom obligations are against, published as views for departments. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view entities.positions_v1 as
      select position_id, holder_id, holder_type, organization_id, role, since, until from entities.position_current;
    comment on view entities.positions_v1 is 'as on record now; columns may be added, never changed';
    grant usage on schema entities to liancheng_departments;
    grant select on entities.positions_v1, entities.subject_directory_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select on entities.subject_directory_v1 from liancheng_departments;
    drop view entities.positions_v1;
    revoke usage on schema entities from liancheng_departments;
  `);
}
