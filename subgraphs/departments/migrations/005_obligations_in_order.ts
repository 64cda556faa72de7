import type { Knex } from "knex";

/** Pages of a department's obligations are walked in the order of their ids. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index obligation_of_department on departments.obligation (department_id, id)");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index departments.obligation_of_department");
}
