import { addMonths, laterOf } from "./days.ts";
import type { Organization, Person } from "./draft.ts";
import type { Enterprises } from "./enterprises.ts";
import { dayWithin } from "./found-organization.ts";
import { type Staffing, terms } from "./seats.ts";

/**
 * A company with a board: a chairman who is its legal representative, directors, supervisors, managers. Boards of one
 * group share people: the chairman of the parent sits on the boards below.
 */
export function staffBoard(staffing: Staffing, enterprises: Enterprises, organization: Organization): void {
  const { random, workshop, founders, cadres, people } = staffing;
  const { draft } = workshop;
  const { registered_on: since, struckOffOn: until } = organization;
  const parent = enterprises.controllerOf.get(organization);
  const ofTheState = organization.state_capital !== "";
  const colleagues = parent ? peopleIn(staffing, parent) : [];

  /** A seat is usually held throughout; now and then it changes hands. */
  const seat = (role: string, draw: (onDay: string) => Person) => {
    const [first, ...later] = terms(staffing, organization, 0.015);
    for (const interval of first ? [first, ...later] : []) {
      draft.addPosition(draw(interval.since), organization, role, interval);
    }
  };
  const anyone = (onDay: string): Person => {
    const colleague = colleagues.length > 0 && random.chance(0.45) ? random.pick(colleagues) : undefined;
    if (colleague && people.mayEnter(colleague, onDay)) return colleague;
    return ofTheState ? cadres.draw(onDay, 0.5) : founders.draw(onDay, 0.5);
  };

  let chair: Person | undefined;
  for (const interval of terms(staffing, organization, ofTheState ? 0.03 : 0.015)) {
    chair = parent && random.chance(0.2) ? anyone(interval.since) : undefined;
    chair ??= ofTheState ? cadres.draw(interval.since, 0.8) : founders.draw(interval.since, 0.6);
    for (const role of ["LEGAL_REPRESENTATIVE", "DIRECTOR"])
      draft.addPosition(chair, organization, role, interval);
  }

  const listed = organization.listed_company === "true";
  for (let count = listed ? 6 : random.integer(1, 2); count > 0; count -= 1) seat("DIRECTOR", anyone);
  for (let count = listed ? 3 : 1; count > 0; count -= 1) seat("SUPERVISOR", anyone);
  for (let count = listed ? 4 : random.integer(0, 1); count > 0; count -= 1) seat("SENIOR_MANAGER", anyone);
  if (chair && random.chance(0.1)) {
    const from = dayWithin(random, since, addMonths(until || workshop.today, -1));
    if (people.mayEnter(chair, from)) {
      draft.addPosition(chair, organization, "SENIOR_MANAGER", { since: laterOf(from, since), until });
    }
  }
  if (parent) draft.addPosition(parent, organization, "ACTUAL_CONTROLLER", { since, until });
  else if (chair && !ofTheState && random.chance(0.5) && people.mayEnter(chair, since)) {
    draft.addPosition(chair, organization, "ACTUAL_CONTROLLER", { since, until });
  }
  const branches = organization.financial_sector === "" ? 0 : random.integer(1, 5);
  for (let count = branches; count > 0; count -= 1) seat("BRANCH_HEAD", (onDay) => people.newcomer(onDay));
}

/** Persons who hold an office in the organization now. An office of the administration lends nobody. */
function peopleIn({ workshop: { draft } }: Staffing, organization: Organization): Person[] {
  if (organization.kind !== "ENTERPRISE") return [];
  return draft.positionsIn(organization).flatMap((row) => {
    const person = row.until === "" ? draft.holderOf(row) : undefined;
    return person ? [person] : [];
  });
}
