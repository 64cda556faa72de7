import { nextState } from "../../shared/rules/lifecycle.ts";
import type {
  AcceptObjectionInput,
  DecideObjectionInput,
  ReceiveObjectionInput,
} from "../generated/resolvers.ts";
import { changesBetween, type Deciding, type Decision, refused } from "./change.ts";
import { OBJECTION_LIFECYCLE, type ObjectionCommand } from "./lifecycles/objection.ts";
import { type ListingRecord, objectionState, type RecordedObjection } from "./listing-record.ts";
import { dayProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

type ObjectionDecision = Decision<RecordedObjection>;

function change(
  listing: ListingRecord,
  { id, command }: { id: string; command: ObjectionCommand },
  problems: readonly ProblemFound[],
  patch: Partial<RecordedObjection>,
  reason: string | null,
): ObjectionDecision {
  const objection = listing.objections.find((one) => one.id === id);
  if (!objection) return refused(problem("NOT_FOUND", "objection"));
  const stateBefore = objectionState(objection);
  const stateAfter = nextState(OBJECTION_LIFECYCLE, command, stateBefore);
  if (stateAfter === null) return refused(problem("WRONG_STATE", "objection"));
  if (problems.length > 0) return refused(...problems);
  const version = { ...objection, ...patch, version: objection.version + 1 };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "OBJECTION", part: id, command, stateBefore, stateAfter, reason },
      changes: changesBetween(objection, version),
      version,
    },
  };
}

/** `id` is that of the new one. What was annulled is objected to no more; what ended may be. */
export function receiveObjection(
  id: string,
  listing: ListingRecord,
  { receivedOn, summary }: ReceiveObjectionInput,
  { today }: Deciding,
): ObjectionDecision {
  if (listing.annulled) return refused(problem("WRONG_STATE"));
  const problems = [
    ...dayProblems("receivedOn", receivedOn, { first: listing.determinedOn, last: today }),
    ...textProblems("summary", summary),
  ];
  if (problems.length > 0) return refused(...problems);
  const version: RecordedObjection = {
    ...{ id, version: 1, receivedOn, summary },
    ...{ acceptedAt: null, decidedAt: null, outcome: null, reasons: null },
  };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "OBJECTION", part: id, command: "RECEIVE_OBJECTION" },
      ...{ stateBefore: null, stateAfter: "RECEIVED", reason: null },
      changes: changesBetween(null, { receivedOn, summary }),
      version,
    },
  };
}

/** Accepted, it marks every answer that rests on the listing from then on. */
export function acceptObjection(
  listing: ListingRecord,
  { objection: id, accepted, reasons = null }: AcceptObjectionInput,
  { now }: Deciding,
): ObjectionDecision {
  if (accepted) return change(listing, { id, command: "ACCEPT_OBJECTION" }, [], { acceptedAt: now }, null);
  const patch = { decidedAt: now, outcome: "NOT_ACCEPTED", reasons } as const;
  return change(
    listing,
    { id, command: "DECLINE_OBJECTION" },
    textProblems("reasons", reasons),
    patch,
    reasons,
  );
}

export function decideObjection(
  listing: ListingRecord,
  { objection: id, outcome, reasons }: DecideObjectionInput,
  { now }: Deciding,
): ObjectionDecision {
  const patch = { decidedAt: now, outcome, reasons };
  return change(
    listing,
    { id, command: "DECIDE_OBJECTION" },
    textProblems("reasons", reasons),
    patch,
    reasons,
  );
}

export function withdrawObjection(listing: ListingRecord, id: string, { now }: Deciding): ObjectionDecision {
  const patch = { decidedAt: now, outcome: "WITHDRAWN" } as const;
  return change(listing, { id, command: "WITHDRAW_OBJECTION" }, [], patch, null);
}
