import type { Database } from "../shared/database.ts";
import type { Calendar } from "../shared/rules/working-days.ts";
import { SYSTEM } from "./acting.ts";
import type { SubjectType } from "./generated/resolvers.ts";
import { CALENDAR, EVERYONE, REACHED, REGULATORS, STANDING, STORE, SUBJECTS, TERMS } from "./keeper-sql.ts";
import {
  type Changed,
  type DerivationTerms,
  deriveObligations,
  type Opened,
  type Standing,
} from "./rules/derive-obligations.ts";
import { lastDayOf, periodOf, reportDueOn, type Term } from "./rules/due.ts";
import { type Implementers, implementersOf } from "./rules/implementers.ts";
import { WHOLE_CITY } from "./rules/unit.ts";

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
  /** Ids of all against whom there are obligations, or may have to be. */
  everyone(): Promise<string[]>;
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
  /** Stores what was derived for the day; what is stored already changes nothing. */
  store(derived: readonly SubjectDerived[], asOf: string): Promise<void>;
}

interface StandingRow extends Standing {
  readonly subject: string;
}

const NUMBERS = ["policy_report_period", "policy_report_due", "policy_lift"] as const;

/** @param publishesPersons whether natural persons may be published on news sites (17a) */
export function createObligationKeeper(
  database: Database,
  { publishesPersons }: { publishesPersons: boolean },
): ObligationKeeper {
  async function calendar(): Promise<Calendar> {
    const years = await database.query<{ year: number; daysOff: string[]; daysMadeUp: string[] }>(
      CALENDAR,
      [],
    );
    return {
      years: new Set(years.map(({ year }) => year)),
      exceptions: new Map(
        years.flatMap(({ daysOff, daysMadeUp }) => [
          ...daysOff.map((day) => [day, false] as const),
          ...daysMadeUp.map((day) => [day, true] as const),
        ]),
      ),
    };
  }

  async function terms(asOf: string): Promise<DerivationTerms> {
    const rows = await database.query<Term & { key: string }>(TERMS, [NUMBERS, asOf]);
    const numbers = new Map(rows.map((row) => [row.key, row]));
    const days = await calendar();
    const period = periodOf(asOf, numbers.get("policy_report_period")?.value ?? 3);
    return {
      implementBy: reportDueOn(period, numbers.get("policy_report_due"), days),
      liftBy: lastDayOf(numbers.get("policy_lift"), asOf, days),
      publishesPersons,
    };
  }

  async function implementers(): Promise<Implementers> {
    const rows = await database.query<{ section: string; department: string }>(REGULATORS, []);
    return { regulators: new Map(rows.map((row) => [row.section, row.department])), added: new Map() };
  }

  return {
    subjects: (ids) => database.query<KnownSubject>(SUBJECTS, [ids]),
    reached: async (ids) => (await database.query<{ id: string }>(REACHED, [ids])).map(({ id }) => id),
    everyone: async () => (await database.query<{ id: string }>(EVERYONE, [SYSTEM])).map(({ id }) => id),

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
      await database.query(STORE, [SYSTEM, JSON.stringify(opened), JSON.stringify(changed)]);
    },
  };
}
