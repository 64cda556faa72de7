import { statement } from "../../shared/database.ts";
import type { Queries } from "../../shared/slow-lane.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { RuleSet } from "../rules/facts.ts";
import type { KindOfSubject } from "../rules/kinds-of-subject.ts";
import { OFFICES } from "../rules/officer.ts";

/** How many subjects there are of a kind. */
export interface CountedKind extends KindOfSubject {
  readonly subjects: number;
}

const isInForce = (listing: string) =>
  `${listing}.published_on <= $1::date and ${listing}.ends_on > $1::date and ${listing}.in_force @> $1::date`;
const isHeld = "(o.since is null or o.since <= $1::date) and (o.until is null or o.until > $1::date)";

// The list is what is short: whoever is reached from it is looked up through an index (lateral, fenced with `offset 0`).
const KINDS = statement(
  "measures.countKinds",
  `with own as materialized (
      select f.subject_id, f.subject_type, bool_or(f.responsibility is not null) as responsible,
             bool_or(f.subject_type = 'ORGANIZATION' and exists (
               select from violations.listing_facts_v1 e
                where e.subject_id = f.subject_id and e.listing_id <> f.listing_id
                  and e.in_force @> f.determined_on)) as recurrent
        from violations.listing_facts_v1 f
       where ${isInForce("f")}
       group by f.subject_id, f.subject_type
   ), held as materialized (
      select own.subject_id, own.subject_type, o.organization_id,
             case own.subject_type when 'PERSON' then o.role = any($4::text[]) else o.role = 'ACTUAL_CONTROLLER' end
               as officer,
             own.subject_type = 'PERSON' and exists (
               select from unnest($2::text[], $3::text[]) as covered (form, role)
                where covered.form = o.state_capital and covered.role = o.role) as covered
        from own
       cross join lateral (
         select o.organization_id, o.role, o.state_capital
           from entities.office_facts_v1 o
          where o.holder_id = own.subject_id and ${isHeld}
         offset 0
       ) o
   ), person as (
      select coalesce(own.subject_id, r.holder_id) as id, own.subject_id is not null as listed,
             coalesce(own.responsible, false) as responsible, r.holder_id is not null as represents
        from (select * from own where subject_type = 'PERSON') own
        full join (
          select distinct o.holder_id
            from own
           cross join lateral (
             select o.holder_id
               from entities.office_facts_v1 o
              where o.organization_id = own.subject_id and o.role = 'LEGAL_REPRESENTATIVE'
                and o.holder_type = 'PERSON' and ${isHeld}
             offset 0
           ) o
           where own.subject_type = 'ORGANIZATION'
        ) r on r.holder_id = own.subject_id
   ), organization as (
      select coalesce(own.subject_id, u.organization_id) as id, own.subject_id is not null as listed,
             coalesce(own.recurrent, false) as recurrent, u.organization_id is not null as "underOfficer"
        from (select * from own where subject_type = 'ORGANIZATION') own
        full join (select distinct organization_id from held where officer) u
          on u.organization_id = own.subject_id
   )
   select 'PERSON' as "subjectType", null as kind, false as "listedCompany", p.listed, p.responsible,
          false as recurrent, c.subject_id is not null as incumbent, p.represents, false as "underOfficer",
          count(*)::float8 as subjects
     from person p
     left join (select distinct subject_id from held where covered) c on c.subject_id = p.id
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
   union all
   select 'ORGANIZATION', k.kind, k.listed_company, o.listed, false, o.recurrent, false, false, o."underOfficer",
          count(*)::float8
     from organization o
    cross join lateral (
      select r.kind, r.listed_company from entities.registration_facts_v1 r where r.organization_id = o.id offset 0
    ) k
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    order by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
);

/** How many subjects of each kind restrictions can reach on a day, as on record now. */
export async function countKinds(
  database: Queries,
  { offices }: RuleSet,
  on: string,
  wanted?: Wanted,
): Promise<CountedKind[]> {
  const covered = offices.flatMap(({ forms, roles }) =>
    forms.flatMap((form) => roles.map((role) => ({ form, role }))),
  );
  const values = [on, covered.map(({ form }) => form), covered.map(({ role }) => role), OFFICES];
  return await database.query<CountedKind>(KINDS, values, wanted);
}
