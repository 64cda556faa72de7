import type { PublicationChannel, PublicationState } from "./generated/resolvers.ts";
import type { PublicationModel, PublicationRow } from "./models.ts";
import type { Terms } from "./terms.ts";

const DAY_MS = 86_400_000;
/** No term of some working days is longer than this, with all holidays. */
const LONGEST_TERM = 60;

/** A row of the ledger with its last day. */
export function withDueDay(row: PublicationRow, channel: PublicationChannel, terms: Terms): PublicationModel {
  const dueBy: Partial<Record<PublicationState, (day: string) => string | null>> = {
    TO_PUBLISH: terms.publishBy,
    TO_WITHDRAW: terms.withdrawBy,
  };
  return { ...row, channel, dueOn: dueBy[row.state]?.(row.since) ?? null };
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
