import type { Knex } from "knex";
import catalogue from "../catalogue/behaviours.json" with { type: "json" };

/**
 * The nine behaviours of 榕人社劳〔2019〕7号, section one, and the facts that a determination under each must state.
 * Only added to; intervals are half-open, `[effective_from, effective_until)`, and null is open.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table violations.required_fact (
      code text primary key,
      name_zh text not null,
      name_en text not null
    );

    create table violations.behaviour (
      number smallint primary key check (number > 0),
      quote_zh text not null,
      title_zh text not null,
      title_en text not null,
      subjects text[] not null
        check (subjects <@ '{EMPLOYER,ANY_UNIT,FUND_MANAGER,SERVICE_INSTITUTION,RELATED_PERSON}' and subjects <> '{}'),
      requires_refusal boolean not null,
      required_facts text[] not null check (required_facts <> '{}'),
      legal_hooks text[] not null,
      note_zh text,
      note_en text,
      effective_from date,
      effective_until date,
      check (effective_until > effective_from)
    );
    comment on column violations.behaviour.quote_zh is 'the clause as printed';
    comment on column violations.behaviour.requires_refusal is 'refusal (拒不整改, 拒不缴纳) is part of the behaviour';
    comment on column violations.behaviour.required_facts is 'codes of violations.required_fact, all of which must be stated';
  `);
  const into = (table: string, rows: readonly object[]) =>
    knex.withSchema("violations").insert(rows).into(table);
  await into("required_fact", factRows());
  await into("behaviour", behaviourRows());
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table violations.behaviour, violations.required_fact");
}

function factRows() {
  return catalogue.facts.map((fact) => ({ code: fact.code, name_zh: fact.nameZh, name_en: fact.nameEn }));
}

function behaviourRows() {
  return catalogue.behaviours.map((behaviour) => ({
    number: behaviour.number,
    quote_zh: behaviour.quoteZh,
    title_zh: behaviour.titleZh,
    title_en: behaviour.titleEn,
    subjects: behaviour.subjects,
    requires_refusal: behaviour.requiresRefusal,
    required_facts: behaviour.requiredFacts,
    legal_hooks: behaviour.legalHooks,
    note_zh: behaviour.noteZh,
    note_en: behaviour.noteEn,
    effective_from: behaviour.effectiveFrom,
    effective_until: behaviour.effectiveUntil,
  }));
}
