import type { ReportOutcome } from "../../generated/operations.ts";

/** A report as far as it was filled in. */
export interface ReportDraft {
  readonly outcome: ReportOutcome | null;
  readonly doneOn: string;
  readonly documentNumber: string;
  readonly reason: string;
}

const KEY = "report-draft";

export const EMPTY: ReportDraft = { outcome: null, doneOn: "", documentNumber: "", reason: "" };

/** The draft that was left at this tab, so that a reload loses nothing. */
export function keptDraft(): ReportDraft {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? EMPTY : { ...EMPTY, ...(JSON.parse(kept) as Partial<ReportDraft>) };
}

export function keepDraft(draft: ReportDraft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft));
}

export function dropDraft(): void {
  sessionStorage.removeItem(KEY);
}
