import { addMonths, daysBetween } from "./days.ts";
import type { Interval, Organization, Person } from "./draft.ts";
import { dayWithin, type Workshop } from "./found-organization.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";

/** Those who hold offices; whoever holds many is found more often, so that a few end up with very many. */
type Pool = {
  /** Somebody of the pool who may take office on the day, or else a newcomer, who joins it. */
  draw(onDay: string, newcomerShare: number, surname?: string): Person;
};

export type Staffing = {
  workshop: Workshop;
  random: Random;
  people: People;
  founders: Pool;
  /** Who sits on the boards of the state's companies, and in nobody else's. */
  cadres: Pool;
  overseers: Pool;
};

/** The intervals one seat was held for, one after the other, from registration until today or the end. */
export function terms(staffing: Staffing, organization: Organization, yearlyTurnover: number): Interval[] {
  const { random, workshop } = staffing;
  const since = organization.registered_on;
  const until = organization.struckOffOn;
  const end = until || workshop.today;
  const years = daysBetween(since, end) / 365;
  const first = addMonths(since, 8);
  if (first >= addMonths(end, -1) || !random.chance(Math.min(0.6, years * yearlyTurnover)))
    return [{ since, until }];
  const turn = dayWithin(random, first, addMonths(end, -1));
  const second = addMonths(turn, 12);
  if (second >= addMonths(end, -1) || !random.chance(0.2))
    return [
      { since, until: turn },
      { since: turn, until },
    ];
  const again = dayWithin(random, second, addMonths(end, -1));
  return [
    { since, until: turn },
    { since: turn, until: again },
    { since: again, until },
  ];
}

/** How often somebody is drawn who is not one of the busy ones. */
const MOST_DRAWS = 7;

/** @param busy persons who are drawn with a chance of `busyShare`, whoever else there is */
export function createPool(random: Random, people: People, busy: Person[], busyShare: number): Pool {
  const seats: Person[] = [];
  const drawn = new Map<Person, number>();
  return {
    draw: (onDay, newcomerShare, surname) => {
      if (busy.length > 0 && random.chance(busyShare)) {
        const person = random.pick(busy);
        if (people.mayEnter(person, onDay)) return person;
      }
      if (seats.length > 0 && !random.chance(newcomerShare)) {
        for (let attempt = 0; attempt < 4; attempt += 1) {
          const person = random.pick(seats);
          const times = drawn.get(person) ?? 1;
          if (times >= MOST_DRAWS || !people.mayEnter(person, onDay)) continue;
          drawn.set(person, times + 1);
          seats.push(person);
          return person;
        }
      }
      const person = people.newcomer(onDay, surname ? { surname } : {});
      seats.push(person);
      return person;
    },
  };
}
