import type { Knex } from "knex";
import ambiguities from "../catalogue/ambiguities.json" with { type: "json" };
import legalBases from "../catalogue/legal-bases.json" with { type: "json" };
import measures from "../catalogue/measures.json" with { type: "json" };
import policies from "../catalogue/policies.json" with { type: "json" };

/**
 * The catalogue of 榕人社劳〔2019〕7号, section three, as data: 18 measures, 34 limbs, their departments, legal bases,
 * ambiguities, and the policy choices that the rules use.
 *
 * It is only added to: a later migration gives the row that ends its `effective_until` and adds the one that follows
 * it under an id of its own. Every interval is half-open, `[effective_from, effective_until)`; null is open.
 */
export async function up(knex: Knex): Promise<void> {
  await createTables(knex);
  const into = (table: string, rows: readonly object[]) =>
    knex.withSchema("measures").insert(rows).into(table);
  await into("measure", measureRows());
  await into("limb", limbRows());
  await into("measure_department", departmentRows());
  await into("legal_basis", basisRows());
  await into("limb_basis", limbBasisRows());
  await into("ambiguity", ambiguityRows());
  await into("policy", policyRows());
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table measures.policy, measures.ambiguity, measures.limb_basis,
               measures.legal_basis, measures.measure_department, measures.limb, measures.measure;
  `);
}

async function createTables(knex: Knex): Promise<void> {
  await knex.raw(`
    create table measures.measure (
      number smallint primary key check (number > 0),
      title_zh text not null,
      short_title_zh text not null,
      title_en text not null,
      departments_quote_zh text not null,
      open_ended boolean not null,
      effective_from date,
      effective_until date,
      check (effective_until > effective_from)
    );
    comment on column measures.measure.title_zh is 'the whole clause, as printed, without its list of departments';
    comment on column measures.measure.open_ended is 'the text leaves the list of departments open (等相关部门)';

    -- The columns from roles to organization_kinds say what the clause names; empty where it names none, which
    -- confines nothing. Of a limb that gates an office (8b 8c 14a 14b 14c 15a 15b) they describe that office. Of a
    -- limb on organizations, organization_kinds are the kinds that a listing of their own brings under it (DIRECT),
    -- and roles those of the listed holder through whom it reaches a unit (OFFICER).
    create table measures.limb (
      id text primary key check (id ~ '^[0-9]{1,2}[a-z]$'),
      measure_number smallint not null references measures.measure,
      quote_zh text not null,
      title_zh text not null,
      title_en text not null,
      subject text not null,
      subject_types text[] not null check (subject_types <@ '{PERSON,ORGANIZATION}' and subject_types <> '{}'),
      effect text not null,
      gated_action text not null,
      lawfulness_qualifier_zh text,
      condition text check (condition in ('RESPONSIBILITY_FINDING', 'INCUMBENT', 'LISTED_COMPANY', 'RECURRENCE')),
      condition_zh text,
      condition_en text,
      roles text[] not null,
      state_capital_forms text[] not null,
      financial_sectors text[] not null,
      organization_kinds text[] not null,
      patterns text[] not null
        check (patterns <@ '{DIRECT,LEGAL_REPRESENTATIVE,OFFICER}' and patterns <> '{}'),
      officer_effect text check ((officer_effect is not null) = ('OFFICER' = any (patterns))),
      officer_organization_kinds text[]
        check ((officer_organization_kinds is not null) = ('OFFICER' = any (patterns))),
      offices_of_limbs text[] not null,
      effective_from date,
      effective_until date,
      check ((condition_zh is null) = (condition_en is null)),
      check (effective_until > effective_from)
    );
    create index on measures.limb (measure_number);
    comment on column measures.limb.quote_zh is 'the words of the document that the limb rests on, as printed';
    comment on column measures.limb.subject is 'whom the clause names';
    comment on column measures.limb.subject_types is 'who can be under the limb, by any pattern';
    comment on column measures.limb.condition is 'what a DIRECT listing must bring besides, as the rules know it';
    comment on column measures.limb.officer_effect is 'effect where it applies through a listed officer';
    comment on column measures.limb.officer_organization_kinds is 'kinds reached through a listed officer; empty is any';
    comment on column measures.limb.offices_of_limbs is 'limbs whose offices a person must hold for this one (14d)';

    create table measures.measure_department (
      measure_number smallint not null references measures.measure,
      department_id text not null,
      position smallint not null,
      primary key (measure_number, position),
      unique (measure_number, department_id)
    );
    create index on measures.measure_department (department_id);
    comment on column measures.measure_department.position is 'place in the list of the text, from 1';

    -- One row for each place where a passage was found to be cited, so that the grade is that of the citation: the
    -- same passage can be quoted by the annex for one measure and by a sibling document for another.
    create table measures.legal_basis (
      id text primary key,
      document_zh text not null,
      article_zh text not null,
      text_zh text,
      summary_zh text not null,
      summary_en text not null,
      grade text not null check (grade in ('A', 'B', 'C')),
      force text check (force in ('LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENTAL_RULE', 'POLICY')),
      source text not null,
      note_zh text,
      note_en text,
      effective_from date,
      effective_until date,
      check (effective_until > effective_from)
    );
    comment on column measures.legal_basis.text_zh is 'text as the document or its annex prints it; null where it prints none';
    comment on column measures.legal_basis.grade is
      'A in the document or its annex; B statute text read, citation for this measure not verified; C cited for the same measure in a sibling document';
    comment on column measures.legal_basis.effective_from is 'null: not known, or before the document';

    create table measures.limb_basis (
      limb_id text not null references measures.limb,
      basis_id text not null references measures.legal_basis,
      relation text not null check (relation in ('BASIS', 'CONDITION', 'LIMIT')),
      position smallint not null,
      note_zh text,
      note_en text,
      primary key (limb_id, basis_id),
      unique (limb_id, position)
    );
    comment on column measures.limb_basis.relation is
      'BASIS orders or allows the measure; CONDITION sets a condition a listing can bear on; LIMIT is shown with it, never as its ground';
    comment on column measures.limb_basis.note_zh is 'how the article fits this limb, where that needs saying';

    create table measures.ambiguity (
      id text primary key,
      measure_number smallint not null references measures.measure,
      position smallint not null,
      limb_ids text[] not null check (limb_ids <> '{}'),
      question_zh text not null,
      question_en text not null,
      choice_zh text,
      choice_en text,
      unique (measure_number, position),
      check ((choice_zh is null) = (choice_en is null))
    );
    comment on column measures.ambiguity.choice_zh is 'the reading taken; null where none was';

    create table measures.policy (
      key text primary key,
      value jsonb not null,
      choice_zh text not null,
      choice_en text not null,
      source text not null
    );
    comment on table measures.policy is 'named choices where the text leaves one open';
  `);
}

function measureRows() {
  return measures.map((measure) => ({
    number: measure.number,
    title_zh: measure.titleZh,
    short_title_zh: measure.shortTitleZh,
    title_en: measure.titleEn,
    departments_quote_zh: measure.departmentsQuoteZh,
    open_ended: measure.openEnded,
    effective_from: measure.effectiveFrom,
    effective_until: measure.effectiveUntil,
  }));
}

function limbRows() {
  return measures.flatMap((measure) =>
    measure.limbs.map((limb) => ({
      id: limb.id,
      measure_number: measure.number,
      quote_zh: limb.quoteZh,
      title_zh: limb.titleZh,
      title_en: limb.titleEn,
      subject: limb.subject,
      subject_types: limb.subjectTypes,
      effect: limb.effect,
      gated_action: limb.gatedAction,
      lawfulness_qualifier_zh: limb.lawfulnessQualifierZh,
      condition: limb.condition,
      condition_zh: limb.conditionZh,
      condition_en: limb.conditionEn,
      roles: limb.roles,
      state_capital_forms: limb.stateCapitalForms,
      financial_sectors: limb.financialSectors,
      organization_kinds: limb.organizationKinds,
      patterns: limb.patterns,
      officer_effect: limb.officerEffect,
      officer_organization_kinds: limb.officerOrganizationKinds,
      offices_of_limbs: limb.officesOfLimbs,
      // No listing under the document can be older than it: its own limbs need no first day.
      effective_from: null,
      effective_until: measure.effectiveUntil,
    })),
  );
}

function departmentRows() {
  return measures.flatMap((measure) =>
    measure.departments.map((department, index) => ({
      measure_number: measure.number,
      department_id: department,
      position: index + 1,
    })),
  );
}

function basisRows() {
  return legalBases.map((basis) => ({
    id: basis.id,
    document_zh: basis.documentZh,
    article_zh: basis.articleZh,
    text_zh: basis.textZh,
    summary_zh: basis.summaryZh,
    summary_en: basis.summaryEn,
    grade: basis.grade,
    force: basis.force,
    source: basis.source,
    note_zh: basis.noteZh,
    note_en: basis.noteEn,
    effective_from: basis.effectiveFrom,
    effective_until: basis.effectiveUntil,
  }));
}

/** The bases of a limb stand in the order of the file, in which the document itself comes first. */
function limbBasisRows() {
  const last = new Map<string, number>();
  return legalBases.flatMap((basis) =>
    basis.links.flatMap((link) =>
      link.limbs.map((limb) => {
        const position = (last.get(limb) ?? 0) + 1;
        last.set(limb, position);
        return {
          limb_id: limb,
          basis_id: basis.id,
          relation: link.relation,
          position,
          note_zh: link.noteZh,
          note_en: link.noteEn,
        };
      }),
    ),
  );
}

function ambiguityRows() {
  return ambiguities.map((ambiguity) => ({
    id: ambiguity.id,
    measure_number: ambiguity.measureNumber,
    position: Number(ambiguity.id.split("-")[1]),
    limb_ids: ambiguity.limbIds,
    question_zh: ambiguity.questionZh,
    question_en: ambiguity.questionEn,
    choice_zh: ambiguity.choiceZh,
    choice_en: ambiguity.choiceEn,
  }));
}

function policyRows() {
  return policies.map((policy) => ({
    key: policy.key,
    // A JavaScript array would be sent as an SQL array.
    value: JSON.stringify(policy.value),
    choice_zh: policy.choiceZh,
    choice_en: policy.choiceEn,
    source: policy.source,
  }));
}
