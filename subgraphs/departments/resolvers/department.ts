import type { DepartmentResolvers } from "../generated/resolvers.ts";
import { obligationConnectionOf, obligationSelectionOf, requireDutiesOf } from "./obligation-page.ts";

export const Department: DepartmentResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.departments()).get(id) ?? null,

  countyUnits: async ({ id }, _args, { loaders }) => (await loaders.countyUnits()).get(id) ?? [],

  obligations: async ({ id }, args, { loaders, request }) => {
    requireDutiesOf(id, request);
    const selection = obligationSelectionOf(args, request);
    return obligationConnectionOf(await loaders.obligationsOfDepartment(id, selection), selection);
  },
};
