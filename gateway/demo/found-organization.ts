import { addDays, addMonths, daysBetween, workdayBefore } from "./days.ts";
import type { Draft, Organization } from "./draft.ts";
import { type Registrar, randomCreditCode, randomPilotCode } from "./identifiers.ts";
import { DIVISIONS } from "./industries.ts";
import type { Random } from "./random.ts";

export type Workshop = { draft: Draft; seed: number; today: string };

export type Founding = {
  kind: string;
  registrar: Registrar;
  industry: string;
  division: string;
  /** Called until the name is a new one. */
  name: () => string;
  registeredOn: string;
  stateCapital?: string;
  financialSector?: string;
  listedCompany?: boolean;
  /** Whether its code is one of the Fujian pilots. */
  pilotCode?: boolean;
  status?: "存续" | "注销" | "吊销";
};

/** How often a name is thrown again before the generator admits that it has run out of names. */
const MOST_ATTEMPTS = 200;

/** Registers one more organization under a name and a code that nobody has. */
export function foundOrganization(workshop: Workshop, random: Random, founding: Founding): Organization {
  const { draft, today } = workshop;
  const { division, registeredOn, status = "存续" } = founding;
  // The city's own office registers some of what lies in its districts, and its number is then in the code.
  const office = random.chance(0.15) ? "350100" : division;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const organization: Organization = {
      code: founding.pilotCode
        ? randomPilotCode(random, office)
        : randomCreditCode(random, founding.registrar, office, registeredOn),
      name: founding.name(),
      kind: founding.kind,
      state_capital: founding.stateCapital ?? "",
      financial_sector: founding.financialSector ?? "",
      listed_company: String(founding.listedCompany ?? false),
      industry: founding.industry,
      division,
      registration_status: status,
      registered_on: registeredOn,
      struckOffOn: status === "注销" ? dayWithin(random, addMonths(registeredOn, 3), today) : "",
    };
    if (draft.addOrganization(organization)) return organization;
  }
  throw new RangeError(`no free name after ${founding.name()}`);
}

export const randomDivision = (random: Random) => random.weighted(DIVISIONS);

/** A working day in [from, to]; `from` itself if the interval is empty. */
export function dayWithin(random: Random, from: string, to: string): string {
  const day = workdayBefore(addDays(from, random.integer(0, Math.max(0, daysBetween(from, to)))));
  return day < from ? from : day;
}

/** A day of registration: a third within the last four years, few before the nineties. */
export function registrationDay(random: Random, today: string, leastYears = 0.4): string {
  const [least, most] = random.weighted([
    [[0.4, 4], 34],
    [[4, 9], 30],
    [[9, 16], 23],
    [[16, 25], 11],
    [[25, 36], 2],
  ]);
  const months = Math.max(leastYears * 12, (least + random.next() * (most - least)) * 12);
  return workdayBefore(addDays(addMonths(today, -Math.round(months)), -random.integer(0, 27)));
}
