import type { TakeKeys } from "../shared/across-requests.ts";
import { type Database, keysIn, statement } from "../shared/database.ts";
import { slowLane } from "../shared/slow-lane.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { EdgeSource } from "./graph/edge-source.ts";
import type {
  OfficeFactModel,
  OfficerFactModel,
  OrganizationModel,
  PersonModel,
  PositionModel,
  RegistrationFactModel,
} from "./models.ts";
import { type ConnectedRow, mostConnected } from "./most-connected.ts";
import { sqlSource } from "./repository-of-graph.ts";
import { createSearch, type Search } from "./repository-of-search.ts";

type Ids = readonly string[];

/** Which positions of each parent are wanted, as the arguments of a connection say. */
export interface PositionFilter {
  /** Only those held on this day. */
  on: string | null;
  /** Only these roles. */
  roles: readonly string[] | null;
  /** Id of the last position seen. */
  after: string | null;
  /** Rows of each parent at most. */
  limit: number;
}

/** An office that somebody may hold. */
export interface Office {
  personId: string;
  organizationId: string;
  role: string;
}

const ORGANIZATION = `'Organization' as "__typename", id, code, legacy_code as "legacyCode", name, kind,
         state_capital as "stateCapital", financial_sector as "financialSector",
         listed_company as "listedCompany", industry, division,
         registration_status as "registrationStatus", registered_on as "registeredOn"`;

const ORGANIZATIONS_BY_ID = statement(
  "entities.organizationsById",
  `select ${ORGANIZATION}
     from entities.organization_current
    where id = any(${keysIn("$1", "bigint")})
    order by id`,
);

const ORGANIZATIONS_BY_CODE = statement(
  "entities.organizationsByCode",
  `select ${ORGANIZATION}
     from entities.organization_current
    where code = any(${keysIn("$1", "text")})
    order by id`,
);

const PERSON = `'Person' as "__typename", id, name, identity_type as "identityType",
         identity_mask as "identityMask",
         (select v.recorded_at from entities.person_version v
           where v.person_id = person_current.id and v.version = 1) as "recordedFrom"`;

const PERSONS_BY_ID = statement(
  "entities.personsById",
  `select ${PERSON}
     from entities.person_current
    where id = any(${keysIn("$1", "bigint")})
    order by id`,
);

const PERSONS_BY_IDENTITY = statement(
  "entities.personsByIdentity",
  `select ${PERSON}, encode(identity_hash, 'hex') as "identityHash"
     from entities.person_current
    where identity_hash = any(${keysIn("$1", "bytea")})
    order by id`,
);

const POSITION = `p.position_id as id, p.holder_id as "holderId", p.holder_type as "holderType",
         p.organization_id as "organizationId", p.role, p.since, p.until`;

const POSITIONS_BY_ID = statement(
  "entities.positionsById",
  `select ${POSITION}
     from entities.position_current p
    where p.position_id = any(${keysIn("$1", "bigint")})
    order by p.position_id`,
);

const heldOn = (day: string) =>
  `(p.since is null or p.since <= ${day}) and (p.until is null or p.until > ${day})`;

/** One page of positions for each parent, which is the holder or the organization. */
const positionPages = (parent: "holder_id" | "organization_id") => `
  select p.*
    from unnest(${keysIn("$1", "bigint")}) as parent (id)
   cross join lateral (
      select ${POSITION}
        from entities.position_current p
       where p.${parent} = parent.id
         and ($2::date is null or (${heldOn("$2::date")}))
         and ($3::text[] is null or p.role = any($3::text[]))
         and p.position_id > $4::bigint
       order by p.position_id
       limit $5
    ) p
   order by parent.id, p.id`;

const POSITIONS_IN = statement("entities.positionsIn", positionPages("organization_id"));
const POSITIONS_OF = statement("entities.positionsOf", positionPages("holder_id"));

const INCUMBENTS = statement(
  "entities.incumbents",
  `select p.*
     from unnest($1::bigint[], $2::bigint[], $3::text[]) as office (person_id, organization_id, role)
    cross join lateral (
       select ${POSITION}
         from entities.position_current p
        where p.holder_id = office.person_id
          and p.organization_id = office.organization_id
          and p.role = office.role
          and ${heldOn("$4::date")}
        order by p.position_id
        limit 1
     ) p
    order by p.id`,
);

// A version is what was recorded until the next one of the same thing was. The facts are read for every restriction,
// and subqueries (fenced with `offset 0`) are always run row by row through an index: of joins PostgreSQL makes
// hash joins over the whole tables while its statistics are behind, as they are after an import.
const nextPositionVersion = `(select n.recorded_at from entities.position_version n
             where n.position_id = p.position_id and n.version = p.version + 1)`;
const nextOrganizationVersion = `(select n.recorded_at from entities.organization_version n
             where n.organization_id = o.organization_id and n.version = o.version + 1)`;

const REGISTRATION_FACTS = statement(
  "entities.registrationFacts",
  `select o.organization_id as "organizationId", o.kind, o.listed_company as "listedCompany",
          o.state_capital as "stateCapital", o.financial_sector as "financialSector",
          o.recorded_at as "recordedFrom", ${nextOrganizationVersion} as "recordedUntil"
     from entities.organization_version o
    where o.organization_id = any(${keysIn("$1", "bigint")})
    order by o.organization_id, o.version`,
);

const OFFICER_FACTS = statement(
  "entities.officerFacts",
  `select p.position_id as position, p.holder_id as "holderId", p.holder_type as "holderType",
          p.organization_id as "organizationId", p.role, p.since, p.until,
          p.recorded_at as "recordedFrom", ${nextPositionVersion} as "recordedUntil"
     from entities.position_version p
    where p.organization_id = any(${keysIn("$1", "bigint")})
      and p.role in ('LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'DIRECTOR', 'SUPERVISOR', 'SENIOR_MANAGER')
    order by p.position_id, p.version`,
);

// What was recorded of a position and what was recorded of its organization held together while both did. `least`
// passes over nulls: it is null only where neither version has been followed by another.
const OFFICE_FACTS = statement(
  "entities.officeFacts",
  `select p.position_id as position, p.holder_id as "holderId", p.organization_id as "organizationId",
          p.role, p.since, p.until, o.kind as "organizationKind", o.state_capital as "stateCapital",
          o.financial_sector as "financialSector",
          span.recorded_from as "recordedFrom", span.recorded_until as "recordedUntil"
     from entities.position_version p
    cross join lateral (
       select o.organization_id, o.version, o.kind, o.state_capital, o.financial_sector, o.recorded_at
         from entities.organization_version o
        where o.organization_id = p.organization_id
          and (p.role = 'LEGAL_REPRESENTATIVE' or o.state_capital is not null
               or o.financial_sector is not null or o.kind = 'PUBLIC_INSTITUTION')
       offset 0
    ) o
    cross join lateral (
       select greatest(p.recorded_at, o.recorded_at) as recorded_from,
              least(${nextPositionVersion},
            ${nextOrganizationVersion}) as recorded_until
       offset 0
    ) span
    where p.holder_id = any(${keysIn("$1", "bigint")})
      and p.holder_type = 'PERSON'
      and (span.recorded_until is null or span.recorded_from < span.recorded_until)
    order by p.position_id, p.version, o.version`,
);

const KEEP_FINGERPRINT = statement(
  "entities.claimFingerprint.keep",
  "insert into entities.identity_key (fingerprint) values ($1) on conflict do nothing",
);

const KEPT_FINGERPRINT = statement(
  "entities.claimFingerprint",
  "select fingerprint from entities.identity_key limit 1",
);

/** What is read for requests is given up where it is not wanted any longer. */
export interface Repository {
  organizationsById(ids: TakeKeys<string>, wanted: Wanted): Promise<OrganizationModel[]>;
  organizationsByCode(codes: TakeKeys<string>, wanted: Wanted): Promise<OrganizationModel[]>;
  personsById(ids: TakeKeys<string>, wanted: Wanted): Promise<PersonModel[]>;
  /** Hashes in hexadecimal. */
  personsByIdentity(
    hashes: TakeKeys<string>,
    wanted: Wanted,
  ): Promise<(PersonModel & { identityHash: string })[]>;
  positionsById(ids: TakeKeys<string>, wanted: Wanted): Promise<PositionModel[]>;
  /** Positions in each of the organizations, by id; the filter's limit is each one's. */
  positionsIn(organizationIds: Ids, filter: PositionFilter, wanted: Wanted): Promise<PositionModel[]>;
  /** Positions of each of the holders, by id; the filter's limit is each one's. */
  positionsOf(holderIds: Ids, filter: PositionFilter, wanted: Wanted): Promise<PositionModel[]>;
  /** Of each office the position that is held on the day, where there is one; of several the first recorded. */
  incumbents(offices: readonly Office[], on: string, wanted: Wanted): Promise<PositionModel[]>;
  /** Every recorded version of what the rules ask about an organization. */
  registrationFacts(organizationIds: TakeKeys<string>, wanted: Wanted): Promise<RegistrationFactModel[]>;
  /** Every recorded version of the positions in the organizations that measures 10 and 16 name. */
  officerFacts(organizationIds: TakeKeys<string>, wanted: Wanted): Promise<OfficerFactModel[]>;
  /**
   * Every recorded version of the persons' positions that measures 8, 14 and 15 can ask about, with every recorded
   * version of the organization that overlaps it.
   */
  officeFacts(personIds: TakeKeys<string>, wanted: Wanted): Promise<OfficeFactModel[]>;
  /** Subjects by name or code, the best match first. */
  search: Search;
  /** Persons with a listing in force on a day, those with positions in most organizations first. */
  mostConnected(
    on: string,
    first: number,
    wanted?: Wanted,
    graph?: EdgeSource | null,
  ): Promise<ConnectedRow[]>;
  /** The graph as it is recorded; `now` is the instant of the request. */
  graph(now: string, wanted: Wanted): EdgeSource;
  /** Keeps the fingerprint of an identity key if none is kept yet; returns the one that is kept. */
  claimFingerprint(fingerprint: Buffer): Promise<Buffer | null>;
}

export function createRepository(database: Database): Repository {
  const slow = slowLane(database);
  const byFilter = ({ on, roles, after, limit }: PositionFilter) => [on, roles, after ?? "0", limit];
  return {
    organizationsById: (ids, wanted) => database.query(ORGANIZATIONS_BY_ID, () => [ids()], wanted),
    organizationsByCode: (codes, wanted) => database.query(ORGANIZATIONS_BY_CODE, () => [codes()], wanted),
    personsById: (ids, wanted) => database.query(PERSONS_BY_ID, () => [ids()], wanted),
    personsByIdentity: (hashes, wanted) =>
      database.query(PERSONS_BY_IDENTITY, () => [hashes().map((hash) => Buffer.from(hash, "hex"))], wanted),
    positionsById: (ids, wanted) => database.query(POSITIONS_BY_ID, () => [ids()], wanted),
    positionsIn: (ids, filter, wanted) => database.query(POSITIONS_IN, [ids, ...byFilter(filter)], wanted),
    positionsOf: (ids, filter, wanted) => database.query(POSITIONS_OF, [ids, ...byFilter(filter)], wanted),
    incumbents(offices, on, wanted) {
      const values = [
        offices.map((office) => office.personId),
        offices.map((office) => office.organizationId),
        offices.map((office) => office.role),
        on,
      ];
      return database.query(INCUMBENTS, values, wanted);
    },
    registrationFacts: (ids, wanted) => database.query(REGISTRATION_FACTS, () => [ids()], wanted),
    officerFacts: (ids, wanted) => database.query(OFFICER_FACTS, () => [ids()], wanted),
    officeFacts: (ids, wanted) => database.query(OFFICE_FACTS, () => [ids()], wanted),
    search: createSearch(database),
    mostConnected: (on, first, wanted, graph) => mostConnected(slow, on, first, wanted, graph),
    graph: (now, wanted) => sqlSource(database, now, wanted),
    async claimFingerprint(fingerprint) {
      await database.query(KEEP_FINGERPRINT, [fingerprint]);
      const [kept] = await database.query<{ fingerprint: Buffer }>(KEPT_FINGERPRINT, []);
      return kept?.fingerprint ?? null;
    },
  };
}
