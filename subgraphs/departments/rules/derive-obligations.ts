import { nextState } from "../../shared/rules/lifecycle.ts";
import {
  OBLIGATION_LIFECYCLE,
  type ObligationCommand,
  type ObligationState,
} from "./lifecycles/obligation.ts";

interface OfDepartment {
  readonly limb: string;
  readonly department: string;
  /** Ids of the listings that it rests on. */
  readonly listings: readonly string[];
}

/** A limb that is to be implemented against the subject today. */
export interface Owed extends OfDepartment {
  /** By id of the listing: the first day on which it restricts by it, as far back as that goes on until today. */
  readonly since: ReadonlyMap<string, string>;
}

/** The latest obligation of its limb and department against the subject. */
export interface Standing extends OfDepartment {
  readonly id: string;
  readonly generation: number;
  readonly version: number;
  readonly state: ObligationState;
  readonly dueOn: string | null;
  /** Day from which the due day was counted. */
  readonly countedFrom: string | null;
  /** Ids of the listings of which the department found before that the limb does not apply. */
  readonly settled: readonly string[];
}

/** An obligation that is new: the first of its limb, department and subject, or the next after one that is over. */
export interface Opened extends OfDepartment, Due {
  readonly generation: number;
}

/** When something is due, and the day of the fact from which that counts; null where nothing is. */
interface Due {
  readonly dueOn: string | null;
  readonly countedFrom: string | null;
}

/** What becomes of one that stands. */
export interface Changed extends Due {
  readonly id: string;
  readonly version: number;
  readonly command: ObligationCommand;
  readonly stateBefore: ObligationState;
  readonly stateAfter: ObligationState;
  readonly listings: readonly string[];
}

export interface Derived {
  readonly opened: readonly Opened[];
  readonly changed: readonly Changed[];
}

export interface DerivationTerms {
  /** Last day to report on what arose on a day. */
  implementBy(arose: string): string | null;
  /** Last day to lift what ended on a day. */
  liftBy(ended: string): string | null;
  /** Whether natural persons may be published on news sites (17a); else nobody owes that. */
  readonly publishesPersons: boolean;
}

const OVER: ReadonlySet<ObligationState> = new Set(["LIFTED", "ENDED"]);
const PUBLICATION_LIMB = "17a";

/** A limb of a department, as a key. */
export const keyOf = ({ limb, department }: Pick<OfDepartment, "limb" | "department">) =>
  `${limb} ${department}`;

const NOT_DUE: Due = { dueOn: null, countedFrom: null };
const sameListings = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((listing) => b.includes(listing));

function change(
  standing: Standing,
  command: ObligationCommand,
  due: Due,
  listings = standing.listings,
): Changed[] {
  const stateAfter = nextState(OBLIGATION_LIFECYCLE, command, standing.state);
  if (stateAfter === null) return [];
  const { id, version, state: stateBefore } = standing;
  return [{ id, version: version + 1, command, stateBefore, stateAfter, ...due, listings }];
}

/** Where the due day is another than the facts give: they were corrected, or a calendar was entered. */
function changeDue(standing: Standing, due: Due): Changed[] {
  const same = standing.dueOn === due.dueOn && standing.countedFrom === due.countedFrom;
  return same ? [] : change(standing, "CHANGE_DUE", due);
}

/** What is owed for listings is due by the earliest of them. */
function dueFrom({ since, listings }: Owed, among: readonly string[], terms: DerivationTerms): Due {
  const of = among.length > 0 ? among : listings;
  const [countedFrom = null] = of.flatMap((listing) => since.get(listing) ?? []).sort();
  return { countedFrom, dueOn: countedFrom === null ? null : terms.implementBy(countedFrom) };
}

/** What an obligation becomes whose ground is there today. */
function kept(standing: Standing, owed: Owed, terms: DerivationTerms): Changed[] {
  const { state, settled } = standing;
  if (state === "TO_LIFT") return change(standing, "RESUME", NOT_DUE, owed.listings);
  // What the department found not to apply, it found of the listings that there were.
  const others = owed.listings.filter((listing) => !settled.includes(listing));
  const due = dueFrom(owed, others, terms);
  if (state === "NOT_APPLICABLE" && others.length > 0) return change(standing, "OPEN", due, owed.listings);
  if (!sameListings(standing.listings, owed.listings)) {
    return change(standing, "CHANGE_GROUND", state === "OPEN" ? due : NOT_DUE, owed.listings);
  }
  return state === "OPEN" ? changeDue(standing, due) : [];
}

/** What becomes of one whose ground is there no more. */
function lapsed(standing: Standing, terms: DerivationTerms, endedOn: EndedOn): Changed[] {
  if (!isToLift(standing)) return change(standing, "END", NOT_DUE);
  const countedFrom = endedOn(standing);
  const due = { countedFrom, dueOn: terms.liftBy(countedFrom) };
  return standing.state === "IMPLEMENTED" ? change(standing, "REQUIRE_LIFT", due) : changeDue(standing, due);
}

/** Whether it is to be lifted where its restriction is there no more. */
export const isToLift = ({ state }: Standing) => state === "IMPLEMENTED" || state === "TO_LIFT";

/** The first day on which the restriction of an obligation was there no more. */
type EndedOn = (standing: Standing) => string;

/**
 * What the restrictions of a subject today change in the obligations against it (section four of the document: 其他部门和
 * 单位…实施惩戒或解除惩戒). Given again with the result, it changes nothing.
 *
 * @param endedOn asked of those that are to be lifted alone
 */
export function deriveObligations(
  subjectType: "PERSON" | "ORGANIZATION",
  restrictions: readonly Owed[],
  standing: readonly Standing[],
  terms: DerivationTerms,
  endedOn: EndedOn,
): Derived {
  const owed = restrictions.filter(
    ({ limb }) => limb !== PUBLICATION_LIMB || subjectType === "ORGANIZATION" || terms.publishesPersons,
  );
  const latest = new Map(standing.map((one) => [keyOf(one), one]));
  const owedKeys = new Set(owed.map(keyOf));
  const opened: Opened[] = [];
  const changed: Changed[] = [];
  for (const one of owed) {
    const before = latest.get(keyOf(one));
    if (before && !OVER.has(before.state)) changed.push(...kept(before, one, terms));
    else {
      const { limb, department, listings } = one;
      const generation = (before?.generation ?? 0) + 1;
      opened.push({ limb, department, listings, generation, ...dueFrom(one, [], terms) });
    }
  }
  for (const one of standing) {
    if (!owedKeys.has(keyOf(one))) changed.push(...lapsed(one, terms, endedOn));
  }
  return { opened, changed };
}
