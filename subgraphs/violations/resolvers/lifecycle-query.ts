import { badUserInput } from "../../../schema/error-codes.ts";
import { idOf } from "../../shared/arguments.ts";
import { PAGE_LIMIT } from "../../shared/paging.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import type { LifecycleRepository } from "../lifecycle-repository.ts";
import { dutiesOf } from "./duties-of.ts";
import { requireAuthority, requireWorkOf } from "./own-authority.ts";
import { isAboutSealed, isOfSealedPerson } from "./sealed-work.ts";

type LifecycleQuery = Pick<QueryResolvers, "calendarYears" | "determinationCase" | "complaint" | "duties">;

/** What is asked of the work on the list. */
export function lifecycleQueryOf(store: LifecycleRepository): LifecycleQuery {
  return {
    calendarYears: async (_root, _args, { loaders }) => [...(await loaders.calendarYears())],

    determinationCase: async (_root, { id, knownAt }, context) => {
      const { loaders, lookUps, request } = context;
      const asked = idOf("id", id);
      // What is sealed is so by what is known now, whatever the instant that the case is asked for as of.
      const current = await loaders.caseById.load(asked);
      if (current === null) {
        lookUps.missed("DeterminationCase", asked);
        return null;
      }
      requireWorkOf(current.authority, request, await isOfSealedPerson(current, context));
      lookUps.found("DeterminationCase", asked);
      return knownAt ? await store.caseKnownAt(asked, knownAt) : current;
    },

    complaint: async (_root, { id }, context) => {
      const asked = idOf("id", id);
      const found = await context.loaders.complaintById.load(asked);
      if (found) {
        requireWorkOf(found.authority, context.request, await isAboutSealed(found, context));
        context.lookUps.found("Complaint", asked);
      } else context.lookUps.missed("Complaint", asked);
      return found;
    },

    duties: async (_root, { authority, until, first }, { loaders, request }) => {
      requireAuthority(authority);
      requireWorkOf(authority, request);
      const limit = first ?? 100;
      if (limit < 1 || limit > PAGE_LIMIT) {
        const reason = { zh: `应在 1 至 ${PAGE_LIMIT} 之间`, en: `must be from 1 to ${PAGE_LIMIT}` };
        throw badUserInput("first", reason, { limit: PAGE_LIMIT });
      }
      const { today } = request;
      const publicityCapYears = await loaders.publicityCapYears();
      const open = await store.openWork({ authority, today, until, publicityCapYears, expiries: limit });
      return (await dutiesOf(open, loaders, { today, until })).slice(0, limit);
    },
  };
}
