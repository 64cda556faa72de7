import type { Database } from "../shared/database.ts";
import { SYSTEM } from "./acting.ts";
import { endedOn } from "./ended-on.ts";
import type { SubjectType } from "./generated/resolvers.ts";
import { ADDED_DEPARTMENTS, EVERYONE, REACHED, REGULATORS, STANDING, STORE, SUBJECTS } from "./keeper-sql.ts";
import {
  type Changed,
  deriveObligations,
  isToLift,
  keyOf,
  type Opened,
  type Owed,
  type Standing,
} from "./rules/derive-obligations.ts";
import { type AddedImplementer, type Implementers, implementersOf } from "./rules/implementers.ts";
import { WHOLE_CITY } from "./rules/unit.ts";
import { inputsOfObligations } from "./statistics/obligations-derived.ts";
import { readTerms } from "./terms.ts";

/** A subject as the registry has it. */
export interface KnownSubject {
  readonly id: string;
  readonly type: SubjectType;
  /** Credit code; null of a person. */
  readonly code: string | null;
  readonly division: string | null;
  readonly industry: string | null;
}

/** A limb that restricts a subject on the day. */
export interface RestrictionFound {
  readonly limb: string;
  /** Ids of the departments that the catalogue names for it. */
  readonly departments: readonly string[];
  /** The listings that it rests on, by id: since when it restricts by each without a break. */
  readonly since: ReadonlyMap<string, string>;
}

/** Restrictions of a subject on another day, with what is on record now. */
export type RestrictionsOn = (subject: KnownSubject, day: string) => Promise<readonly RestrictionFound[]>;

/** What the restrictions of a day make of the obligations against a subject. */
export interface SubjectDerived {
  readonly subject: KnownSubject;
  readonly opened: readonly Opened[];
  readonly changed: readonly Changed[];
}

/** Derives obligations from restrictions that somebody else has found out, and keeps them. */
export interface ObligationKeeper {
  /** Those of the ids that are subjects of the registry. */
  subjects(ids: readonly string[]): Promise<KnownSubject[]>;
  /** Ids of all whom restrictions can reach from these subjects: one position away, themselves included. */
  reached(ids: readonly string[]): Promise<string[]>;
  /** Ids behind `after` of all against whom there are obligations, or may have to be; in their order. */
  everyone(after: string): Promise<string[]>;
  /**
   * Digest of what obligations are derived from beside restrictions: who was added to a list, who regulates which
   * industry, numbers and calendar, whether persons are published.
   */
  inputs(): Promise<string>;
  /**
   * What the restrictions change; only subjects where they change something. `restrictions` is by id of the subject: one
   * that has none there has none at all.
   * @param asOf civil day of the restrictions
   * @param on asked of subjects that have something to be lifted: since when
   */
  derive(
    subjects: readonly KnownSubject[],
    restrictions: ReadonlyMap<string, readonly RestrictionFound[]>,
    asOf: string,
    on: RestrictionsOn,
  ): Promise<SubjectDerived[]>;
  /**
   * Stores what was derived, and tells whether all of it was: what another stored meanwhile (a report, for one) stays as
   * it is, and what follows from that is to be derived again.
   */
  store(derived: readonly SubjectDerived[]): Promise<boolean>;
}

interface StandingRow extends Standing {
  readonly subject: string;
}

/** @param publishesPersons whether natural persons may be published on news sites (17a) */
export function createObligationKeeper(
  database: Database,
  { publishesPersons }: { publishesPersons: boolean },
): ObligationKeeper {
  async function implementers(): Promise<Implementers> {
    const rows = await database.query<{ section: string; department: string }>(REGULATORS, []);
    const added = await database.query<AddedImplementer & { measure: number }>(ADDED_DEPARTMENTS, []);
    return {
      regulators: new Map(rows.map((row) => [row.section, row.department])),
      added: Map.groupBy(added, ({ measure }) => measure),
    };
  }

  /** What restrictions of a subject have departments owe. */
  function owedBy(who: Implementers, subject: KnownSubject, found: readonly RestrictionFound[]): Owed[] {
    return found.flatMap(({ limb, departments, since }) =>
      implementersOf(who, limb, departments, subject.industry).map((implementer): Owed => {
        const { department, since: named } = implementer;
        const days = [...since].map(([listing, day]): [string, string] => [
          listing,
          named !== null && named > day ? named : day,
        ]);
        return { limb, department, listings: [...since.keys()], since: new Map(days) };
      }),
    );
  }

  return {
    subjects: (ids) => database.query<KnownSubject>(SUBJECTS, [ids]),
    reached: async (ids) => (await database.query<{ id: string }>(REACHED, [ids])).map(({ id }) => id),
    everyone: async (after) =>
      (await database.query<{ id: string }>(EVERYONE, [SYSTEM, after])).map(({ id }) => id),
    inputs: () => inputsOfObligations(database, publishesPersons),

    async derive(subjects, restrictions, asOf, on) {
      const rows = await database.query<StandingRow>(STANDING, [SYSTEM, subjects.map(({ id }) => id)]);
      const standing = Map.groupBy(rows, ({ subject }) => subject);
      const [who, terms] = [await implementers(), await readTerms(database)];
      const derivedOf = async (subject: KnownSubject): Promise<SubjectDerived> => {
        const owed = owedBy(who, subject, restrictions.get(subject.id) ?? []);
        const there = new Set(owed.map(keyOf));
        const before = standing.get(subject.id) ?? [];
        const lapsed = before.filter((one) => isToLift(one) && !there.has(keyOf(one)));
        const ended =
          lapsed.length === 0
            ? null
            : await endedOn(database, subject.id, lapsed, asOf, async (day) => {
                return new Set(owedBy(who, subject, await on(subject, day)).map(keyOf));
              });
        const derived = deriveObligations(
          subject.type,
          owed,
          before,
          { implementBy: terms.implementBy, liftBy: terms.liftBy, publishesPersons },
          // Where the facts know no day, as what is on record was corrected, it is the day on which that was seen.
          ({ id, countedFrom }) => ended?.get(id) ?? countedFrom ?? asOf,
        );
        return { subject, ...derived };
      };
      const all: SubjectDerived[] = [];
      for (const subject of subjects) all.push(await derivedOf(subject));
      return all.filter(({ opened, changed }) => opened.length + changed.length > 0);
    },

    async store(derived) {
      const opened = derived.flatMap(({ subject, opened: some }) =>
        some.map((one) => ({
          ...one,
          ...{ subject: subject.id, subjectType: subject.type, openedOn: one.countedFrom },
          division: subject.division ?? WHOLE_CITY,
        })),
      );
      const changed = derived.flatMap(({ changed: some }) => some);
      const parameters = [SYSTEM, JSON.stringify(opened), JSON.stringify(changed)];
      const [stored] = await database.query<{ opened: number; changed: number }>(STORE, parameters);
      return stored?.opened === opened.length && stored.changed === changed.length;
    },
  };
}
