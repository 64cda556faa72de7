import type { Knex } from "knex";
import departments from "../catalogue/departments.json" with { type: "json" };

/**
 * The departments that 榕人社劳〔2019〕7号, section three, names: 23 by name and the open class of sector regulators.
 * Only added to; intervals are half-open, `[effective_from, effective_until)`, and null is open.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.department (
      id text primary key,
      position smallint not null unique,
      name_zh text not null unique,
      official_name_zh text not null,
      official_name_verified boolean not null,
      name_en text not null,
      kind text not null
        check (kind in ('PARTY', 'GOVERNMENT', 'CENTRAL_VERTICAL', 'MASS_ORGANIZATION', 'OPEN_CLASS')),
      open_class boolean not null check (open_class = (kind = 'OPEN_CLASS')),
      aliases text[] not null,
      duties_zh text[] not null,
      duties_en text[] not null check (cardinality(duties_en) = cardinality(duties_zh)),
      effective_from date,
      effective_until date,
      check (effective_until > effective_from)
    );
    comment on column departments.department.name_zh is 'short name, as the document has it with 市 written out';
    comment on column departments.department.official_name_verified is
      'false: the official name is general knowledge, read in no source';
    comment on column departments.department.aliases is 'other names that the document uses for it';
    comment on column departments.department.duties_zh is 'duties beside implementing measures';
  `);
  await knex.withSchema("departments").insert(departmentRows()).into("department");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table departments.department");
}

function departmentRows() {
  return departments.map((department, index) => ({
    id: department.id,
    position: index + 1,
    name_zh: department.nameZh,
    official_name_zh: department.officialNameZh,
    official_name_verified: department.officialNameVerified,
    name_en: department.nameEn,
    kind: department.kind,
    open_class: department.openClass,
    aliases: department.aliases,
    duties_zh: department.dutiesZh,
    duties_en: department.dutiesEn,
    effective_from: department.effectiveFrom,
    effective_until: department.effectiveUntil,
  }));
}
