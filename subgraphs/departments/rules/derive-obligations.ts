import { nextState } from "../../shared/rules/lifecycle.ts";
import {
  OBLIGATION_LIFECYCLE,
  type ObligationCommand,
  type ObligationState,
} from "./lifecycles/obligation.ts";

/** A limb that is to be implemented against the subject today. */
export interface Owed {
  readonly limb: string;
  readonly department: string;
  /** Ids of the listings that it rests on. */
  readonly listings: readonly string[];
}

/** The latest obligation of its limb and department against the subject. */
export interface Standing extends Owed {
  readonly id: string;
  readonly generation: number;
  readonly version: number;
  readonly state: ObligationState;
  readonly dueOn: string | null;
}

/** An obligation that is new: the first of its limb, department and subject, or the next after one that is over. */
export interface Opened extends Owed {
  readonly generation: number;
  readonly dueOn: string | null;
}

/** What becomes of one that stands. */
export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly command: ObligationCommand;
  readonly stateBefore: ObligationState;
  readonly stateAfter: ObligationState;
  readonly dueOn: string | null;
  readonly listings: readonly string[];
}

export interface Derived {
  readonly opened: readonly Opened[];
  readonly changed: readonly Changed[];
}

export interface DerivationTerms {
  /** Last day to report on what is opened today. */
  readonly implementBy: string | null;
  /** Last day to lift what ends today. */
  readonly liftBy: string | null;
  /** Whether natural persons may be published on news sites (17a); else nobody owes that. */
  readonly publishesPersons: boolean;
}

const OVER: ReadonlySet<ObligationState> = new Set(["LIFTED", "ENDED"]);
const PUBLICATION_LIMB = "17a";

const keyOf = ({ limb, department }: Owed) => `${limb} ${department}`;
const sameListings = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((listing) => b.includes(listing));

function change(
  standing: Standing,
  command: ObligationCommand,
  { dueOn, listings = standing.listings }: { dueOn: string | null; listings?: readonly string[] },
): Changed[] {
  const stateAfter = nextState(OBLIGATION_LIFECYCLE, command, standing.state);
  if (stateAfter === null) return [];
  const { id, version, state: stateBefore } = standing;
  return [{ id, version: version + 1, command, stateBefore, stateAfter, dueOn, listings }];
}

/** What an obligation becomes whose ground is there today. */
function kept(standing: Standing, owed: Owed, { implementBy }: DerivationTerms): Changed[] {
  if (standing.state === "TO_LIFT")
    return change(standing, "RESUME", { dueOn: null, listings: owed.listings });
  if (sameListings(standing.listings, owed.listings)) return [];
  // What the department found not to apply, it found of the listings that there were.
  const isNew = owed.listings.some((listing) => !standing.listings.includes(listing));
  if (standing.state === "NOT_APPLICABLE" && isNew)
    return change(standing, "OPEN", { dueOn: implementBy, listings: owed.listings });
  return change(standing, "CHANGE_GROUND", { dueOn: standing.dueOn, listings: owed.listings });
}

/**
 * What the restrictions of a subject today change in the obligations against it (section four of the document: 其他部门和
 * 单位…实施惩戒或解除惩戒). Given again with the result, it changes nothing.
 */
export function deriveObligations(
  subjectType: "PERSON" | "ORGANIZATION",
  restrictions: readonly Owed[],
  standing: readonly Standing[],
  terms: DerivationTerms,
): Derived {
  const owed = restrictions.filter(
    ({ limb }) => limb !== PUBLICATION_LIMB || subjectType === "ORGANIZATION" || terms.publishesPersons,
  );
  const latest = new Map(standing.map((one) => [keyOf(one), one]));
  const isOwed = new Set(owed.map(keyOf));
  const opened: Opened[] = [];
  const changed: Changed[] = [];
  for (const one of owed) {
    const before = latest.get(keyOf(one));
    if (before && !OVER.has(before.state)) changed.push(...kept(before, one, terms));
    else opened.push({ ...one, generation: (before?.generation ?? 0) + 1, dueOn: terms.implementBy });
  }
  for (const one of standing) {
    if (isOwed.has(keyOf(one))) continue;
    changed.push(
      ...(one.state === "IMPLEMENTED"
        ? change(one, "REQUIRE_LIFT", { dueOn: terms.liftBy })
        : change(one, "END", { dueOn: null })),
    );
  }
  return { opened, changed };
}
