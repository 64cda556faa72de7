import type { Knex } from "knex";

/**
 * Offices of persons that measures 8, 14 and 15 can ask about, as on record now: for questions about all of them at
 * once. What is asked of one person goes by `Person.officeFacts`, which has the recorded past too.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Published. Columns may be added, never changed.
    create view entities.office_facts_v1 as
      select p.position_id, p.holder_id, p.organization_id, p.role, p.since, p.until,
             o.kind as organization_kind, o.state_capital, o.financial_sector
        from entities.position_current p
        join entities.organization_current o on o.id = p.organization_id
       where p.holder_type = 'PERSON'
         and (p.role = 'LEGAL_REPRESENTATIVE' or o.state_capital is not null
              or o.financial_sector is not null or o.kind = 'PUBLIC_INSTITUTION');
    comment on view entities.office_facts_v1 is 'offices of persons that the clauses ask about, as on record now';
    grant usage on schema entities to liancheng_measures;
    grant select on entities.office_facts_v1 to liancheng_measures;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke usage on schema entities from liancheng_measures;
    drop view entities.office_facts_v1;
  `);
}
