import { addMonths } from "./days.ts";
import type { Organization, Person } from "./draft.ts";
import type { Enterprises } from "./enterprises.ts";
import { dayWithin, type Workshop } from "./found-organization.ts";
import { surnameOf } from "./names.ts";
import type { People } from "./people.ts";
import { createRandom } from "./random.ts";
import { createPool, type Staffing, terms } from "./seats.ts";
import { staffBoard } from "./staff-board.ts";
import { staffPublicBody } from "./staff-public-body.ts";

/** Two who lend their names as supervisors and three who found one company after the other. */
const BUSY_OVERSEERS = 2;
const BUSY_FOUNDERS = 3;

/** Fills the offices of every organization founded so far, and brings the persons up to `personCount`. */
export function staffOrganizations(
  workshop: Workshop,
  enterprises: Enterprises,
  people: People,
  options: { organizations: Organization[]; personCount: number },
): void {
  const random = createRandom(workshop.seed, "staffing");
  const veterans = (count: number) =>
    Array.from({ length: count }, () =>
      people.newcomer(addMonths(workshop.today, -200), { residentOnly: true }),
    );
  const staffing: Staffing = {
    workshop,
    random,
    people,
    founders: createPool(random, people, veterans(BUSY_FOUNDERS), 0.02),
    cadres: createPool(random, people, [], 0),
    overseers: createPool(random, people, veterans(BUSY_OVERSEERS), 0.035),
  };
  // Enterprises first: associations and schools are headed by those who already have a company.
  const isEnterprise = ({ kind }: Organization) => kind === "ENTERPRISE";
  for (const organization of options.organizations.filter(isEnterprise)) {
    if (enterprises.boards.has(organization)) staffBoard(staffing, enterprises, organization);
    else staffFounderCompany(staffing, enterprises, organization);
  }
  for (const organization of options.organizations) {
    if (!isEnterprise(organization)) staffPublicBody(staffing, organization);
  }
  staffFurtherSeats(staffing, options);
}

/** A company run by its founder, who is legal representative and, usually, sole director or manager. */
function staffFounderCompany(staffing: Staffing, enterprises: Enterprises, organization: Organization): void {
  const { random, workshop, founders, overseers } = staffing;
  const { draft } = workshop;
  const factory = organization.state_capital === "SOLELY_STATE_OWNED_ENTERPRISE";
  const parent = enterprises.controllerOf.get(organization);
  let last: Person | undefined;
  for (const interval of terms(staffing, organization, factory ? 0.03 : 0.009)) {
    const person = factory
      ? staffing.people.newcomer(interval.since, { residentOnly: true })
      : founders.draw(interval.since, 0.73);
    const seats = factory
      ? ["SENIOR_MANAGER"]
      : random.weighted([
          [["DIRECTOR"], 53],
          [["SENIOR_MANAGER"], 27],
          [["DIRECTOR", "SENIOR_MANAGER"], 4],
          [[], 16],
        ]);
    for (const role of ["LEGAL_REPRESENTATIVE", ...seats])
      draft.addPosition(person, organization, role, interval);
    last = person;
  }
  const interval = { since: organization.registered_on, until: organization.struckOffOn };
  if (parent) {
    const since = organization.registered_on;
    draft.addPosition(parent, organization, "ACTUAL_CONTROLLER", { since, until: organization.struckOffOn });
  } else if (last && random.chance(0.07)) {
    const controller = random.chance(0.6) ? last : founders.draw(organization.registered_on, 0.3);
    if (staffing.people.mayEnter(controller, organization.registered_on)) {
      draft.addPosition(controller, organization, "ACTUAL_CONTROLLER", interval);
    }
  }
  if (factory || !random.chance(0.46)) return;
  const surname =
    last && random.chance(0.25) && last.id_type === "RESIDENT_ID" ? surnameOf(last.name) : undefined;
  draft.addPosition(overseers.draw(interval.since, 0.72, surname), organization, "SUPERVISOR", interval);
}

/** Whoever is still missing becomes one more manager, supervisor or director somewhere; most have left again. */
function staffFurtherSeats(
  { workshop, random, people }: Staffing,
  { organizations, personCount }: { organizations: Organization[]; personCount: number },
): void {
  const { draft, today } = workshop;
  const places = organizations.filter(
    ({ kind, registered_on }) => kind === "ENTERPRISE" && registered_on < addMonths(today, -18),
  );
  while (draft.persons.length < personCount) {
    const organization = random.pick(places);
    const end = organization.struckOffOn || today;
    const since = dayWithin(random, organization.registered_on, addMonths(end, -2));
    const until = random.chance(0.6) ? dayWithin(random, addMonths(since, 1), end) : organization.struckOffOn;
    const role = random.weighted([
      ["SENIOR_MANAGER", 60],
      ["SUPERVISOR", 25],
      ["DIRECTOR", 15],
    ]);
    if (until === "" || until > since) {
      draft.addPosition(people.newcomer(since), organization, role, { since, until });
    }
  }
}
