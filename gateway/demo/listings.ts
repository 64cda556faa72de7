import { addDays, addYears, daysBetween } from "./days.ts";
import type { ListingRow } from "./demo-registry.ts";
import {
  type Authority,
  couldBeListed,
  documentNumber,
  head,
  holders,
  listingNumber,
  OFFENCES,
  type Offence,
  PERSONAL_OFFENCES,
  pickSubject,
} from "./determinations.ts";
import type { Draft, Organization, Person } from "./draft.ts";
import type { Workshop } from "./found-organization.ts";
import { listingRow } from "./listing-row.ts";
import { type Fate, type ListingDays, listingDays } from "./listing-terms.ts";
import { createRandom, type Random } from "./random.ts";

/** One determination: its subject, and the persons it finds responsible for what an organization did. */
type Case = {
  fate: Fate;
  subject: Organization | Person;
  behaviours: string;
  authority: Authority;
  days: ListingDays;
  responsible: [person: Person, responsibility: string][];
};

/** The number a case was given on the list, and its days: what suspensions and objections refer to. */
export type ListedCase = { fate: Fate; number: string; days: ListingDays };

const ORGANIZATION_CASES: [Fate, number][] = [
  ["IN_FORCE", 30],
  ["EXPIRED", 17],
  ["REPAIRED", 10],
  ["ANNULLED", 3],
  ["LIFTED", 2],
  ["FUTURE", 2],
  ["SUSPENDED", 2],
  ["OBJECTED", 3],
  ["OBJECTION_REJECTED", 2],
  ["PAST_ITS_CAP", 2],
];
const PERSON_CASES: [Fate, number][] = [
  ["IN_FORCE", 7],
  ["EXPIRED", 3],
  ["REPAIRED", 2],
];
/** The first cases go through all kinds of offence, and one is a listed company's, so that no rule is without a case. */
const FIRST_CASES: Offence[] = [
  ...OFFENCES,
  ...OFFENCES.slice(0, 1).map((offence) => ({
    ...offence,
    fits: ({ listed_company }: Organization) => listed_company === "true",
  })),
];
const RECURRENCES = 4;
const MOST_RESPONSIBLE = 3;
/** How many of the persons listed in their own right sit on boards that measure 14 covers. */
const STATE_DIRECTORS = 3;
const LEAST_AGE = 20;

const repeat = (counts: [Fate, number][]) => counts.flatMap(([fate, count]) => Array<Fate>(count).fill(fate));

/**
 * Adds `count` listings of the organizations and their persons. `employees` hold no office: some are found directly
 * responsible.
 */
export function listSubjects(
  workshop: Workshop,
  among: { organizations: Organization[]; persons: Person[]; stateDirectors: Person[]; employees: Person[] },
  count: number,
): ListedCase[] {
  const random = createRandom(workshop.seed, "listings");
  const { draft, today } = workshop;
  const untouched = [...among.organizations];
  const cases = repeat(ORGANIZATION_CASES).map((fate, index) =>
    organizationCase(random, draft, today, fate, untouched, FIRST_CASES[index]),
  );
  const lasting = cases.filter(
    ({ fate, days, subject }) =>
      fate === "IN_FORCE" &&
      days.published_on < addDays(today, -150) &&
      "code" in subject &&
      subject.kind === "ENTERPRISE",
  );
  for (const first of random.shuffled(lasting).slice(0, RECURRENCES)) {
    const days = listingDays(random, today, "IN_FORCE", addDays(first.days.published_on, 40));
    cases.push({ ...first, days, responsible: [] });
  }
  for (let left = count - cases.length - repeat(PERSON_CASES).length; left > 0; ) {
    if (findResponsible(random, draft, random.pick(cases), among.employees)) left -= 1;
  }
  const inState = random.shuffled(among.stateDirectors).slice(0, STATE_DIRECTORS);
  const persons = [
    ...inState,
    ...random.shuffled(among.persons).filter((person) => !inState.includes(person)),
  ];
  for (const fate of repeat(PERSON_CASES)) {
    const days = listingDays(random, today, fate);
    const grownUp = persons.findIndex(({ bornOn }) => addYears(bornOn, LEAST_AGE) <= days.determined_on);
    const [subject] = persons.splice(grownUp, 1);
    if (!subject) break;
    const [behaviours, authority] = random.weighted(
      PERSONAL_OFFENCES.map((offence) => [offence, offence[2]] as const),
    );
    cases.push({ fate, subject, behaviours, authority, days, responsible: [] });
  }
  return enterOnList(draft, cases);
}

function organizationCase(
  random: Random,
  draft: Draft,
  today: string,
  fate: Fate,
  untouched: Organization[],
  first: Offence | undefined,
): Case {
  const choices = OFFENCES.map((offence) => [offence, offence.weight] as const);
  for (let attempt = 0; ; attempt += 1) {
    const { behaviours, authority, fits } = (attempt < 9 && first) || random.weighted(choices);
    const days = listingDays(random, today, fate);
    const subject = pickSubject(
      random,
      untouched,
      (one) => fits(one) && couldBeListed(draft, one, days.determined_on),
    );
    if (!subject) continue;
    untouched.splice(untouched.indexOf(subject), 1);
    return { fate, subject, behaviours, authority, days, responsible: [] };
  }
}

/** Adds one more responsible person to a case, if the organization has one left; says whether it did. */
function findResponsible(random: Random, draft: Draft, of: Case, employees: Person[]): boolean {
  const { subject, responsible, days } = of;
  if (!("code" in subject) || responsible.length >= MOST_RESPONSIBLE) return false;
  const isNew = (person: Person) => responsible.every(([other]) => other !== person);
  const leader = head(draft, subject, days.determined_on);
  if (leader && isNew(leader) && random.chance(responsible.length === 0 ? 0.7 : 0.3)) {
    responsible.push([leader, "LEGAL_REPRESENTATIVE"]);
    return true;
  }
  const managers = holders(draft, subject, ["SENIOR_MANAGER", "DIRECTOR"], days.determined_on).filter(isNew);
  const manager = managers.find((person) => person !== leader);
  const person = manager && random.chance(0.6) ? manager : employees.pop();
  const responsibility = random.pick(["DIRECTLY_RESPONSIBLE_SUPERVISOR", "DIRECTLY_RESPONSIBLE"]);
  if (person) responsible.push([person, responsibility]);
  return person !== undefined;
}

/** Numbers the cases in the order of their determination, and writes one row for each of their subjects. */
function enterOnList(draft: Draft, cases: Case[]): ListedCase[] {
  const serials = new Map<string, number>();
  const nextSerial = (series: string) => {
    const serial = (serials.get(series) ?? 0) + 1;
    serials.set(series, serial);
    return serial;
  };
  const inOrder = cases.toSorted((left, right) =>
    daysBetween(right.days.determined_on, left.days.determined_on),
  );
  return inOrder.map(({ fate, subject, behaviours, authority, days, responsible }) => {
    const year = days.determined_on.slice(0, 4);
    const serial = nextSerial(year);
    const number = listingNumber(year, serial);
    const document = documentNumber(authority, year, nextSerial(authority + year));
    const row = (
      ofRow: Pick<ListingRow, "number" | "arising_from" | "responsibility">,
      of: Organization | Person,
    ) =>
      listingRow({ ...ofRow, behaviours, determined_by: authority, document_number: document, ...days }, of);
    draft.listings.push(row({ number, arising_from: "", responsibility: "" }, subject));
    responsible.forEach(([person, responsibility], index) => {
      const own = listingNumber(year, serial, index + 1);
      draft.listings.push(row({ number: own, arising_from: number, responsibility }, person));
    });
    return { fate, number, days };
  });
}
