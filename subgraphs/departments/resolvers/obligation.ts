import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { idOf } from "../../shared/arguments.ts";
import type { ObligationResolvers } from "../generated/resolvers.ts";
import type { ObligationRow } from "../models.ts";

const isWithheld = ({ subjectType }: ObligationRow, viewer: Viewer) =>
  subjectType === "PERSON" && !readsPersons(viewer);

export const Obligation: ObligationResolvers = {
  __resolveReference: async ({ id }, { loaders }) => await loaders.obligationById.load(idOf("id", id)),

  limb: ({ limbId }) => ({ id: limbId }),

  department: async ({ departmentId }, _args, { loaders }) =>
    (await loaders.departments()).get(departmentId) ?? null,

  subject: (obligation, _args, { request, lookUps }) => {
    if (isWithheld(obligation, request.viewer)) return null;
    if (obligation.subjectType === "PERSON") {
      lookUps.saw("Obligation.subject");
      lookUps.found("Person", obligation.subjectId);
    }
    const __typename = obligation.subjectType === "PERSON" ? "Person" : "Organization";
    return { __typename, id: obligation.subjectId };
  },

  withheld: (obligation, _args, { request }) => isWithheld(obligation, request.viewer),

  overdue: ({ dueOn }, _args, { request }) => dueOn !== null && dueOn < request.today,

  listings: ({ listingIds }) => listingIds.map((id) => ({ id })),

  events: async ({ id }, _args, { loaders }) => await loaders.events.load(id),
};
