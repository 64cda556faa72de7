import { addDays, addYears, daysBetween } from "./days.ts";
import type { Person } from "./draft.ts";
import type { Workshop } from "./found-organization.ts";
import { randomResidentId, randomTravelDocument } from "./identifiers.ts";
import { foreignName, personName } from "./names.ts";
import { createRandom } from "./random.ts";

/** The youngest and the oldest at which anyone here takes an office, and how old an office holder gets. */
const YOUNGEST = 23;
const OLDEST_ENTRANT = 57;
const OLDEST = 78;

export type People = {
  /** Somebody whom the registry does not know yet, of an age to take office on the day. */
  newcomer(onDay: string, wanted?: { surname?: string; residentOnly?: boolean }): Person;
  /** Whether the person is of an age to take office on the day. */
  mayEnter(person: Person, onDay: string): boolean;
};

export function createPeople({ draft, seed, today }: Workshop): People {
  const random = createRandom(seed, "people");

  const birthday = (onDay: string) => {
    const yearsSince = Math.floor(daysBetween(onDay, today) / 365);
    const eldest = Math.max(YOUNGEST + 4, Math.min(OLDEST_ENTRANT, OLDEST - 4 - yearsSince));
    // Two throws, so that most are neither very young nor very old.
    const age = Math.round((random.integer(YOUNGEST, eldest) + random.integer(YOUNGEST, eldest)) / 2);
    return addDays(addYears(onDay, -age), -random.integer(1, 364));
  };

  const randomPerson = (onDay: string, wanted: { surname?: string; residentOnly?: boolean }): Person => {
    const bornOn = birthday(onDay);
    const sex = random.chance(0.68) ? "male" : "female";
    const type =
      wanted.residentOnly || wanted.surname
        ? "RESIDENT_ID"
        : random.weighted([
            ["RESIDENT_ID", 960],
            ["TAIWAN_PERMIT", 17],
            ["HK_MACAO_PERMIT", 15],
            ["PASSPORT", 8],
          ] as const);
    if (type === "RESIDENT_ID") {
      const name = personName(random, sex, bornOn, wanted.surname);
      return { id_type: type, id_number: randomResidentId(random, bornOn, sex), name, bornOn };
    }
    const name = type === "PASSPORT" ? foreignName(random) : personName(random, sex, bornOn);
    return { id_type: type, id_number: randomTravelDocument(random, type), name, bornOn };
  };

  return {
    newcomer: (onDay, wanted = {}) => {
      for (;;) {
        const person = randomPerson(onDay, wanted);
        if (draft.addPerson(person)) return person;
      }
    },
    mayEnter: (person, onDay) =>
      addYears(person.bornOn, YOUNGEST - 2) <= onDay && addYears(person.bornOn, OLDEST) > today,
  };
}
