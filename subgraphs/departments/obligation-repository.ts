import type { Database } from "../shared/database.ts";
import type { Page } from "../shared/paging.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { Acting } from "./acting.ts";
import type { ObligationEventRow, ObligationRow, RankedObligationRow } from "./models.ts";
import {
  EVENTS_OF_OBLIGATIONS,
  OBLIGATIONS,
  OBLIGATIONS_BY_ID,
  OBLIGATIONS_BY_URGENCY,
  OBLIGATIONS_OF_DEPARTMENT,
  OBLIGATIONS_OF_SUBJECTS,
  UNSEALED_LISTINGS,
} from "./obligation-sql.ts";
import type { ObligationState } from "./rules/lifecycles/obligation.ts";

/** Which obligations are asked for, and as whom; null confines nothing. */
export interface ObligationSelection {
  readonly acting: Acting;
  readonly limb: string | null;
  readonly states: readonly ObligationState[] | null;
  readonly overdue: boolean | null;
  readonly division: string | null;
  readonly today: string;
  readonly page: Page;
}

export interface SubjectSelection extends ObligationSelection {
  readonly subjectType: "PERSON" | "ORGANIZATION";
  /** Whether those of a person are among them whose listings are all sealed. */
  readonly sealed: boolean;
}

/** Reads obligations, each statement as the unit that it is given. */
export interface ObligationRepository {
  obligationsById(acting: Acting, ids: readonly string[], wanted: Wanted): Promise<ObligationRow[]>;
  /** One row more than the page has, where there are more; by id. */
  obligations(selection: ObligationSelection, wanted: Wanted): Promise<ObligationRow[]>;
  obligationsOfDepartment(
    department: string,
    selection: ObligationSelection,
    wanted: Wanted,
  ): Promise<ObligationRow[]>;
  /** The most urgent first; the page's cursor has urgency, day and id. */
  obligationsByUrgency(
    department: string,
    selection: ObligationSelection,
    wanted: Wanted,
  ): Promise<RankedObligationRow[]>;
  /** Of each subject as much. */
  obligationsOfSubjects(
    subjects: readonly string[],
    selection: SubjectSelection,
    wanted: Wanted,
  ): Promise<ObligationRow[]>;
  /** Which of the listings are not sealed on a day. */
  unsealedListings(ids: readonly string[], day: string, wanted: Wanted): Promise<{ id: string }[]>;
  /** In the order of their versions. */
  eventsOf(acting: Acting, obligations: readonly string[], wanted: Wanted): Promise<ObligationEventRow[]>;
}

/** As the table of urgencies has it. */
function urgencyOf(state: ObligationState): number {
  return { TO_LIFT: 0, OPEN: 1 }[state as string] ?? 2;
}

function whichOf({ acting, limb, states, overdue, division, today }: ObligationSelection) {
  return [acting, limb, states, overdue, division, today];
}

function parametersOf(selection: ObligationSelection) {
  const { page } = selection;
  return [...whichOf(selection), page.after?.[0] ?? null, page.first + 1];
}

export function createObligationRepository(database: Database): ObligationRepository {
  return {
    obligationsById: (acting, ids, wanted) => database.query(OBLIGATIONS_BY_ID, [acting, ids], wanted),
    obligations: (selection, wanted) => database.query(OBLIGATIONS, parametersOf(selection), wanted),
    obligationsOfDepartment: (department, selection, wanted) =>
      database.query(OBLIGATIONS_OF_DEPARTMENT, [...parametersOf(selection), department], wanted),
    obligationsByUrgency(department, selection, wanted) {
      const { after, first } = selection.page;
      const [urgency = null, day = null, id = null] = after ?? [];
      const asked = selection.states?.map(urgencyOf) ?? [0, 2];
      const parameters = [
        ...[...whichOf(selection), urgency, day, id, first + 1, department],
        // Of no states there are none between.
        ...[Math.min(2, ...asked), Math.max(0, ...asked)],
      ];
      return database.query(OBLIGATIONS_BY_URGENCY, parameters, wanted);
    },
    obligationsOfSubjects: (subjects, selection, wanted) =>
      database.query(
        OBLIGATIONS_OF_SUBJECTS,
        [...parametersOf(selection), subjects, selection.subjectType, selection.sealed],
        wanted,
      ),
    unsealedListings: (ids, day, wanted) => database.query(UNSEALED_LISTINGS, [ids, day], wanted),
    eventsOf: (acting, obligations, wanted) =>
      database.query(EVENTS_OF_OBLIGATIONS, [acting, obligations], wanted),
  };
}
