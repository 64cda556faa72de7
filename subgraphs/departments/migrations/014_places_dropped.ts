import type { Knex } from "knex";

/** The place of an obligation that there is not can be dropped: somebody has written it by hand. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create policy redropped on departments.obligation_urgency for delete
      using ((select departments.acting()) = 'system');
    grant delete on departments.obligation_urgency to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke delete on departments.obligation_urgency from liancheng_departments;
    drop policy redropped on departments.obligation_urgency;
  `);
}
