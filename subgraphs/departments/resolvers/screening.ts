import { idOf } from "../../shared/arguments.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import type { MutationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { type ScreeningStore, screeningUnitOf } from "../screening/screening-store.ts";

const CURSOR = [/^[1-9][0-9]{0,17}$/];

/** The screenings of the viewer's department: what it has uploaded by HTTP is seen and cancelled here. */
export function screeningsOf(store: ScreeningStore): {
  Query: Required<Pick<QueryResolvers, "screening" | "screenings">>;
  Mutation: Required<Pick<MutationResolvers, "cancelScreening">>;
} {
  return {
    Query: {
      screening: (_root, { id }, { request: { viewer } }) =>
        store.byId(screeningUnitOf(viewer), idOf("id", id)),

      screenings: async (_root, args, { request: { viewer } }) => {
        const { first, after } = pageOf(args, CURSOR);
        const rows = await store.page(screeningUnitOf(viewer), after?.[0] ?? null, first + 1);
        return connectionOf(rows, first, ({ id }) => [id]);
      },
    },
    Mutation: {
      cancelScreening: (_root, { input }, { request: { viewer } }) =>
        store.cancel(screeningUnitOf(viewer), idOf("screening", input.screening)),
    },
  };
}
