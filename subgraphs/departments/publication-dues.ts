import type { PublicationChannel, PublicationState } from "./generated/resolvers.ts";
import type { PublicationModel, PublicationRow } from "./models.ts";
import { KNOWN, type Terms } from "./terms.ts";

const DAY_MS = 86_400_000;
/** No term of some working days is longer than this, with all holidays. */
const LONGEST_TERM = 60;

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

/** The first day of which the term has not passed today: what began before it is overdue. Null where it is not known. */
export function overdueBefore(today: string, dueBy: (day: string) => string | null): string | null {
  let first: string | null = null;
  for (let back = 0; back <= LONGEST_TERM; back++) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) - back * DAY_MS).toISOString().slice(0, 10);
    const due = dueBy(day);
    if (due !== null && due < today) return first ?? day;
    first = day;
  }
  return null;
}
