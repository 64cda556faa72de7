import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { idOf } from "../../shared/arguments.ts";
import { readsSealed } from "../acting.ts";
import type { Context } from "../context.ts";
import type { ObligationResolvers } from "../generated/resolvers.ts";
import type { ObligationRow } from "../models.ts";
import { KNOWN, type WhyUnknown } from "../terms.ts";
import { noteObligations } from "./obligation-page.ts";

/** Whether it is of a person, and every listing that it rests on sealed to the viewer. */
async function isSealed(
  { subjectType, listingIds }: ObligationRow,
  { request, loaders }: Context,
): Promise<boolean> {
  if (subjectType === "ORGANIZATION" || readsSealed(request.viewer)) return false;
  const unsealed = await Promise.all(listingIds.map((id) => loaders.unsealedListings.load(id)));
  return unsealed.every((listing) => listing === null);
}

const isWithheld = async (obligation: ObligationRow, context: Context) =>
  obligation.subjectType === "PERSON" &&
  (!readsPersons(context.request.viewer) || (await isSealed(obligation, context)));

/** Why the last day of what is to be done is not known. */
async function whyUnknown(
  { state, dueOn, countedFrom }: ObligationRow,
  { loaders }: Context,
): Promise<WhyUnknown> {
  const term = state === "OPEN" ? "implement" : state === "TO_LIFT" ? "lift" : null;
  if (term === null || dueOn !== null || countedFrom === null) return KNOWN;
  return (await loaders.terms()).whyUnknown(term, countedFrom);
}

export const Obligation: ObligationResolvers = {
  __resolveReference: async ({ id }, context) => {
    const found = await context.loaders.obligationById.load(idOf("id", id));
    noteObligations([found], "Obligation", context);
    return found;
  },

  limb: ({ limbId }) => ({ id: limbId }),

  department: async ({ departmentId }, _args, { loaders }) =>
    (await loaders.departments()).get(departmentId) ?? null,

  subject: async (obligation, _args, context) => {
    if (await isWithheld(obligation, context)) return null;
    const { lookUps } = context;
    if (obligation.subjectType === "PERSON") {
      lookUps.saw("Obligation.subject");
      lookUps.found("Person", obligation.subjectId);
    }
    const __typename = obligation.subjectType === "PERSON" ? "Person" : "Organization";
    return { __typename, id: obligation.subjectId };
  },

  withheld: async (obligation, _args, context) => await isWithheld(obligation, context),

  overdue: ({ dueOn }, _args, { request }) => dueOn !== null && dueOn < request.today,

  dueUnknown: async (obligation, _args, context) => (await whyUnknown(obligation, context)).dueUnknown,

  calendarEndsOn: async (obligation, _args, context) =>
    (await whyUnknown(obligation, context)).calendarEndsOn,

  listings: ({ listingIds }) => listingIds.map((id) => ({ id })),

  events: async (obligation, _args, context) => {
    const events = await context.loaders.events.load(obligation.id);
    if (!(await isSealed(obligation, context))) return events;
    // What an officer wrote may name the person.
    return events.map((event) => ({ ...event, documentNumber: null, reason: null }));
  },
};
