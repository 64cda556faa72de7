import type { Knex } from "knex";

/** The limbs of the catalogue, published as a view for departments, who refuse to count by one that there is not. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view measures.limbs_v1 as select id, measure_number from measures.limb;
    comment on view measures.limbs_v1 is 'columns may be added, never changed';
    grant select on measures.limbs_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop view measures.limbs_v1");
}
