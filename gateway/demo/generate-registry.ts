import { writeAfterImport } from "./after-import.ts";
import { addMonths, checkDay } from "./days.ts";
import type { DemoRegistry, OrganizationRow, PersonRow } from "./demo-registry.ts";
import { createDraft, type Organization, type Person } from "./draft.ts";
import { type Enterprises, foundPrivateEnterprises } from "./enterprises.ts";
import type { Workshop } from "./found-organization.ts";
import { listSubjects } from "./listings.ts";
import { createPeople } from "./people.ts";
import { foundPublicBodies } from "./public-bodies.ts";
import { scenarioRows } from "./scenarios.ts";
import { staffOrganizations } from "./staffing.ts";
import { foundStateEnterprises } from "./state-enterprises.ts";

/** How many there are of each, scenarios included. */
const ORGANIZATIONS = {
  ENTERPRISE: 1560,
  PUBLIC_INSTITUTION: 170,
  GOVERNMENT_AGENCY: 60,
  SOCIAL_ORGANIZATION: 80,
  PRIVATE_NON_ENTERPRISE: 80,
  OTHER: 50,
};
const PERSONS = 3000;
/** Persons without an office, for determinations that find an employee directly responsible. */
const EMPLOYEES = 20;
const LISTINGS = 150;

/** The days of the scenarios, and of listings that have run out, need room since 2019. */
const EARLIEST_TODAY = "2023-01-01";

/**
 * A registry of Fuzhou that does not exist, as rows of the import files: about 2,000 organizations, 3,000 persons,
 * 6,000 positions and 150 listings. Reads no clock: the same seed and day give the same rows.
 *
 * @param options.seed any whole number; 32 bits of it count
 * @param options.today YYYY-MM-DD, the day that "in force", "expired" and "future" are seen from
 * @throws RangeError if `today` is no civil day or is before 2023
 */
export function generateRegistry(options: { seed: number; today: string }): DemoRegistry {
  const today = checkDay(options.today);
  if (today < EARLIEST_TODAY)
    throw new RangeError(`a demo registry begins on ${EARLIEST_TODAY} at the earliest`);
  const draft = createDraft();
  const workshop: Workshop = { draft, seed: options.seed, today };

  const told = scenarioRows(today);
  for (const row of told.organizations) draft.addOrganization({ ...row, struckOffOn: "" });
  for (const row of told.persons) draft.addPerson({ ...row, bornOn: "" });
  const castCount = draft.organizations.length;

  const toldInstitutions = told.organizations.filter(({ kind }) => kind === "PUBLIC_INSTITUTION").length;
  const counts = {
    ...ORGANIZATIONS,
    PUBLIC_INSTITUTION: ORGANIZATIONS.PUBLIC_INSTITUTION - toldInstitutions,
  };
  const enterprises: Enterprises = { controllerOf: new Map(), boards: new Set() };
  foundStateEnterprises(workshop, enterprises, foundPublicBodies(workshop, counts));
  foundPrivateEnterprises(workshop, enterprises, ORGANIZATIONS.ENTERPRISE);

  const people = createPeople(workshop);
  const organizations = draft.organizations.slice(castCount);
  staffOrganizations(workshop, enterprises, people, { organizations, personCount: PERSONS - EMPLOYEES });
  const employees = Array.from({ length: EMPLOYEES }, () => people.newcomer(addMonths(today, -96)));

  const enterpriseList = organizations.filter(({ kind }) => kind === "ENTERPRISE");
  const cases = listSubjects(
    workshop,
    {
      organizations: organizations.filter(isListable),
      persons: officeHolders(workshop, enterpriseList),
      stateDirectors: officeHolders(
        workshop,
        enterpriseList.filter(({ state_capital }) => state_capital === "STATE_CONTROLLED_COMPANY"),
        "DIRECTOR",
      ),
      employees,
    },
    LISTINGS - told.listings.length,
  );
  const after = writeAfterImport(workshop, cases);

  return {
    organizations: draft.organizations.map(organizationRow),
    persons: draft.persons.map(personRow),
    positions: [...told.positions, ...draft.positions],
    listings: [...told.listings, ...draft.listings],
    scenarios: told.scenarios,
    afterImport: {
      suspensions: [...told.afterImport.suspensions, ...after.suspensions],
      objections: [...told.afterImport.objections, ...after.objections],
    },
  };
}

/** The list is one of enterprises and public institutions; welfare bodies are on it now and then, with a warning. */
const isListable = ({ kind, state_capital }: Organization) =>
  (kind === "ENTERPRISE" && state_capital !== "SOLELY_STATE_OWNED_COMPANY") ||
  kind === "PUBLIC_INSTITUTION" ||
  kind === "PRIVATE_NON_ENTERPRISE";

/** Persons who hold an office, or that office, in one of the organizations today, each once. */
function officeHolders({ draft }: Workshop, organizations: Organization[], role?: string): Person[] {
  const holders = organizations
    .flatMap((organization) => draft.positionsIn(organization))
    .filter((row) => row.until === "" && (role === undefined || row.role === role))
    .flatMap((row) => draft.holderOf(row) ?? []);
  return [...new Set(holders)];
}

const organizationRow = ({ struckOffOn: _, ...row }: Organization): OrganizationRow => row;
const personRow = ({ bornOn: _, ...row }: Person): PersonRow => row;
