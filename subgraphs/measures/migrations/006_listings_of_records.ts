import type { Knex } from "knex";

/**
 * The listings among the facts of a decision record, by their ids. A listing may end earlier than was known when a record
 * was made that rests on it, and is sealed earlier then, and the record with it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function measures.record_listings(content text) returns bigint[]
      language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
    declare
      said jsonb;
    begin
      said := content::jsonb;
      return array(
        select (listing #>> '{}')::bigint
          from (select jsonb_path_query(said, '$.facts.listingFacts[*].listing') as listing
                union all
                select jsonb_path_query(said, '$.facts.officerFacts[*].holder.listingFacts[*].listing')) listings);
    exception when data_exception then
      -- It was altered, and nothing of it is told; verification says so.
      return '{}';
    end $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop function measures.record_listings(text)");
}
