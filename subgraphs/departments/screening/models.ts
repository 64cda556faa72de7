import type { Connection } from "../../shared/paging.ts";
import type {
  GatedAction,
  ScreenedType,
  ScreeningFailure,
  ScreeningOutcome,
  ScreeningState,
} from "../generated/resolvers.ts";

/** A screening without its rows. */
export interface ScreeningModel {
  id: string;
  state: ScreeningState;
  action: GatedAction;
  subjectType: ScreenedType;
  on: string;
  knownAt: string;
  /** Rows of the file that are not empty. */
  rows: number;
  rejected: number;
  duplicates: number;
  screened: number;
  counts: { outcome: ScreeningOutcome; rows: number }[] | null;
  submittedAt: string;
  finishedAt: string | null;
  failure: ScreeningFailure | null;
  deleteAfter: string;
  deleted: boolean;
}

export type ScreeningConnectionModel = Connection<ScreeningModel>;

/** Who is asked about in a row, as far as it may be kept; or why the row is not taken. */
export type ScreeningRow = { row: number } & (
  | { code: string; sameAs: number | null }
  | {
      identityType: string;
      /** Keyed hash of the identity, 32 bytes. */
      identityHash: Buffer;
      identityMask: string;
      sameAs: number | null;
    }
  | { reason: string; column: string }
);

/** What is to be screened, for whom. */
export interface NewScreening {
  /** Id of the department, or of the unit of a county. */
  unit: string;
  viewer: string;
  scopes: readonly string[];
  purpose: string | null;
  action: GatedAction;
  subjectType: ScreenedType;
  on: string;
  /** Days that rows and results are kept. */
  keptDays: number;
}

/** Screenings, and rows of them, that may be under way: each of its unit, and all together. */
export interface MostUnderWay {
  readonly screenings: number;
  readonly rows: number;
  readonly allScreenings: number;
  readonly allRows: number;
}

/** What came of a row. */
export interface ScreenedRow {
  row: number;
  outcome: ScreeningOutcome;
  /** Ids of the limbs that apply. */
  limbs: readonly string[];
  /** When the last of the restrictions ends; null where one has no end, and where there is none. */
  until: string | null;
  objectionPending: boolean;
}

/** A line of the results. */
export interface ScreeningResult extends ScreenedRow {
  /** The code, or the mask of the identity; null of a row that was not taken. */
  subject: string | null;
  reason: string | null;
  column: string | null;
  sameAs: number | null;
}

/** A screening as the worker has it. */
export interface ScreeningTask {
  id: string;
  unit: string;
  viewer: string;
  scopes: string[];
  purpose: string | null;
  action: GatedAction;
  subjectType: ScreenedType;
  on: string;
  knownAt: string;
  state: "WAITING" | "RUNNING";
  /** Rows up to this one have been screened. */
  atRow: number;
  /** Digest of the catalogue that it has been answered by so far; null where no answer rests on it yet. */
  rules: string | null;
}

/** A row that is to be screened. */
export interface RowToScreen {
  row: number;
  code: string | null;
  /** Id of the subject; null where there is none on record at the instant of the screening. */
  subject: string | null;
  /** Whether they, or somebody one position away, were ever listed. */
  reached: boolean;
}
