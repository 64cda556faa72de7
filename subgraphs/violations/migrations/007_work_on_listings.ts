import type { Knex } from "knex";

/** What an officer's work looks for: listings that arise from one, upheld objections, and what is open by its state. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index listing_version_arising on violations.listing_version (arising_from) where arising_from is not null;
    create index listing_version_annulled on violations.listing_version (listing_id) where annulled;
    create index objection_version_upheld on violations.objection_version (listing_id)
      where outcome in ('UPHELD', 'UPHELD_IN_PART');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index violations.objection_version_upheld, violations.listing_version_annulled,
               violations.listing_version_arising;
  `);
}
