import { nextState } from "../../shared/rules/lifecycle.ts";
import type { ReceiveComplaintInput } from "../generated/resolvers.ts";
import { changesBetween, type Deciding, type Decision, refused } from "./change.ts";
import { COMPLAINT_LIFECYCLE, type ComplaintCommand, type ComplaintState } from "./lifecycles/complaint.ts";
import { dayProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

export interface RecordedComplaint {
  readonly id: string;
  /** How many events it has had. */
  readonly version: number;
  readonly authority: string;
  /** Id of the listing that it is about. */
  readonly listing: string | null;
  readonly state: ComplaintState;
  readonly receivedOn: string;
  readonly summary: string;
  readonly acknowledgedOn: string | null;
  readonly decidedOn: string | null;
  readonly reasons: string | null;
}

type ComplaintDecision = Decision<RecordedComplaint>;

/** `id` is that of the new one; `listing` whether there is a listing such as the input names. */
export function receiveComplaint(
  id: string,
  input: ReceiveComplaintInput,
  { listing }: { readonly listing: boolean },
  { department, today }: Deciding,
): ComplaintDecision {
  const { receivedOn, summary } = input;
  const problems = [
    ...(input.listing && !listing ? [problem("NOT_FOUND", "listing")] : []),
    ...dayProblems("receivedOn", receivedOn, { last: today }),
    ...textProblems("summary", summary),
  ];
  if (problems.length > 0) return refused(...problems);
  const version: RecordedComplaint = {
    ...{ id, version: 1, authority: department, listing: input.listing ?? null, state: "RECEIVED" },
    ...{ receivedOn, summary, acknowledgedOn: null, decidedOn: null, reasons: null },
  };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "COMPLAINT", part: null, command: "RECEIVE_COMPLAINT" },
      ...{ stateBefore: null, stateAfter: "RECEIVED", reason: null },
      changes: changesBetween(null, { listing: version.listing, receivedOn, summary }),
      version,
    },
  };
}

function change(
  before: RecordedComplaint,
  command: ComplaintCommand,
  problems: readonly ProblemFound[],
  patch: Partial<RecordedComplaint>,
  reason: string | null,
): ComplaintDecision {
  const state = nextState(COMPLAINT_LIFECYCLE, command, before.state);
  if (state === null) return refused(problem("WRONG_STATE"));
  if (problems.length > 0) return refused(...problems);
  const version = { ...before, ...patch, state, version: before.version + 1 };
  return {
    problems: [],
    change: {
      ...{
        lifecycle: "COMPLAINT",
        part: null,
        command,
        stateBefore: before.state,
        stateAfter: state,
        reason,
      },
      changes: changesBetween(before, version),
      version,
    },
  };
}

export function acknowledgeComplaint(before: RecordedComplaint, { today }: Deciding): ComplaintDecision {
  return change(before, "ACKNOWLEDGE_COMPLAINT", [], { acknowledgedOn: today }, null);
}

export function decideComplaint(
  before: RecordedComplaint,
  reasons: string,
  { today }: Deciding,
): ComplaintDecision {
  const patch = { decidedOn: today, reasons };
  return change(before, "DECIDE_COMPLAINT", textProblems("reasons", reasons), patch, reasons);
}

export function withdrawComplaint(before: RecordedComplaint, { today }: Deciding): ComplaintDecision {
  return change(before, "WITHDRAW_COMPLAINT", [], { decidedOn: today }, null);
}
