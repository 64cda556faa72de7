import { unitOf } from "../../shared/rules/unit.ts";
import { readsAs } from "../acting.ts";
import type { Context } from "../context.ts";
import type {
  AddedDepartmentResolvers,
  MeasureResolvers,
  PeriodicReportResolvers,
} from "../generated/resolvers.ts";
import type { PeriodicReportModel } from "../models.ts";

/** Reports of the period that a day is in; null is the last period that has ended. */
export async function reportsOn(
  on: string | null,
  department: string | null,
  { loaders, request }: Context,
): Promise<PeriodicReportModel[]> {
  // A unit of a county submits no report, and that of its department is not its own.
  if (unitOf(readsAs(request.viewer)).division !== null) return [];
  const terms = await loaders.terms();
  const running = terms.reportPeriod(request.today);
  // The day before a period is of the one that ended with it.
  const before = new Date(Date.parse(`${running.from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const period = terms.reportPeriod(on ?? before);
  const dueOn = terms.reportDueOn(period);
  const rows = await loaders.periodicReports(period, department);
  return rows.map((row) => ({ ...row, ...period, dueOn }));
}

export function isOverdue({ dueOn, receivedOn }: PeriodicReportModel, today: string): boolean {
  return receivedOn === null && dueOn !== null && dueOn < today;
}

export const PeriodicReport: PeriodicReportResolvers = {
  department: async ({ departmentId }, _args, { loaders }) =>
    (await loaders.departments()).get(departmentId) ?? null,
  overdue: (report, _args, { request }) => isOverdue(report, request.today),
};

export const Measure: MeasureResolvers = {
  __resolveReference: async ({ number }) => ({ number }),
  addedDepartments: async ({ number }, _args, { loaders }) => await loaders.addedDepartments.load(number),
};

export const AddedDepartment: AddedDepartmentResolvers = {
  department: async ({ departmentId }, _args, { loaders }) =>
    (await loaders.departments()).get(departmentId) ?? null,
};
