import type { Knex } from "knex";

/** Whom a question is about, with what the rules ask of the registration; published as a view for decision records. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view entities.subject_facts_v1 as
      select id as subject_id, 'ORGANIZATION' as subject_type, name, code, null as identity_type, null as identity_mask,
             kind, listed_company, state_capital, financial_sector
        from entities.organization_current
      union all
      select id, 'PERSON', name, null, identity_type, identity_mask, null, null, null, null
        from entities.person_current;
    comment on view entities.subject_facts_v1 is 'as on record now; columns may be added, never changed';
    grant select on entities.subject_facts_v1 to liancheng_measures;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop view entities.subject_facts_v1");
}
