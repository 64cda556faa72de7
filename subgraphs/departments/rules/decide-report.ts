import { nextState } from "../../shared/rules/lifecycle.ts";
import type { ReportOutcome } from "../generated/resolvers.ts";
import {
  OBLIGATION_LIFECYCLE,
  type ObligationCommand,
  type ObligationState,
} from "./lifecycles/obligation.ts";
import { LONGEST, type ProblemFound, problem, textProblems } from "./problem.ts";

/** What a department says of an obligation. */
export interface Report {
  readonly obligation: string;
  readonly expectedVersion: number;
  readonly outcome: ReportOutcome;
  readonly documentNumber?: string | null | undefined;
  readonly doneOn?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** An obligation as a report is decided on. */
export interface Reported {
  readonly departmentId: string;
  readonly version: number;
  readonly state: ObligationState;
  /** Day on which it was implemented last. */
  readonly implementedOn: string | null;
}

/** The event that a report makes. */
export interface ReportEvent {
  readonly command: ObligationCommand;
  readonly stateBefore: ObligationState;
  readonly stateAfter: ObligationState;
  readonly documentNumber: string | null;
  readonly doneOn: string | null;
  readonly reason: string | null;
}

export type ReportDecision =
  | { readonly problems: readonly ProblemFound[]; readonly event?: undefined }
  | { readonly problems: readonly []; readonly event: ReportEvent };

const COMMANDS = {
  IMPLEMENTED: "REPORT_IMPLEMENTED",
  NOT_APPLICABLE: "REPORT_NOT_APPLICABLE",
  LIFTED: "REPORT_LIFTED",
} as const satisfies Record<ReportOutcome, ObligationCommand>;

function dayProblems(
  { outcome, doneOn }: Report,
  { implementedOn }: Reported,
  today: string,
): ProblemFound[] {
  if (!doneOn) return [problem("MISSING", "doneOn")];
  if (doneOn > today) return [problem("DATE_IN_FUTURE", "doneOn")];
  const tooEarly = outcome === "LIFTED" && implementedOn !== null && doneOn < implementedOn;
  return tooEarly ? [problem("DATE_ORDER", "doneOn")] : [];
}

function problemsOf(report: Report, found: Reported, today: string): ProblemFound[] {
  const { outcome, documentNumber, doneOn, reason } = report;
  if (outcome === "NOT_APPLICABLE") {
    return [
      ...textProblems("reason", reason, LONGEST.reason),
      ...(documentNumber ? [problem("UNEXPECTED", "documentNumber")] : []),
      ...(doneOn ? [problem("UNEXPECTED", "doneOn")] : []),
    ];
  }
  return [
    ...textProblems("documentNumber", documentNumber, LONGEST.number),
    ...dayProblems(report, found, today),
    ...(reason ? textProblems("reason", reason, LONGEST.reason) : []),
  ];
}

/**
 * Decides on the report of a department (section two of the document: 将联合惩戒实施情况…反馈).
 *
 * @param department id of the city's department for which it is made
 * @param found null where there is no such obligation that the unit may see
 */
export function decideReport(
  report: Report,
  found: Reported | null,
  { department, today }: { readonly department: string; readonly today: string },
): ReportDecision {
  if (found === null) return { problems: [problem("NOT_FOUND", "obligation")] };
  if (found.departmentId !== department) return { problems: [problem("NOT_COMPETENT", "obligation")] };
  if (found.version !== report.expectedVersion) {
    return { problems: [problem("CHANGED_MEANWHILE", "expectedVersion")] };
  }
  const command = COMMANDS[report.outcome];
  const stateAfter = nextState(OBLIGATION_LIFECYCLE, command, found.state);
  if (stateAfter === null) return { problems: [problem("WRONG_STATE", "outcome")] };
  const problems = problemsOf(report, found, today);
  if (problems.length > 0) return { problems };
  const { documentNumber, doneOn, reason } = report;
  return {
    problems: [],
    event: {
      ...{ command, stateBefore: found.state, stateAfter },
      ...{ documentNumber: documentNumber || null, doneOn: doneOn ?? null, reason: reason || null },
    },
  };
}
