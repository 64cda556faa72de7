import { idOf } from "../../shared/arguments.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { noteObligations, obligationPageOf, obligationSelectionOf } from "./obligation-page.ts";
import { isOverdue, reportsOn } from "./reporting.ts";

export const Query: QueryResolvers = {
  departments: async (_root, _args, { loaders }) => [...(await loaders.departments()).values()],

  department: async (_root, { id }, { loaders }) => (await loaders.departments()).get(id) ?? null,

  obligation: async (_root, { id }, context) => {
    const found = await context.loaders.obligationById.load(idOf("id", id));
    noteObligations([found], "Query.obligation", context);
    return found;
  },

  obligations: async (_root, args, context) => {
    const selection = obligationSelectionOf(args, context.request);
    const rows = await context.loaders.obligations(selection);
    return obligationPageOf(rows, selection, "Query.obligations", context);
  },

  periodicReports: async (_root, { on, overdue }, context) => {
    const reports = await reportsOn(on ?? null, null, context);
    if (overdue === null || overdue === undefined) return reports;
    return reports.filter((report) => isOverdue(report, context.request.today) === overdue);
  },
};
