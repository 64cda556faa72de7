import type { PublicationChannel, PublicationState } from "./generated/resolvers.ts";
import type { PublicationModel, PublicationRow } from "./models.ts";
import { KNOWN, type Terms } from "./terms.ts";

const DAY_MS = 86_400_000;
/** No term of some working days is longer than this, with all holidays. */
const LONGEST_TERM = 60;
/** Before all days that are. */
const ALWAYS = "0001-01-01";

/** Of what is to be done, by which term. */
const TERM_OF = {
  TO_PUBLISH: "publish",
  TO_WITHDRAW: "withdraw",
  PUBLISHED: null,
  WITHDRAWN: null,
} as const satisfies Record<PublicationState, "publish" | "withdraw" | null>;

/** A row of the ledger with its last day. */
export function withDueDay(row: PublicationRow, channel: PublicationChannel, terms: Terms): PublicationModel {
  const term = TERM_OF[row.state];
  if (term === null) return { ...row, channel, dueOn: null, ...KNOWN };
  const dueOn = term === "publish" ? terms.publishBy(row.since) : terms.withdrawBy(row.since);
  return { ...row, channel, dueOn, ...(dueOn === null ? terms.whyUnknown(term, row.since) : KNOWN) };
}

/** Since when what is to be done may have begun to be overdue today. */
export interface Overdue {
  /** What began before this day is overdue; null where that is not known of any day. */
  readonly before: string | null;
  /** Of what began on this day or later it cannot be told; null where it can be of everything. */
  readonly untoldSince: string | null;
}

/**
 * What is overdue of a term today. While today is in the calendar of working days, a term that leads out of it has not
 * passed; afterwards nobody knows.
 */
export function overdueOn(today: string, term: "publish" | "withdraw", terms: Terms): Overdue {
  const dueBy = term === "publish" ? terms.publishBy : terms.withdrawBy;
  const { dueUnknown, calendarEndsOn } = terms.whyUnknown(term, today);
  if (dueUnknown === "NO_RULE") return { before: null, untoldSince: ALWAYS };
  const isKnown = dueBy(today) !== null || (calendarEndsOn !== null && calendarEndsOn >= today);
  const from = isKnown ? today : (calendarEndsOn ?? today);
  let first = from;
  for (let back = 0; back <= LONGEST_TERM; back++) {
    const day = new Date(Date.parse(`${from}T00:00:00Z`) - back * DAY_MS).toISOString().slice(0, 10);
    const due = dueBy(day);
    if (due !== null && due < today) return { before: first, untoldSince: isKnown ? null : first };
    first = day;
  }
  return { before: null, untoldSince: ALWAYS };
}
