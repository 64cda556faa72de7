import { connectionOf, pageOf } from "../../shared/paging.ts";
import { readsAs } from "../acting.ts";
import { recordPublications } from "../commands/record-publications.ts";
import type { MutationResolvers, PublicationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { overdueOn, withDueDay } from "../publication-dues.ts";
import type { PublicationStore } from "../publication-store.ts";

const KEY = [/^[1-9][0-9]{0,17}$/];

export const Publication: PublicationResolvers = {
  listing: ({ listingId }) => ({ id: listingId }),
  overdue: ({ dueOn }, _args, { request }) => dueOn !== null && dueOn < request.today,
};

/** @param basis rule of law by which persons are published; null where they are not */
export function publicationsOf(
  store: PublicationStore,
  basis: string | null,
): {
  Query: Pick<QueryResolvers, "publications">;
  Mutation: Required<Pick<MutationResolvers, "recordPublications">>;
} {
  return {
    Query: {
      publications: async (_root, { channel, states, overdue, ...args }, { loaders, request }) => {
        const page = pageOf(args, KEY);
        const { viewer, today } = request;
        const terms = await loaders.terms();
        const rows = await loaders.publications({
          ...{ acting: readsAs(viewer), channel, today, persons: basis !== null },
          ...{ states: states ?? null, overdue: overdue ?? null },
          overdueBefore: {
            publish: overdueOn(today, "publish", terms).before,
            withdraw: overdueOn(today, "withdraw", terms).before,
          },
          ...{ after: page.after?.[0] ?? null, limit: page.first + 1 },
        });
        const models = rows.map((row) => withDueDay(row, channel, terms));
        return connectionOf(models, page.first, ({ listingId }) => [listingId]);
      },
    },
    Mutation: {
      recordPublications: async (_root, { input }, { request, lookUps }) => {
        lookUps.saw("Mutation.recordPublications");
        const { results, problems } = await recordPublications(store, request, input, basis);
        return {
          results: results.map((one) => ({ ...one, problems: [...one.problems] })),
          problems: [...problems],
        };
      },
    },
  };
}
