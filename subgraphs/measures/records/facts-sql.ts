import { statement } from "../../shared/database.ts";
import type { DecisionFacts } from "../rules/decision.ts";
import { listingsOf, OFFICES } from "../standing-facts-sql.ts";
import type { RecordedSubject } from "./record-content.ts";

/** All that is asked for a record, in one snapshot; the facts of who is not asked about are null. */
export interface FactsRow extends RecordedSubject, DecisionFacts {
  /** The id that the record will have. */
  readonly entry: string;
  /** After everything that was seen. */
  readonly knownAt: string;
}

/**
 * The facts about a person ($1), an organization ($2), or both where an office is asked about, without the listings of
 * persons that are sealed on a day ($3, null for none). Read from the views, as everything must be of one snapshot.
 */
export const FACTS = statement(
  "measures.decisionFacts",
  `select nextval('measures.decision_record_id')::text as entry, clock_timestamp() as "knownAt",
          case when p.subject_id is not null then json_build_object(
            'id', p.subject_id::text, 'name', p.name, 'identityType', p.identity_type,
            'identityMask', p.identity_mask) end as person,
          case when o.subject_id is not null then json_build_object(
            'id', o.subject_id::text, 'name', o.name, 'code', o.code) end as organization,
          ${listingsOf("coalesce(p.subject_id, o.subject_id)", "$3")} as "listingFacts",
          case when p.subject_id is not null then coalesce((
            select json_agg(json_build_object(
                     'position', held.position_id::text, 'role', held.role, 'since', held.since, 'until', held.until,
                     'organizationKind', held.organization_kind, 'stateCapital', held.state_capital,
                     'financialSector', held.financial_sector,
                     'organization', json_build_object('id', held.organization_id::text, 'listingFacts',
                       ${listingsOf("held.organization_id", "$3")}))
                     order by held.position_id)
              from ${OFFICES} held
             where held.holder_id = p.subject_id), '[]') end as "officeFacts",
          case when p.subject_id is null then coalesce((
            select json_agg(json_build_object(
                     'position', held.position_id::text, 'role', held.role, 'since', held.since, 'until', held.until,
                     'holder', json_build_object(
                       '__typename', case held.holder_type when 'PERSON' then 'Person' else 'Organization' end,
                       'id', held.holder_id::text, 'listingFacts', ${listingsOf("held.holder_id", "$3")}))
                     order by held.position_id)
              from entities.office_facts_v1 held
             where held.organization_id = o.subject_id
               and held.role in ('LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'DIRECTOR', 'SUPERVISOR', 'SENIOR_MANAGER')),
            '[]') end as "officerFacts",
          case when o.subject_id is not null then json_build_array(json_build_object(
            'kind', o.kind, 'listedCompany', o.listed_company, 'stateCapital', o.state_capital,
            'financialSector', o.financial_sector)) end as "registrationFacts"
     from (select 1) one
     left join entities.subject_facts_v1 p on p.subject_id = $1::bigint and p.subject_type = 'PERSON'
     left join entities.subject_facts_v1 o on o.subject_id = $2::bigint and o.subject_type = 'ORGANIZATION'`,
);
