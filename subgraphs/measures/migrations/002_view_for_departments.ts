import type { Knex } from "knex";

/** Which departments a measure names, and whether the text leaves its list open, published as a view for departments. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view measures.measure_departments_v1 as
      select m.number, m.open_ended,
             array(select d.department_id from measures.measure_department d
                    where d.measure_number = m.number order by d.position) as departments
        from measures.measure m;
    comment on view measures.measure_departments_v1 is 'columns may be added, never changed';
    grant usage on schema measures to liancheng_departments;
    grant select on measures.measure_departments_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view measures.measure_departments_v1;
    revoke usage on schema measures from liancheng_departments;
  `);
}
