import type { Knex } from "knex";
import numbers from "../catalogue/implementation-numbers.json" with { type: "json" };

/**
 * What departments need of the list and its terms, published as views: columns may be added, never changed. And the
 * numbers that this system sets for what departments do, where no rule was found.
 */
export async function up(knex: Knex): Promise<void> {
  const [{ last }] = (await knex.withSchema("violations").from("dated_number").max("position as last")) as [
    { last: number },
  ];
  await knex
    .withSchema("violations")
    .insert(
      numbers.map((number, index) => ({
        key: number.key,
        position: last + index + 1,
        value: number.value,
        value_max: number.valueMax,
        unit: number.unit,
        text_zh: number.textZh,
        source: number.source,
        national: number.national,
        effective_from: number.effectiveFrom,
        effective_until: number.effectiveUntil,
        known: number.known,
      })),
    )
    .into("dated_number");
  await knex.raw(`
    create view violations.dated_numbers_v1 as
      select key, value, unit, effective_from, effective_until from violations.dated_number;
    create view violations.calendar_v1 as
      select y.year,
             coalesce((select array_agg(e.day order by e.day) from violations.calendar_exception e
                        where e.year = y.year and not e.working), '{}') as days_off,
             coalesce((select array_agg(e.day order by e.day) from violations.calendar_exception e
                        where e.year = y.year and e.working), '{}') as days_made_up
        from violations.calendar_year y;
    create view violations.listings_v1 as
      select id, number, subject_id, subject_type, subject_name, subject_kind, authority, document_number,
             determined_on, published_on, until, removed_on, annulled
        from violations.listing_current;
    create view violations.suspensions_v1 as
      select listing_id, from_day, until_day from violations.suspension_current;
    comment on view violations.listings_v1 is 'published_on is the day of entry; until is without the longest publicity';
    grant usage on schema violations to liancheng_departments;
    grant select on violations.dated_numbers_v1, violations.calendar_v1, violations.listings_v1,
      violations.suspensions_v1
      to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    "drop view violations.suspensions_v1, violations.listings_v1, violations.calendar_v1, violations.dated_numbers_v1",
  );
  const keys = numbers.map(({ key }) => key);
  await knex.withSchema("violations").from("dated_number").whereIn("key", keys).delete();
}
