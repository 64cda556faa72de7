import type { DepartmentResolvers } from "../generated/resolvers.ts";
import { obligationPageOf, obligationSelectionOf, requireDutiesOf } from "./obligation-page.ts";

export const Department: DepartmentResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.departments()).get(id) ?? null,

  countyUnits: async ({ id }, _args, { loaders }) => (await loaders.countyUnits()).get(id) ?? [],

  obligations: async ({ id }, args, context) => {
    requireDutiesOf(id, context.request);
    const { loaders } = context;
    const selection = obligationSelectionOf(args, context.request, args.order);
    const rows =
      args.order === "URGENCY"
        ? await loaders.obligationsByUrgency(id, selection)
        : await loaders.obligationsOfDepartment(id, selection);
    return obligationPageOf(rows, selection, "Department.obligations", context);
  },
};
