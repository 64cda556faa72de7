import { idOf } from "../../shared/arguments.ts";
import { divisionName, industryName } from "../code-tables.ts";
import type { OrganizationResolvers } from "../generated/resolvers.ts";
import { positionsPage } from "./positions-page.ts";

export const Organization: OrganizationResolvers = {
  __resolveReference: async (reference, { loaders }) =>
    "id" in reference
      ? loaders.organization.load(idOf("id", reference.id))
      : loaders.organizationByCode.load(reference.code),

  industry: ({ industry }) => (industry === null ? null : { code: industry, name: industryName(industry) }),
  division: ({ division }) => (division === null ? null : { code: division, name: divisionName(division) }),
  positions: ({ id }, args, { loaders }) => positionsPage(id, args, loaders.positionsIn),
  heldPositions: ({ id }, args, { loaders }) => positionsPage(id, args, loaders.positionsOf),
  registrationFacts: ({ id }, _args, { loaders }) => loaders.registrationFacts.load(id),
  officerFacts: ({ id }, _args, { loaders }) => loaders.officerFacts.load(id),
};
