import { overlaps } from "./days.ts";
import type { ListingRow, OrganizationRow, PersonRow, PositionRow } from "./demo-registry.ts";

export type Organization = OrganizationRow & {
  /** The day a cancelled organization was struck off, "" for the others: nobody holds an office in it from then on. */
  struckOffOn: string;
};

export type Person = PersonRow & { bornOn: string };

export type Interval = { since: string; until: string };

type Holder = Person | Organization;

/** The registry while it is being made up; refuses what the importer would refuse. */
export type Draft = {
  organizations: Organization[];
  persons: Person[];
  positions: PositionRow[];
  listings: ListingRow[];
  /** False, and nothing added, if code or name is taken. */
  addOrganization(organization: Organization): boolean;
  /** False, and nothing added, if the document is taken. */
  addPerson(person: Person): boolean;
  /** False, and nothing added, if the interval is empty or the same position overlaps it. */
  addPosition(holder: Holder, organization: Organization, role: string, interval: Interval): boolean;
  /** Rows of one organization, in the order they were added. */
  positionsIn(organization: Organization): readonly PositionRow[];
  holderOf(row: PositionRow): Person | undefined;
};

const documentOf = (person: Pick<PersonRow, "id_type" | "id_number">) =>
  `${person.id_type} ${person.id_number}`;

const isPerson = (holder: Holder): holder is Person => "id_number" in holder;

export function createDraft(): Draft {
  const organizations: Organization[] = [];
  const persons: Person[] = [];
  const positions: PositionRow[] = [];
  const namesAndCodes = new Set<string>();
  const personByDocument = new Map<string, Person>();
  const intervals = new Map<string, Interval[]>();
  const byOrganization = new Map<string, PositionRow[]>();

  return {
    organizations,
    persons,
    positions,
    listings: [],
    addOrganization: (organization) => {
      const { code, name } = organization;
      if (namesAndCodes.has(code) || namesAndCodes.has(name)) return false;
      namesAndCodes.add(code).add(name);
      organizations.push(organization);
      byOrganization.set(code, []);
      return true;
    },
    addPerson: (person) => {
      if (personByDocument.has(documentOf(person))) return false;
      personByDocument.set(documentOf(person), person);
      persons.push(person);
      return true;
    },
    addPosition: (holder, organization, role, { since, until }) => {
      if (since !== "" && until !== "" && since >= until) return false;
      const holderKey = isPerson(holder) ? documentOf(holder) : holder.code;
      const key = `${holderKey} ${organization.code} ${role}`;
      const held = intervals.get(key) ?? [];
      if (held.some((other) => overlaps(other, { since, until }))) return false;
      intervals.set(key, [...held, { since, until }]);
      const row: PositionRow = {
        holder_type: isPerson(holder) ? "PERSON" : "ORGANIZATION",
        id_type: isPerson(holder) ? holder.id_type : "",
        id_number: isPerson(holder) ? holder.id_number : "",
        holder_code: isPerson(holder) ? "" : holder.code,
        organization_code: organization.code,
        role,
        since,
        until,
      };
      positions.push(row);
      byOrganization.get(organization.code)?.push(row);
      return true;
    },
    positionsIn: (organization) => byOrganization.get(organization.code) ?? [],
    holderOf: (row) => personByDocument.get(documentOf(row)),
  };
}
