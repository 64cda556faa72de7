import type { RequestContext } from "../../../schema/request-context.ts";
import { unitOf } from "../../shared/rules/unit.ts";
import type { AddDepartmentInput, SubmitPeriodicReportInput } from "../generated/resolvers.ts";
import type { ReportingStore } from "../reporting-store.ts";
import { LONGEST, problem, textProblems } from "../rules/problem.ts";
import type { Terms } from "../terms.ts";
import { type Outcome, once, refused } from "./once.ts";

/** Who adds to lists that the text leaves open: it coordinates the departments (section two of the document). */
const COORDINATOR = "NDRC";

/** Takes the report of a department of the city for a period that has begun. */
export async function submitPeriodicReport(
  store: ReportingStore,
  terms: Terms,
  request: RequestContext,
  input: SubmitPeriodicReportInput,
): Promise<Outcome> {
  const { viewer, today } = request;
  const { department } = viewer;
  if (department === null || unitOf(department).division !== null) return refused(problem("NOT_COMPETENT"));
  const { on, documentNumber, summary } = input;
  const period = terms.reportPeriod(on);
  return await once(request, "submitPeriodicReport", input, {
    earlier: (keyed) => store.reportOfKey(department, keyed),
    async attempt(keyed) {
      const problems = [
        ...(period.from > today ? [problem("DATE_IN_FUTURE", "on")] : []),
        ...textProblems("documentNumber", documentNumber, LONGEST.number),
        ...textProblems("summary", summary, LONGEST.reason),
      ];
      if (problems.length > 0) return problems;
      return await store.recordReport(
        department,
        period,
        { receivedOn: today, documentNumber, summary },
        keyed,
      );
    },
  });
}

/** The largest number of a measure that the database takes: others are no measure. */
const SMALLINT = 32_767;

/** Adds a department to a measure whose list of departments is open. */
export async function addDepartment(
  store: ReportingStore,
  request: RequestContext,
  input: AddDepartmentInput,
): Promise<Outcome> {
  const unit = request.viewer.department;
  if (unit !== COORDINATOR) return refused(problem("NOT_COMPETENT"));
  const { measure, department, documentNumber, reason } = input;
  return await once(request, "addDepartment", input, {
    earlier: (keyed) => store.additionOfKey(keyed),
    async attempt(keyed) {
      const list = Math.abs(measure) > SMALLINT ? null : await store.measureList(measure, department);
      if (list === null) return [problem("NOT_FOUND", "measure")];
      const problems = [
        ...(list.openEnded ? [] : [problem("LIST_NOT_OPEN", "measure")]),
        ...(list.known ? [] : [problem("NOT_FOUND", "department")]),
        ...(list.named ? [problem("ALREADY_NAMED", "department")] : []),
        ...textProblems("documentNumber", documentNumber, LONGEST.number),
        ...textProblems("reason", reason, LONGEST.reason),
      ];
      if (problems.length > 0) return problems;
      return await store.recordAddition(unit, { measure, department, documentNumber, reason }, keyed);
    },
  });
}
