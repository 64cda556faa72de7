import type { Responsibility, SubjectType } from "../generated/resolvers.ts";
import type { CaseState } from "./lifecycles/case.ts";

export interface StatedFact {
  readonly code: string;
  readonly text: string;
}

export interface StatedBehaviour {
  readonly number: number;
  readonly facts: readonly StatedFact[];
}

export interface Responsible {
  readonly person: string;
  readonly responsibility: Responsibility;
}

/** What a draft says. */
export interface CaseContent {
  readonly subjectId: string;
  readonly subjectType: SubjectType;
  readonly behaviours: readonly StatedBehaviour[];
  readonly coDetermining: readonly string[];
  readonly persons: readonly Responsible[];
}

/** A version of a case. Days that were not reached are null. */
export interface Case extends CaseContent {
  readonly id: string;
  readonly version: number;
  readonly state: CaseState;
  readonly authority: string;
  readonly noticeNumber: string | null;
  readonly notifiedOn: string | null;
  /** Last day on which a statement can be made. */
  readonly answerBy: string | null;
  readonly statementOn: string | null;
  readonly statement: string | null;
  readonly review: string | null;
  readonly documentNumber: string | null;
  readonly determinedOn: string | null;
  /** Officers by the `sub` of their tokens. */
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  /** Ids of the listings that came of it, the subject's first. */
  readonly listings: readonly string[];
}
