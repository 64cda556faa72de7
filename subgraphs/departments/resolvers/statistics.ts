import { badUserInput } from "../../../schema/error-codes.ts";
import { dimensionsOf, statisticsOf } from "../../shared/statistics.ts";
import { readsAs } from "../acting.ts";
import type { Context } from "../context.ts";
import type { ObligationStatisticsFilter, QueryResolvers } from "../generated/resolvers.ts";
import { overdueBefore } from "../publication-dues.ts";
import type { StatisticsStore } from "../statistics/statistics-store.ts";

/** Refuses what nothing can have: nothing would say that there is none. */
async function confinedTo(filter: ObligationStatisticsFilter | null | undefined, { loaders }: Context) {
  const departments = await loaders.departments();
  const {
    department = null,
    limb = null,
    measure = null,
    division = null,
    subjectType = null,
  } = filter ?? {};
  const checks = [
    ["department", department === null || departments.has(department)],
    ["limb", limb === null || /^\d{1,2}[a-z]$/.test(limb)],
    ["measure", measure === null || (measure >= 1 && measure <= 99)],
    ["division", division === null || /^\d{6}$/.test(division)],
  ] as const;
  for (const [argument, isKnown] of checks) {
    if (isKnown) continue;
    throw badUserInput(`filter.${argument}`, { zh: "取值不存在", en: "a value that does not exist" });
  }
  return { department, limb, measure, division, subjectType };
}

/**
 * The statistics of what departments do.
 * @param publishesPersons whether natural persons are published
 */
export function statisticsQueryOf(store: StatisticsStore, publishesPersons: boolean) {
  return {
    obligationStatistics: async (_root, { by, filter }, context) => {
      const { viewer, today } = context.request;
      const question = {
        ...{ acting: readsAs(viewer), today, by: dimensionsOf(by, filter, viewer, ["LIMB"]) },
        ...(await confinedTo(filter, context)),
      };
      const counted = await store.obligations(question, context.loaders.wanted);
      return statisticsOf(counted, context.request, await store.threshold());
    },
    publicationStatistics: async (_root, { channel, by }, { request, loaders }) => {
      const { viewer, today } = request;
      const terms = await loaders.terms();
      const question = {
        ...{ acting: readsAs(viewer), channel, today, persons: publishesPersons },
        by: dimensionsOf(by, null, viewer),
        overdueBefore: {
          publish: overdueBefore(today, terms.publishBy),
          withdraw: overdueBefore(today, terms.withdrawBy),
        },
      };
      const counted = await store.publications(question, loaders.wanted);
      return statisticsOf(counted, request, await store.threshold());
    },
  } satisfies Partial<QueryResolvers>;
}
