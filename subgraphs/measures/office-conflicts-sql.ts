import { statement } from "../shared/database.ts";
import type { Standing, StandingOffice } from "./rules/decision.ts";
import type { ListingFact } from "./rules/facts.ts";
import { isOpen, listingsOf, OFFICES } from "./standing-facts-sql.ts";

/** A position held against a restriction of its holder, with all that the rules ask about the holder. */
export interface OfficeConflictRow {
  position: string;
  /** The limb of the restriction. */
  limb: string;
  holder: string;
  listingFacts: Standing<ListingFact>[];
  officeFacts: StandingOffice[];
}

const held = (office: string) =>
  `(${office}.since is null or ${office}.since <= $1::date) and (${office}.until is null or ${office}.until > $1::date)`;

/** The day on which what is sealed is left out; null for who audits. */
const TODAY = "$9";

const isInForce = (listing: string) =>
  `${listing}.published_on <= $1::date and ${listing}.ends_on > $1::date and ${listing}.in_force @> $1::date and ${isOpen(listing, TODAY)}`;

// Lateral subqueries (fenced with `offset 0`) are always run row by row through an index; of joins PostgreSQL makes
// hash joins over the whole registry. The list is what is short, so that it is begun with, or with the positions asked.

/** Holders of offices who have a listing in force on the day, their own or that of a unit they legally represent. */
const EVERY_HOLDER = `
      select holder_id, bool_or(own) as own, bool_or(responsible) as responsible, bool_or(represents) as represents
        from (
          select f.subject_id as holder_id, true as own, f.responsibility is not null as responsible,
                 false as represents
            from violations.listing_facts_v1 f
           where f.subject_type = 'PERSON' and ${isInForce("f")}
          union all
          select r.holder_id, false, false, true
            from violations.listing_facts_v1 f
           cross join lateral (
              select r.holder_id
                from ${OFFICES} r
               where r.organization_id = f.subject_id and r.role = 'LEGAL_REPRESENTATIVE' and ${held("r")}
              offset 0
           ) r
           where f.subject_type = 'ORGANIZATION' and ${isInForce("f")}
             and (select bool_or(represents) from clause)
        ) one
       group by holder_id`;

/** The same of those who hold some positions ($10). */
const HOLDERS_OF_POSITIONS = `
      select h.holder_id, own.listings > 0 as own, own.findings > 0 as responsible, unit.listings > 0 as represents
        from (select distinct holder_id from ${OFFICES} where position_id = any($10::bigint[])) h
       cross join lateral (
          select count(*) as listings, count(f.responsibility) as findings
            from violations.listing_facts_v1 f
           where f.subject_id = h.holder_id and ${isInForce("f")}
          offset 0
       ) own
       cross join lateral (
          select count(*) as listings
            from ${OFFICES} r
           cross join lateral (
              select 1
                from violations.listing_facts_v1 f
               where f.subject_id = r.organization_id and ${isInForce("f")}
              offset 0
           ) f
           where r.holder_id = h.holder_id and r.role = 'LEGAL_REPRESENTATIVE' and ${held("r")}
          offset 0
       ) unit`;

/**
 * The offices that are held on a day ($1) and named by one of the clauses given ($2 to $6, null names anything), whose
 * holder has a listing in force that day: of their own, with a finding of responsibility where the clause asks for one
 * ($7), or through an organization that they legally represent ($8). With them come the facts of the holders, in the same
 * snapshot, so that the rules say the rest.
 */
const conflictsAmong = (holders: string, which: string, limit: string) => `with clause as materialized (
      select *
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::boolean[])
               as clause (limb, kind, form, sector, role, needs_finding, represents)
    ), holder as materialized (${holders}
    ), office as materialized (
      select o.*, holder.own, holder.responsible, holder.represents
        from holder
       cross join lateral (
          select * from ${OFFICES} o where o.holder_id = holder.holder_id and ${held("o")} offset 0
       ) o
       where holder.own or holder.represents
    ), conflict as materialized (
      select o.position_id, clause.limb, o.holder_id
        from office o
        join clause
          on (clause.kind is null or o.organization_kind = clause.kind)
         and (clause.form is null or o.state_capital = clause.form)
         and (clause.sector is null or o.financial_sector = clause.sector)
         and (clause.role is null or o.role = clause.role)
         and case when clause.represents then o.represents
                  when clause.needs_finding then o.responsible
                  else o.own end
       where ${which}
       group by o.position_id, clause.limb, o.holder_id
       order by o.position_id, clause.limb collate "C"
       ${limit}
    )
    select conflict.position_id as position, conflict.limb, conflict.holder_id as holder,
          ${listingsOf("conflict.holder_id", TODAY)} as "listingFacts",
          coalesce((
            select json_agg(json_build_object(
                     'position', o.position_id::text, 'role', o.role, 'since', o.since, 'until', o.until,
                     'organizationKind', o.organization_kind, 'stateCapital', o.state_capital,
                     'financialSector', o.financial_sector,
                     'organization', json_build_object('id', o.organization_id::text, 'listingFacts',
                       ${listingsOf("o.organization_id", TODAY)}))
                     order by o.position_id)
              from ${OFFICES} o
             where o.holder_id = conflict.holder_id), '[]') as "officeFacts"
      from conflict
     order by conflict.position_id, conflict.limb collate "C"`;

/** One page of them, by position and limb. */
export const OFFICE_CONFLICTS = statement(
  "measures.officeConflicts",
  conflictsAmong(
    EVERY_HOLDER,
    '(o.position_id, clause.limb) > ($10::bigint, $11::text collate "C")',
    "limit $12",
  ),
);

/** Those of some positions. */
export const CONFLICTS_OF_POSITIONS = statement(
  "measures.conflictsOfPositions",
  conflictsAmong(HOLDERS_OF_POSITIONS, "o.position_id = any($10::bigint[])", ""),
);
