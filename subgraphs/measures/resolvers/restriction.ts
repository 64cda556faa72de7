import type { GroundResolvers, RestrictionResolvers } from "../generated/resolvers.ts";
import { isWithheld } from "../rules/visibility.ts";
import { basesOn, limitsOn } from "./catalogue.ts";

export const Restriction: RestrictionResolvers = {
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
  departments: ({ measure }) => measure.departmentIds.map((id) => ({ id })),
  ambiguities: ({ limb }) => limb.ambiguities,
};

export const Ground: GroundResolvers = {
  listing: ({ listing, subject, withheld }) => (withheld ? null : { ground: `${listing}/${subject}` }),
  position: ({ position }) => (position === null ? null : { id: position }),
};
