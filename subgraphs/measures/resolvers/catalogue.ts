import type { DepartmentResolvers, LimbResolvers, MeasureResolvers } from "../generated/resolvers.ts";
import type { LegalBasisModel, LimbModel, MeasureModel } from "../models.ts";
import { inEffect } from "../rules/in-effect.ts";

/** What orders or allows a limb, and the conditions that a listing bears on, in effect on the day. */
export function basesOn(limb: LimbModel, on: string): LegalBasisModel[] {
  return limb.legalBases.filter((basis) => basis.relation !== "LIMIT" && inEffect(basis, on));
}

/** What limits a limb, in effect on the day. */
export function limitsOn(limb: LimbModel, on: string): LegalBasisModel[] {
  return limb.legalBases.filter((basis) => basis.relation === "LIMIT" && inEffect(basis, on));
}

export const Measure: MeasureResolvers = {
  __resolveReference: async ({ number }, { loaders }) =>
    (await loaders.catalogue()).measures.get(number) ?? null,
  departments: (measure) => measure.departmentIds.map((id) => ({ id })),
};

export const Limb: LimbResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.catalogue()).limbs.get(id) ?? null,
  measure: async (limb, _args, { loaders }) =>
    (await loaders.catalogue()).measures.get(limb.measureNumber) as MeasureModel,
  bases: (limb, { on }, { request }) => basesOn(limb, on ?? request.today),
  limits: (limb, { on }, { request }) => limitsOn(limb, on ?? request.today),
};

export const Department: DepartmentResolvers = {
  measures: async ({ id }, { on }, { loaders, request }) => {
    const { measures } = await loaders.catalogue();
    return [...measures.values()].filter(
      (measure) => measure.departmentIds.includes(id) && inEffect(measure, on ?? request.today),
    );
  },
};
