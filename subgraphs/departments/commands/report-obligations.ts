import type { RequestContext } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import { unitOf } from "../../shared/rules/unit.ts";
import type { FeedbackStore, ReportToStore, Submission } from "../feedback-store.ts";
import { decideReport, type Report } from "../rules/decide-report.ts";
import { type ProblemFound, problem } from "../rules/problem.ts";

/** Reports of one submission at most. */
const MOST = 500;
/** Tries of one submission. Each collision needs something else stored about the same obligation at the same moment. */
const TRIES = 5;

/** What came of one report; the obligation is that which it named, where there is one that the unit may see. */
export interface ReportResult {
  readonly obligation: string | null;
  readonly repeated: boolean;
  readonly problems: readonly ProblemFound[];
}

/** Of each report, or why none of them was looked at. */
export interface SubmissionResult {
  readonly results: readonly ReportResult[];
  readonly problems: readonly ProblemFound[];
}

const ID = /^[1-9][0-9]{0,17}$/;
const HIDDEN = new Set(["NOT_FOUND"]);

const refusedAll = (...problems: readonly ProblemFound[]): SubmissionResult => ({ results: [], problems });

function refused({ obligation }: Report, problems: readonly ProblemFound[]): ReportResult {
  const hidden = problems.some(({ code }) => HIDDEN.has(code));
  return { obligation: hidden ? null : obligation, repeated: false, problems };
}

/** Decides on the reports of a submission that have no result yet; enters those that are refused or repeated. */
async function decideAll(
  store: FeedbackStore,
  submission: Submission,
  {
    reports,
    results,
    today,
  }: { reports: readonly Report[]; results: (ReportResult | null)[]; today: string },
): Promise<ReportToStore[]> {
  const earlier = new Map((await store.reportsOfKey(submission)).map((one) => [one.row, one]));
  const open = reports.filter((_, row) => results[row] === null).map(({ obligation }) => obligation);
  const rows = await store.reported(
    submission.unit,
    open.filter((id) => ID.test(id)),
  );
  const found = new Map(rows.map((one) => [one.id, one]));
  const { department } = unitOf(submission.unit);
  const named = new Set<string>();
  return reports.flatMap((report, row) => {
    const { obligation, expectedVersion } = report;
    const again = named.has(obligation);
    named.add(obligation);
    if (results[row]) return [];
    const hash = contentHash("report", report);
    const before = earlier.get(row);
    if (before?.hash === hash) results[row] = { obligation, repeated: true, problems: [] };
    else if (before) results[row] = refused(report, [problem("KEY_REUSED", "idempotencyKey")]);
    else if (again) results[row] = refused(report, [problem("REPEATED", "obligation")]);
    else {
      const decision = decideReport(report, found.get(obligation) ?? null, { department, today });
      if (decision.event) return [{ ...decision.event, row, hash, obligation, version: expectedVersion + 1 }];
      results[row] = refused(report, decision.problems);
    }
    return [];
  });
}

/**
 * Takes the reports of a unit on its obligations, each by itself and once for its place under the key. What another
 * stored first is decided on anew.
 */
export async function reportObligations(
  store: FeedbackStore,
  { viewer, today }: RequestContext,
  key: string,
  reports: readonly Report[],
): Promise<SubmissionResult> {
  const { subject: officer, department: unit } = viewer;
  if (officer === null || unit === null) return refusedAll(problem("NOT_COMPETENT"));
  if (!isCommandKey(key)) return refusedAll(problem("INVALID_KEY", "idempotencyKey"));
  if (reports.length > MOST) return refusedAll(problem("TOO_MANY", "reports"));
  const submission = { unit, officer, key };
  const results: (ReportResult | null)[] = reports.map(() => null);
  for (let tries = 0; tries < TRIES; tries++) {
    const toStore = await decideAll(store, submission, { reports, results, today });
    const stored = toStore.length > 0 ? await store.record(submission, toStore) : [];
    for (const row of stored) {
      results[row] = { obligation: (reports[row] as Report).obligation, repeated: false, problems: [] };
    }
    if (stored.length === toStore.length)
      return { results: results.filter((one) => one !== null), problems: [] };
  }
  throw new Error(`reports: others were faster ${TRIES} times`);
}
