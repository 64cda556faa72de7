import type { PublicationAction, PublicationChannel, PublicationState } from "../generated/resolvers.ts";
import { recorderOf } from "./channels.ts";
import { LONGEST, type ProblemFound, problem, textProblems } from "./problem.ts";

/** A listing in a channel, as a recording is decided on. */
export interface Published {
  readonly authority: string;
  readonly state: PublicationState;
  readonly enteredOn: string;
  /** Day of the last recording. */
  readonly doneOn: string | null;
}

export interface Recording {
  readonly channel: PublicationChannel;
  readonly action: PublicationAction;
  readonly on: string;
  readonly reference?: string | null | undefined;
}

/** What can be recorded of a listing in each state: what is published already is not published once more. */
const ACTIONS: Readonly<Record<PublicationState, PublicationAction>> = {
  TO_PUBLISH: "PUBLISHED",
  PUBLISHED: "WITHDRAWN",
  TO_WITHDRAW: "WITHDRAWN",
  WITHDRAWN: "PUBLISHED",
};

/**
 * Why a recording cannot be made; empty where it can.
 * @param found null where there is no such listing in the channel, such as that of a person without a basis
 */
export function publicationProblems(
  { channel, action, on, reference }: Recording,
  found: Published | null,
  { department, today }: { readonly department: string; readonly today: string },
): ProblemFound[] {
  if (found === null) return [problem("NOT_FOUND", "listings")];
  if (recorderOf(channel, found.authority) !== department) return [problem("NOT_COMPETENT", "listings")];
  // What is off the list is not published any more.
  if (ACTIONS[found.state] !== action || found.state === "WITHDRAWN")
    return [problem("WRONG_STATE", "action")];
  if (on > today) return [problem("DATE_IN_FUTURE", "on")];
  return [
    ...(on < (found.doneOn ?? found.enteredOn) ? [problem("DATE_ORDER", "on")] : []),
    ...(reference ? textProblems("reference", reference, LONGEST.reason) : []),
  ];
}
