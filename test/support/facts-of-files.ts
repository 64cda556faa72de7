import type {
  FinancialSector,
  OrganizationKind,
  Responsibility,
  Role,
  StateCapital,
} from "../../subgraphs/measures/generated/resolvers.ts";
import type {
  ListingFact,
  OfficeFact,
  OrganizationFacts,
  PersonFacts,
  Place,
} from "../../subgraphs/measures/rules/facts.ts";
import type { RemovalReason } from "../../subgraphs/violations/generated/resolvers.ts";
import { effectiveUntil, endOf, inForcePeriods } from "../../subgraphs/violations/rules/in-force.ts";
import {
  holderKey,
  type ListingRow,
  listedKey,
  type OrganizationRow,
  type PositionRow,
  personKey,
  positionKey,
  type RegistryFiles,
} from "../oracle/registry-on-a-day.ts";

const PUBLICITY_CAP_YEARS = 3;
const recorded = { recordedFrom: "2020-01-01T00:00:00.000000Z", recordedUntil: null };
const orNull = (text: string) => (text === "" ? null : text);

function listingFact(row: ListingRow): ListingFact {
  const term = {
    publishedOn: row.published_on,
    until: orNull(row.until),
    removedOn: orNull(row.removed_on),
    removalReason: orNull(row.removal_reason) as RemovalReason | null,
    annulled: row.removal_reason === "ANNULMENT",
  };
  return {
    ...recorded,
    listing: row.number,
    number: row.number,
    determinedOn: row.determined_on,
    publishedOn: row.published_on,
    inForce: inForcePeriods(term, [], PUBLICITY_CAP_YEARS),
    endsOn: effectiveUntil(term, PUBLICITY_CAP_YEARS),
    endedBy: endOf(term, PUBLICITY_CAP_YEARS),
    sealedFrom: null,
    responsibility: orNull(row.responsibility) as Responsibility | null,
    objectionPending: false,
  };
}

function held(row: PositionRow) {
  return {
    ...recorded,
    position: positionKey(row),
    role: row.role as Role,
    since: orNull(row.since),
    until: orNull(row.until),
  };
}

function place(row: OrganizationRow): Place {
  const form = row.state_capital === "NONE" ? null : orNull(row.state_capital);
  return {
    organizationKind: row.kind as OrganizationKind,
    stateCapital: form as StateCapital | null,
    financialSector: orNull(row.financial_sector) as FinancialSector | null,
  };
}

/** The facts that the subgraphs would give for the rows of the import files; positions go by their keys. */
export function factsOfFiles(files: RegistryFiles) {
  const listingsOf = (key: string) => files.listings.filter((row) => listedKey(row) === key).map(listingFact);
  const kinds = new Map(files.organizations.map((row) => [row.code, row]));

  function person(key: string): PersonFacts {
    return {
      listingFacts: listingsOf(key),
      officeFacts: files.positions
        .filter((row) => row.holder_type === "PERSON" && personKey(row) === key)
        .map((row): OfficeFact => {
          const organization = kinds.get(row.organization_code);
          if (!organization) throw new Error(`no organization ${row.organization_code}`);
          return {
            ...held(row),
            ...place(organization),
            organization: { id: organization.code, listingFacts: listingsOf(organization.code) },
          };
        }),
    };
  }

  function organization(code: string): OrganizationFacts {
    const row = kinds.get(code);
    if (!row) throw new Error(`no organization ${code}`);
    const { organizationKind: kind, ...of } = place(row);
    return {
      registrationFacts: [{ ...recorded, kind, ...of, listedCompany: row.listed_company === "true" }],
      listingFacts: listingsOf(code),
      officerFacts: files.positions
        .filter((position) => position.organization_code === code)
        .map((position) => ({
          ...held(position),
          holder: {
            __typename: position.holder_type === "PERSON" ? ("Person" as const) : ("Organization" as const),
            id: holderKey(position),
            listingFacts: listingsOf(holderKey(position)),
          },
        })),
    };
  }

  return { person, organization };
}
