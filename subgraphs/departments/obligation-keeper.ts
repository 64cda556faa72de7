import type { Database } from "../shared/database.ts";
import { SYSTEM } from "./acting.ts";
import type { SubjectType } from "./generated/resolvers.ts";
import {
  ADDED_DEPARTMENTS,
  EVERYONE,
  INPUTS,
  REACHED,
  REGULATORS,
  STANDING,
  STORE,
  SUBJECTS,
} from "./keeper-sql.ts";
import {
  type Changed,
  type DerivationTerms,
  deriveObligations,
  type Opened,
  type Standing,
} from "./rules/derive-obligations.ts";
import { type Implementers, implementersOf } from "./rules/implementers.ts";
import { WHOLE_CITY } from "./rules/unit.ts";
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
  /** Ids of the listings that it rests on. */
  readonly listings: readonly string[];
}

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
   */
  derive(
    subjects: readonly KnownSubject[],
    restrictions: ReadonlyMap<string, readonly RestrictionFound[]>,
    asOf: string,
  ): Promise<SubjectDerived[]>;
  /**
   * Stores what was derived for the day, and tells whether all of it was: what another stored meanwhile (a report, for
   * one) stays as it is, and what follows from that is to be derived again.
   */
  store(derived: readonly SubjectDerived[], asOf: string): Promise<boolean>;
}

interface StandingRow extends Standing {
  readonly subject: string;
}

/** @param publishesPersons whether natural persons may be published on news sites (17a) */
export function createObligationKeeper(
  database: Database,
  { publishesPersons }: { publishesPersons: boolean },
): ObligationKeeper {
  async function terms(asOf: string): Promise<DerivationTerms> {
    const { reportPeriod, reportDueOn, liftBy } = await readTerms(database, asOf);
    return { implementBy: reportDueOn(reportPeriod(asOf)), liftBy: liftBy(asOf), publishesPersons };
  }

  async function implementers(): Promise<Implementers> {
    const rows = await database.query<{ section: string; department: string }>(REGULATORS, []);
    const added = await database.query<{ measure: number; department: string }>(ADDED_DEPARTMENTS, []);
    const byMeasure = Map.groupBy(added, ({ measure }) => measure);
    return {
      regulators: new Map(rows.map((row) => [row.section, row.department])),
      added: new Map(
        [...byMeasure].map(([measure, some]) => [measure, some.map(({ department }) => department)]),
      ),
    };
  }

  return {
    subjects: (ids) => database.query<KnownSubject>(SUBJECTS, [ids]),
    reached: async (ids) => (await database.query<{ id: string }>(REACHED, [ids])).map(({ id }) => id),
    everyone: async (after) =>
      (await database.query<{ id: string }>(EVERYONE, [SYSTEM, after])).map(({ id }) => id),
    async inputs() {
      const [row] = await database.query<{ digest: string }>(INPUTS, []);
      return `${row?.digest} ${publishesPersons}`;
    },

    async derive(subjects, restrictions, asOf) {
      const rows = await database.query<StandingRow>(STANDING, [SYSTEM, subjects.map(({ id }) => id)]);
      const standing = Map.groupBy(rows, ({ subject }) => subject);
      const [who, until] = [await implementers(), await terms(asOf)];
      return subjects.flatMap((subject) => {
        const owed = (restrictions.get(subject.id) ?? []).flatMap(({ limb, departments, listings }) =>
          implementersOf(who, limb, departments, subject.industry).map((department) => ({
            ...{ limb, department, listings },
          })),
        );
        const derived = deriveObligations(subject.type, owed, standing.get(subject.id) ?? [], until);
        const changes = derived.opened.length + derived.changed.length;
        return changes > 0 ? [{ subject, ...derived }] : [];
      });
    },

    async store(derived, asOf) {
      const opened = derived.flatMap(({ subject, opened: some }) =>
        some.map((one) => ({
          ...one,
          ...{ subject: subject.id, subjectType: subject.type, openedOn: asOf },
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
