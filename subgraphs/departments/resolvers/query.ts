import { idOf } from "../../shared/arguments.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { obligationConnectionOf, obligationSelectionOf } from "./obligation-page.ts";
import { isOverdue, reportsOn } from "./reporting.ts";

export const Query: QueryResolvers = {
  departments: async (_root, _args, { loaders }) => [...(await loaders.departments()).values()],

  department: async (_root, { id }, { loaders }) => (await loaders.departments()).get(id) ?? null,

  obligation: async (_root, { id }, { loaders }) => await loaders.obligationById.load(idOf("id", id)),

  obligations: async (_root, args, { loaders, request }) => {
    const selection = obligationSelectionOf(args, request);
    return obligationConnectionOf(await loaders.obligations(selection), selection);
  },

  periodicReports: async (_root, { on, overdue }, context) => {
    const reports = await reportsOn(on ?? null, null, context);
    if (overdue === null || overdue === undefined) return reports;
    return reports.filter((report) => isOverdue(report, context.request.today) === overdue);
  },
};
