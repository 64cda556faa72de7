import type { Knex } from "knex";

/** Decision records are sealed as commands are (measures.sealed_decision_records_v1). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table departments.audit_seal drop constraint audit_seal_log_check;
    alter table departments.audit_seal add constraint audit_seal_log_check
      check (log in ('ACCESS', 'COMMANDS', 'DECISIONS', 'DEPARTMENTS'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  // Seals are only added, so those that are there stay: what is not checked any more are new ones.
  await knex.raw(`
    alter table departments.audit_seal drop constraint audit_seal_log_check;
    alter table departments.audit_seal add constraint audit_seal_log_check check (log in ('ACCESS', 'COMMANDS', 'DEPARTMENTS')) not valid;
  `);
}
