import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { idOf } from "../../shared/arguments.ts";
import type { PositionResolvers } from "../generated/resolvers.ts";
import type { PositionModel } from "../models.ts";
import { askedOrganization } from "./asked-subject.ts";
import { toldSubject } from "./told-subject.ts";

/** Whether the holder is kept back: a person who was reached through a position, not by their own identity. */
function isWithheld({ holderType }: PositionModel, viewer: Viewer): boolean {
  return holderType === "PERSON" && !readsPersons(viewer);
}

export const Position: PositionResolvers = {
  // A copy: @apollo/subgraph writes the name of the type on it, and other requests may hold the row.
  __resolveReference: async ({ id }, { loaders }) => {
    const position = await loaders.position.load(idOf("id", id));
    return position && { ...position };
  },

  holder: (position, _args, context, info) =>
    isWithheld(position, context.request.viewer)
      ? null
      : toldSubject({ id: position.holderId, type: position.holderType }, context, info),

  withheld: (position, _args, { request }) => isWithheld(position, request.viewer),

  organization: ({ organizationId }, _args, { loaders }, info) =>
    askedOrganization(organizationId, loaders, info),

  held: ({ since, until }, args, { request }) => {
    const on = args.on ?? request.today;
    return (since === null || since <= on) && (until === null || on < until);
  },
};
