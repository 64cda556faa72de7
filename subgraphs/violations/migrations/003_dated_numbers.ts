import type { Knex } from "knex";
import datedNumbers from "../catalogue/dated-numbers.json" with { type: "json" };

/**
 * Terms and deadlines of national and local rules.
 *
 * They are only added to: a later migration gives the row that ends its `effective_until` and adds the one that follows
 * it under a key of its own. Intervals are half-open, `[effective_from, effective_until)`, and null is open.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table violations.dated_number (
      key text primary key,
      position smallint not null unique,
      value numeric,
      value_max numeric,
      unit text check (unit in ('YEAR', 'MONTH', 'DAY', 'WORKING_DAY')),
      text_zh text not null,
      source text not null,
      "national" boolean not null,
      effective_from date,
      effective_until date,
      known boolean not null,
      check (known = (value is not null)),
      check ((value is null) = (unit is null)),
      check (value_max > value),
      check (effective_until > effective_from)
    );
    comment on column violations.dated_number.value is 'the number, or the least of a range';
    comment on column violations.dated_number.known is 'false: no source for it in force was found, so it has no number';
  `);
  await knex.withSchema("violations").insert(datedNumberRows()).into("dated_number");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table violations.dated_number");
}

function datedNumberRows() {
  return datedNumbers.map((number, index) => ({
    key: number.key,
    position: index + 1,
    value: number.value,
    value_max: number.valueMax,
    unit: number.unit,
    text_zh: number.textZh,
    source: number.source,
    national: number.national,
    effective_from: number.effectiveFrom,
    effective_until: number.effectiveUntil,
    known: number.known,
  }));
}
