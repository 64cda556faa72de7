import { addWorkingDays, type Calendar } from "../../shared/rules/working-days.ts";
import type { DutyKind, DutyUnknown } from "../generated/resolvers.ts";

/** A number of the catalogue. */
export interface Rule {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string | null;
}

/** Something open; `due` where the thing itself says by when. */
export interface OpenWork {
  readonly kind: DutyKind;
  readonly since: string;
  readonly due: string | null;
  readonly case: string | null;
  readonly listing: string | null;
  readonly part: string | null;
}

/** Numbers of the catalogue that set the terms, counted from the day in `since`. What has none here has no rule. */
const RULES: Partial<Record<DutyKind, string>> = {
  ACCEPT_REPAIR: "repair_acceptance",
  DECIDE_REPAIR: "repair_answer",
  ACCEPT_OBJECTION: "policy_objection_acceptance",
  DECIDE_OBJECTION: "policy_objection_decision",
  ACKNOWLEDGE_COMPLAINT: "policy_complaint_acknowledgement",
  DECIDE_COMPLAINT: "policy_complaint_decision",
  WITHDRAW_PUBLICATION: "withdraw_annulled_penalty",
};

export interface Due {
  /** Last day; null where it is not known. */
  readonly dueOn: string | null;
  readonly unknown: DutyUnknown | null;
  /** Key of the number that it rests on. */
  readonly rule: string | null;
}

/** The last day for a duty: its own, or so many working days of the catalogue after `since`. */
export function dueOf(work: OpenWork, rules: ReadonlyMap<string, Rule>, calendar: Calendar): Due {
  if (work.due !== null) return { dueOn: work.due, unknown: null, rule: null };
  const rule = rules.get(RULES[work.kind] ?? "");
  const key = rule?.key ?? null;
  if (!rule || rule.value === null || rule.unit !== "WORKING_DAY") {
    return { dueOn: null, unknown: "NO_RULE", rule: key };
  }
  const dueOn = addWorkingDays(calendar, work.since, rule.value);
  return { dueOn, unknown: dueOn === null ? "CALENDAR_NOT_ENTERED" : null, rule: key };
}

export interface DutyFound extends OpenWork, Due {
  readonly overdue: boolean;
}

// After every day there is.
const NEVER = "~";

/** What is due before `until`, what is overdue included; what has no known day is always due, and comes last. */
export function dutiesUntil(
  open: readonly OpenWork[],
  rules: ReadonlyMap<string, Rule>,
  calendar: Calendar,
  { today, until }: { readonly today: string; readonly until: string },
): DutyFound[] {
  return open
    .map((work) => ({ ...work, ...dueOf(work, rules, calendar) }))
    .filter(({ dueOn }) => dueOn === null || dueOn < until)
    .map((duty) => ({
      ...duty,
      overdue: duty.kind !== "EXPIRY" && duty.dueOn !== null && duty.dueOn < today,
    }))
    .sort((a, b) => {
      const [first, second] = [a.dueOn ?? NEVER, b.dueOn ?? NEVER];
      if (first !== second) return first < second ? -1 : 1;
      return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
    });
}
