import type { Knex } from "knex";

/**
 * What names are found by. The indexes are on expressions over the versions, so that former names are found too and
 * nothing has to be kept beside them. The bigrams are made in plpgsql: a query over generate_series takes fourteen times
 * as long a name, and every import pays for it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- As names are compared: brackets of both widths are one, and so are capitals and small letters of ASCII. In "C",
    -- so that what an index holds does not depend on the server's collations.
    create function entities.name_key(name text) returns text
      language sql immutable strict
      return lower(translate(name, '（）', '()') collate "C");

    create function entities.name_bigrams(name text) returns text[]
      language plpgsql immutable strict as $$
      declare
        key text := lower(translate(name, '（）', '()') collate "C");
        bigrams text[] := '{}';
      begin
        for i in 1 .. length(key) - 1 loop
          bigrams[i] := substr(key, i, 2);
        end loop;
        return bigrams;
      end $$;

    create index organization_name_key on entities.organization_version
      (entities.name_key(name) collate "C", organization_id);
    create index organization_name_bigrams on entities.organization_version using gin (entities.name_bigrams(name));
    create index person_name_key on entities.person_version (entities.name_key(name) collate "C", person_id);
    create index person_name_bigrams on entities.person_version using gin (entities.name_bigrams(name));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index entities.person_name_bigrams, entities.person_name_key, entities.organization_name_bigrams,
               entities.organization_name_key;
    drop function entities.name_bigrams(text), entities.name_key(text);
  `);
}
