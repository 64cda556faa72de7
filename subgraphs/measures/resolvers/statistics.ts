import { badUserInput } from "../../../schema/error-codes.ts";
import { dimensionsOf, readsAnalytics, statisticsOf } from "../../shared/statistics.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { countRestricted, type RestrictionQuestion } from "../rules/restriction-statistics.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import type { StatisticsStore } from "../statistics/statistics-store.ts";

/** The statistics of restrictions in force. */
export function statisticsQueryOf(store: StatisticsStore) {
  return {
    restrictionStatistics: async (_root, { by, filter }, { request, loaders }) => {
      const { viewer, today } = request;
      const catalogue = await loaders.catalogue();
      const { measure = null, limb = null, subjectType = null } = filter ?? {};
      if (measure !== null && !catalogue.measures.has(measure)) {
        throw badUserInput("filter.measure", { zh: "取值不存在", en: "a value that does not exist" });
      }
      if (limb !== null && !catalogue.limbs.has(limb)) {
        throw badUserInput("filter.limb", { zh: "取值不存在", en: "a value that does not exist" });
      }
      const dimensions = dimensionsOf(by, filter, readsAnalytics(viewer), ["MEASURE", "LIMB"]);
      const question: RestrictionQuestion = { by: dimensions, measure, limb, subjectType, on: today };
      const rules = ruleSetOn(catalogue, today);
      const kinds = await store.kinds(rules, today, loaders.wanted);
      const groups =
        dimensions.length === 0 ? new Map<string, number>() : countRestricted(kinds, rules, question);
      const [total = 0] = countRestricted(kinds, rules, { ...question, by: [] }).values();
      const counted = {
        dimensions,
        measures: [{ name: "RESTRICTED", isCount: true }],
        groups: [...groups].map(([keys, subjects]) => ({
          keys: JSON.parse(keys) as string[],
          values: [subjects],
        })),
        total: [total],
      };
      return statisticsOf(counted, request, await store.threshold(), readsAnalytics(viewer));
    },
  } satisfies Partial<QueryResolvers>;
}
