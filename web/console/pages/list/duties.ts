import { type Asked, useAnswer } from "../../answers/use-answer.ts";
import { DutiesOfAuthority } from "../../generated/documents.ts";
import type { DutiesOfAuthorityQuery, DutyKind } from "../../generated/operations.ts";
import { serverNow } from "../../session/server-clock.ts";
import { dayOf } from "../../words/days.ts";

export type Duty = NonNullable<DutiesOfAuthorityQuery["duties"]>[number];

/** As many as are asked for. */
export const MOST_DUTIES = 200;

/** How far ahead is looked, in days. */
export const SPANS = [7, 30, 90] as const;

/** The civil day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the authority has to do, today and in the days after; what is overdue and what has no known day with it. */
export function useDuties(authority: string, days: number = SPANS[1]): Asked<DutiesOfAuthorityQuery> {
  const until = dayAfter(dayOf(serverNow()), days + 1);
  return useAnswer(DutiesOfAuthority, { authority, until, first: MOST_DUTIES });
}

/** Where a duty is done. */
export function placeOf({ kind, case: of, listing, part }: Duty): Readonly<Record<string, string>> | null {
  if (of) return { case: of.id };
  if (COMPLAINTS.has(kind)) return part ? { complaint: part } : null;
  return listing ? { listing: listing.number } : null;
}

const COMPLAINTS: ReadonlySet<DutyKind> = new Set(["ACKNOWLEDGE_COMPLAINT", "DECIDE_COMPLAINT"]);

/** The duty about an application, objection or complaint, where it is among those that are known. */
export function dutyAbout(
  asked: Asked<DutiesOfAuthorityQuery>,
  kinds: readonly DutyKind[],
  part: string,
): Duty | undefined {
  const duties = asked.state === "answered" ? (asked.data.duties ?? []) : [];
  return duties.find((duty) => duty.part === part && kinds.includes(duty.kind));
}
