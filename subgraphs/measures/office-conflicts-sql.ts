import { statement } from "../shared/database.ts";
import type { ListingFact, OfficeFact, Recorded } from "./rules/facts.ts";

/** A fact of a view, which has what is on record now. */
type OnRecord<Fact> = Omit<Fact, keyof Recorded>;

/** A position held against a restriction of its holder, with all that the rules ask about the holder. */
export interface OfficeConflictRow {
  position: string;
  /** The limb of the restriction. */
  limb: string;
  holder: string;
  listingFacts: OnRecord<ListingFact>[];
  officeFacts: (OnRecord<Omit<OfficeFact, "organization">> & {
    organization: { id: string; listingFacts: OnRecord<ListingFact>[] };
  })[];
}

const held = (office: string) =>
  `(${office}.since is null or ${office}.since <= $1::date) and (${office}.until is null or ${office}.until > $1::date)`;

/** The listings of a subject, as JSON. That they may be sealed is no matter of the rules. */
const listingsOf = (subject: string) => `coalesce((
            select json_agg(json_build_object(
                     'listing', f.listing_id::text, 'number', f.number, 'determinedOn', f.determined_on,
                     'publishedOn', f.published_on, 'endsOn', f.ends_on, 'endedBy', f.ended_by,
                     'inForce', coalesce((select json_agg(json_build_object('from', lower(r), 'until', upper(r)) order by r)
                                            from unnest(f.in_force) r), '[]'),
                     'sealedFrom', null, 'responsibility', f.responsibility, 'objectionPending', f.objection_pending)
                     order by f.listing_id)
              from violations.listing_facts_v1 f
             where f.subject_id = ${subject}), '[]')`;

/**
 * The offices that are held on a day ($1) and named by one of the clauses given ($2 to $6, null names anything), whose
 * holder has a listing in force that day: of their own, with a finding of responsibility where the clause asks for one
 * ($7), or through an organization that they legally represent ($8). With them come the facts of the holders, in the same
 * snapshot, so that the rules say the rest.
 */
const conflictsAmong = (which: string, limit: string) => `with conflict as materialized (
      select o.position_id, clause.limb, o.holder_id
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::boolean[])
               as clause (limb, kind, form, sector, role, needs_finding, represents)
        join entities.office_facts_v1 o
          on (clause.kind is null or o.organization_kind = clause.kind)
         and (clause.form is null or o.state_capital = clause.form)
         and (clause.sector is null or o.financial_sector = clause.sector)
         and (clause.role is null or o.role = clause.role)
         and ${held("o")}
       where ${which}
         and case when clause.represents
               then exists (select from entities.office_facts_v1 r
                              join violations.listing_facts_v1 f on f.subject_id = r.organization_id
                             where r.holder_id = o.holder_id and r.role = 'LEGAL_REPRESENTATIVE'
                               and ${held("r")} and f.in_force @> $1::date)
               else exists (select from violations.listing_facts_v1 f
                             where f.subject_id = o.holder_id and f.in_force @> $1::date
                               and (f.responsibility is not null or not clause.needs_finding))
             end
       group by o.position_id, clause.limb, o.holder_id
       order by o.position_id, clause.limb collate "C"
       ${limit}
    )
    select conflict.position_id as position, conflict.limb, conflict.holder_id as holder,
          ${listingsOf("conflict.holder_id")} as "listingFacts",
          coalesce((
            select json_agg(json_build_object(
                     'position', o.position_id::text, 'role', o.role, 'since', o.since, 'until', o.until,
                     'organizationKind', o.organization_kind, 'stateCapital', o.state_capital,
                     'financialSector', o.financial_sector,
                     'organization', json_build_object('id', o.organization_id::text, 'listingFacts',
                       ${listingsOf("o.organization_id")}))
                     order by o.position_id)
              from entities.office_facts_v1 o
             where o.holder_id = conflict.holder_id), '[]') as "officeFacts"
      from conflict
     order by conflict.position_id, conflict.limb collate "C"`;

/** One page of them, by position and limb. */
export const OFFICE_CONFLICTS = statement(
  "measures.officeConflicts",
  conflictsAmong('(o.position_id, clause.limb) > ($9::bigint, $10::text collate "C")', "limit $11"),
);

/** Those of some positions. */
export const CONFLICTS_OF_POSITIONS = statement(
  "measures.conflictsOfPositions",
  conflictsAmong("o.position_id = any($9::bigint[])", ""),
);
