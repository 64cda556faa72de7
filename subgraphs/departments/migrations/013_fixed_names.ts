import type { Knex } from "knex";

/**
 * Nobody has a say in what names mean where more is decided than they may themselves (test/sql/definer-rights): a function
 * that acts with the rights of another has a search path of its own, and the names in those by which policies decide were
 * looked up here, once (RETURN, not a text that is read when it is called). A department that has SQL of its own, and may
 * make functions somewhere, could else make the one that says which department it is.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local role liancheng_departments;
    alter function departments.tally_obligations() set search_path = pg_catalog, pg_temp;
    reset role;

    create or replace function departments.acting() returns text language sql stable
      return case when current_user = 'liancheng_departments'
                  then nullif(current_setting('liancheng.department', true), '')
                  else upper(substring(current_user from '^liancheng_department_(.+)$')) end;
    create or replace function departments.acting_department() returns text language sql stable
      return regexp_replace(departments.acting(), '_[0-9]{6}$', '');
    create or replace function departments.acting_division() returns text language sql stable
      return substring(departments.acting() from '_([0-9]{6})$');
    create or replace function departments.reads_all() returns boolean language sql stable
      return coalesce(departments.acting() in ('NDRC', 'HRSS', 'TAX', 'MEDICAL_SECURITY', 'system', 'auditor'), false);
  `);
}

export async function down(knex: Knex): Promise<void> {
  // The functions stay as they are: they decide as before.
  await knex.raw(`
    set local role liancheng_departments;
    alter function departments.tally_obligations() reset search_path;
    reset role;
  `);
}
