import { idOf } from "../../shared/arguments.ts";
import type { PersonResolvers } from "../generated/resolvers.ts";
import { positionsPage } from "./positions-page.ts";

export const Person: PersonResolvers = {
  __resolveReference: async ({ id }, { loaders }) => loaders.person.load(idOf("id", id)),

  positions: ({ id }, args, { loaders }) => positionsPage(id, args, loaders.positionsOf),
  officeFacts: ({ id }, _args, { loaders }) => loaders.officeFacts.load(id),
};
