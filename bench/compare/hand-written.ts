import pg from "pg";
import { createLoaders as measuresLoaders } from "../../subgraphs/measures/loaders.ts";
import type { Catalogue } from "../../subgraphs/measures/models.ts";
import { createRecordStore } from "../../subgraphs/measures/records/record-store.ts";
import { createRepository as measuresRepository } from "../../subgraphs/measures/repository.ts";
import { restrictionsOf } from "../../subgraphs/measures/resolvers/applied-limbs.ts";
import type {
  ListingFact,
  OfficerFact,
  OrganizationFacts,
  RegistrationFact,
  RuleSet,
} from "../../subgraphs/measures/rules/facts.ts";
import { organizationRestrictions } from "../../subgraphs/measures/rules/restrictions.ts";
import { ruleSetOn } from "../../subgraphs/measures/rules/rule-set.ts";
import { organizationWithoutSealed } from "../../subgraphs/measures/rules/without-sealed.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { type ListingHistoryRow, listingFactsOf } from "../../subgraphs/violations/listing-facts.ts";
import { archiveAfterYears, publicityCapYears } from "../../subgraphs/violations/publicity-cap.ts";
import { createRepository as violationsRepository } from "../../subgraphs/violations/repository.ts";
import { BENCH_TODAY } from "../data/scale.ts";
import { benchContext } from "./bench-context.ts";

// What somebody would write who has one question to answer and no GraphQL: one statement, prepared, which brings all
// that the answer takes as JSON, and the rules of the product on it. No access log is kept.

/** Connections, as many as all subgraphs of the product have together. */
const CONNECTIONS = 16;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ORGANIZATIONS = `
  select o.id, o.name, o.kind,
         (select json_agg(json_build_object('kind', v.kind, 'listedCompany', v.listed_company,
                   'stateCapital', v.state_capital, 'financialSector', v.financial_sector,
                   'recordedFrom', ${instant("v.recorded_at")},
                   'recordedUntil', (select ${instant("n.recorded_at")} from entities.organization_version n
                                      where n.organization_id = v.organization_id and n.version = v.version + 1))
                 order by v.version)
            from entities.organization_version v where v.organization_id = o.id) as registrations,
         officers.facts as officers, histories.rows as histories
    from unnest($1::text[]) with ordinality as asked (code, at)
    join entities.organization_current o on o.code = asked.code
   cross join lateral (
      select json_agg(json_build_object('position', p.position_id::text, 'role', p.role, 'since', p.since,
                'until', p.until, 'holderId', p.holder_id::text, 'holderType', p.holder_type,
                'recordedFrom', ${instant("p.recorded_at")},
                'recordedUntil', (select ${instant("n.recorded_at")} from entities.position_version n
                                   where n.position_id = p.position_id and n.version = p.version + 1))
              order by p.position_id, p.version) as facts,
             array_agg(p.holder_id) as holders
        from entities.position_version p
       where p.organization_id = o.id
         and p.role in ('LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'DIRECTOR', 'SUPERVISOR', 'SENIOR_MANAGER')
    ) officers
   cross join lateral (
      select json_agg(json_build_object('subjectId', l.subject_id::text, 'subjectType', l.subject_type,
                'listing', l.id::text, 'number', l.number, 'version', v.version,
                'determinedOn', d.determined_on, 'publishedOn', v.published_on, 'until', v.until,
                'removedOn', v.removed_on, 'annulled', v.annulled, 'responsibility', v.responsibility,
                'removalReason', v.removal_reason, 'recordedAt', ${instant("v.recorded_at")},
                'suspensions', (select json_agg(json_build_object('suspension', s.suspension_id::text,
                     'version', s.version, 'from', s.from_day, 'until', s.until_day, 'withdrawn', s.withdrawn,
                     'recordedAt', ${instant("s.recorded_at")}))
                   from violations.suspension_version s where s.listing_id = l.id),
                'objections', (select json_agg(json_build_object('objection', b.objection_id::text,
                     'version', b.version, 'acceptedAt', ${instant("b.accepted_at")},
                     'decidedAt', ${instant("b.decided_at")}, 'recordedAt', ${instant("b.recorded_at")}))
                   from violations.objection_version b where b.listing_id = l.id))
              order by l.subject_id, l.id, v.version) as rows
        from violations.listing l
        join violations.listing_version v on v.listing_id = l.id
        join violations.determination d on d.id = v.determination_id
       where l.subject_id = any(officers.holders || o.id)
    ) histories
   order by asked.at`;

const TWO_HOPS = `
  select json_build_object('id', h.id::text, 'name', h.name, 'positions', json_build_object('nodes', coalesce((
    select json_agg(json_build_object('role', p.role, 'organization', json_build_object(
             'id', o.id::text, 'name', o.name, 'positions', json_build_object('nodes', coalesce((
        select json_agg(json_build_object('role', q.role, 'holder', json_build_object(
                 'id', q.holder_id::text, 'name', coalesce(person.name, organization.name))) order by q.position_id)
          from (select * from entities.position_current c where c.organization_id = p.organization_id
                 order by c.position_id limit 20) q
          left join entities.person_current person on q.holder_type = 'PERSON' and person.id = q.holder_id
          left join entities.organization_current organization
            on q.holder_type = 'ORGANIZATION' and organization.id = q.holder_id), '[]'))))
           order by p.position_id)
      from (select * from entities.position_current c where c.holder_id = h.id
             order by c.position_id limit 20) p
      join entities.organization_current o on o.id = p.organization_id), '[]')))::text as person
    from entities.person_current h
   where h.id = $1::bigint`;

interface OrganizationRow {
  id: string;
  name: string;
  kind: string;
  registrations: RegistrationFact[];
  officers: (Omit<OfficerFact, "holder"> & { holderId: string; holderType: string })[] | null;
  histories: ListingHistoryRow[] | null;
}

interface Rules {
  readonly catalogue: Catalogue;
  readonly rules: RuleSet;
  readonly years: { publicityCapYears: number; archiveAfterYears: number };
}

async function readRules(databaseUrl: string): Promise<Rules> {
  const measures = openDatabase({ url: databaseUrl, role: roleOf("measures"), poolSize: 1 });
  const violations = openDatabase({ url: databaseUrl, role: roleOf("violations"), poolSize: 1 });
  try {
    const loaders = measuresLoaders(measuresRepository(measures), createRecordStore(measures));
    const catalogue = await loaders(benchContext("rules"), () => true).catalogue();
    const numbers = await violationsRepository(violations).allDatedNumbers();
    const years = {
      publicityCapYears: publicityCapYears(numbers),
      archiveAfterYears: archiveAfterYears(numbers),
    };
    return { catalogue, rules: ruleSetOn(catalogue, BENCH_TODAY), years };
  } finally {
    await Promise.all([measures.close(), violations.close()]);
  }
}

const VIEWER = benchContext("by hand");
const QUESTION = { on: BENCH_TODAY, knownAt: null };

function organizationOf(row: OrganizationRow, { catalogue, rules, years }: Rules): unknown {
  // Nothing of a state of a listing is left out but by the type, which is that of the schema.
  const states = listingFactsOf(row.histories ?? [], years) as (ListingFact & { subjectId: string })[];
  const listings = Map.groupBy(states, ({ subjectId }) => subjectId);
  const facts: OrganizationFacts = {
    registrationFacts: row.registrations,
    listingFacts: listings.get(row.id) ?? [],
    officerFacts: (row.officers ?? []).map(({ holderId, holderType, ...officer }) => ({
      ...officer,
      holder: {
        __typename: holderType === "PERSON" ? "Person" : "Organization",
        id: holderId,
        listingFacts: listings.get(holderId) ?? [],
      },
    })),
  };
  const applied = organizationRestrictions(organizationWithoutSealed(facts, VIEWER), rules, QUESTION);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    restrictions: restrictionsOf(catalogue, row.id, applied, BENCH_TODAY).map(
      ({ limb, measure, applied: found }) => ({
        limb: { id: limb.id },
        effect: found.effect,
        since: found.since,
        until: found.until,
        grounds: found.grounds.map(({ pattern, since, until }) => ({ pattern, since, until })),
        departments: measure.departmentIds.map((id) => ({ id })),
      }),
    ),
  };
}

/** A statement of the floor, and what it is run with for a request. */
interface HandStatement {
  readonly name: string;
  readonly text: string;
  valuesOf(variables: Record<string, unknown>): unknown[];
}

/** By the name of the question. */
export const HAND_STATEMENTS: Readonly<Record<string, HandStatement>> = {
  point: { name: "point", text: ORGANIZATIONS, valuesOf: ({ code }) => [[code]] },
  screening: { name: "screening", text: ORGANIZATIONS, valuesOf: ({ codes }) => [codes] },
  "two-hops": { name: "two-hops", text: TWO_HOPS, valuesOf: ({ id }) => [id] },
};

/** Connections for the statements of the floor. */
export function handPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  // A server that goes away is told of by the statements.
  pool.on("error", () => {});
  return pool;
}

/** Opens what answers questions by hand: `answer` takes a question's name and variables, and gives the JSON of a response. */
export async function openHandWritten(
  databaseUrl: string,
): Promise<{ answer(question: string, variables: Record<string, unknown>): Promise<string> }> {
  const rules = await readRules(databaseUrl);
  const pool = handPool(databaseUrl);
  return {
    async answer(question, variables) {
      const written = HAND_STATEMENTS[question];
      if (!written) throw new Error(`${question} is not written by hand`);
      const { name, text, valuesOf } = written;
      const { rows } = await pool.query({ name, text, values: valuesOf(variables) });
      if (question === "two-hops") return `{"data":{"person":${rows[0]?.person ?? null}}}`;
      const organizations = rows.map((row: OrganizationRow) => organizationOf(row, rules));
      return JSON.stringify({
        data: question === "point" ? { organization: organizations[0] ?? null } : { organizations },
      });
    },
  };
}
