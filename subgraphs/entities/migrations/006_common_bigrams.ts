import type { Knex } from "knex";

/** Which parts of names are common, so that a search knows which way to them is short. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Bigrams that a tenth of the names have, or more, by the statistics of the indexes; these are the owner's to read.
    create function entities.common_bigrams() returns text[]
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select coalesce(array_agg(bigram), '{}')
        from pg_stats s
       cross join unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as m (bigram, frequency)
       where s.schemaname = 'entities' and s.tablename in ('organization_name_bigrams', 'person_name_bigrams')
         and m.bigram is not null and m.frequency >= 0.1
      $$;
    revoke execute on function entities.common_bigrams() from public;
    grant execute on function entities.common_bigrams() to liancheng_entities;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop function entities.common_bigrams()");
}
