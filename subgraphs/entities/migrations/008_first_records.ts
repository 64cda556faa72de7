import type { Knex } from "knex";

/** Who is on record since when, published for departments: what is asked of an instant before is not known of. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view entities.first_records_v1 as
      select o.id, o.code, null as identity_type, null::bytea as identity_hash, v.recorded_at as recorded_from
        from entities.organization o
        join entities.organization_version v on v.organization_id = o.id and v.version = 1
      union all
      select p.id, null, p.identity_type, p.identity_hash, v.recorded_at
        from entities.person p
        join entities.person_version v on v.person_id = p.id and v.version = 1;
    comment on view entities.first_records_v1 is 'columns may be added, never changed';
    grant select on entities.first_records_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop view entities.first_records_v1");
}
