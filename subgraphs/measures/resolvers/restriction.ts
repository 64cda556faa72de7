import type { GroundResolvers, RestrictionResolvers } from "../generated/resolvers.ts";
import type { MeasureModel } from "../models.ts";
import { isWithheld } from "../rules/visibility.ts";
import { basesOn, limitsOn } from "./catalogue.ts";

export const Restriction: RestrictionResolvers = {
  measure: async ({ limb }, _args, { loaders }) =>
    (await loaders.catalogue()).measures.get(limb.measureNumber) as MeasureModel,
  effect: ({ applied }) => applied.effect,
  action: ({ limb }) => limb.action,
  grounds: ({ applied, subject }, _args, { request }) =>
    applied.grounds.map((ground) => ({ ...ground, subject, withheld: isWithheld(ground, request.viewer) })),
  offices: ({ applied }) => applied.offices.map((id) => ({ id })),
  since: ({ applied }) => applied.since,
  until: ({ applied }) => applied.until,
  objectionPending: ({ applied }) => applied.objectionPending,
  bases: ({ limb, on }) => basesOn(limb, on),
  limits: ({ limb, on }) => limitsOn(limb, on),
  departments: async ({ limb }, _args, { loaders }) =>
    (await loaders.catalogue()).measures.get(limb.measureNumber)?.departmentIds.map((id) => ({ id })) ?? null,
  ambiguities: ({ limb }) => limb.ambiguities,
};

export const Ground: GroundResolvers = {
  listing: ({ listing, subject, withheld }) => (withheld ? null : { ground: `${listing}/${subject}` }),
  position: ({ position }) => (position === null ? null : { id: position }),
};
