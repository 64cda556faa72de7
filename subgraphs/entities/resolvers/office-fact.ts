import type { OfficeFactResolvers } from "../generated/resolvers.ts";
import { askedOrganization } from "./asked-subject.ts";

export const OfficeFact: OfficeFactResolvers = {
  organization: ({ organizationId }, _args, { loaders }, info) =>
    askedOrganization(organizationId, loaders, info),
};
