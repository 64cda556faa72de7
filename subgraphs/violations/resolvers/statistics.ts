import { badUserInput } from "../../../schema/error-codes.ts";
import { type Counted, dimensionsOf, readsAnalytics, statisticsOf } from "../../shared/statistics.ts";
import type { Context } from "../context.ts";
import type {
  ListingStatisticsFilter,
  ObjectionStatisticsFilter,
  QueryResolvers,
} from "../generated/resolvers.ts";
import { AUTHORITIES } from "../rules/authorities.ts";
import { DIVISIONS_OF_CITY } from "../rules/divisions.ts";
import { LIST_MEASURES, listGroups } from "../rules/list-statistics.ts";
import type { PanelQuestion } from "../statistics/group-statistics.ts";
import type { StatisticsStore } from "../statistics/statistics-store.ts";

/** What is on the list is what has entered and not ended. */
const STOCK = { came: LIST_MEASURES.indexOf("ENTERED"), went: LIST_MEASURES.indexOf("ENDED") };
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Refuses what nothing can have: nothing would say that there is none. */
function known<Value extends string | number>(
  argument: string,
  value: Value | null | undefined,
  isKnown: (value: Value) => boolean,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (!isKnown(value)) {
    throw badUserInput(`filter.${argument}`, { zh: "取值不存在", en: "a value that does not exist" });
  }
  return String(value);
}

/** Whether there is a division: in the city, or of somebody who was listed. */
async function isDivision(code: string, store: StatisticsStore): Promise<boolean> {
  return DIVISIONS_OF_CITY.has(code) || (/^\d{6}$/.test(code) && (await store.isDivision(code)));
}

/** What a filter confines a count to. */
async function confinedTo(
  filter: ListingStatisticsFilter | null | undefined,
  { loaders }: Context,
  store: StatisticsStore,
) {
  const { monthFrom = null, monthTo = null } = filter ?? {};
  known("monthFrom", monthFrom, (month) => MONTH.test(month));
  known("monthTo", monthTo, (month) => MONTH.test(month));
  if (monthFrom !== null && monthTo !== null && monthTo < monthFrom) {
    throw badUserInput("filter.monthTo", { zh: "早于 monthFrom", en: "is before monthFrom" });
  }
  const behaviours = await loaders.behaviours();
  const { division = null } = filter ?? {};
  const isThere = division === null || (await isDivision(division, store));
  const only = {
    BEHAVIOUR: known("behaviour", filter?.behaviour, (number) => behaviours.has(number)),
    DIVISION: known("division", division, () => isThere),
    INDUSTRY: known("industry", filter?.industry, (section) => /^[A-T]$/.test(section)),
    AUTHORITY: known("authority", filter?.authority, (id) => AUTHORITIES.has(id)),
    STATUS: filter?.status ?? undefined,
    SUBJECT_TYPE: filter?.subjectType ?? undefined,
  };
  return {
    only: Object.fromEntries(Object.entries(only).filter(([, value]) => value !== undefined)),
    ...{ monthFrom, monthTo },
  };
}

async function told(counted: Counted, { loaders, request }: Context) {
  const number = (await loaders.datedNumbers()).find(({ key }) => key === "policy_smallest_cell");
  if (!number?.value) throw new Error("the catalogue lacks policy_smallest_cell");
  const threshold = { value: number.value, source: number.source };
  return statisticsOf(counted, request, threshold, readsAnalytics(request.viewer));
}

/** The statistics of the list. */
export function statisticsQueryOf(store: StatisticsStore) {
  async function panel(
    name: Parameters<StatisticsStore["panel"]>[0],
    by: PanelQuestion["by"],
    filter: ObjectionStatisticsFilter | null | undefined,
    context: Context,
  ) {
    const { today, viewer } = context.request;
    const question = {
      by: dimensionsOf(by, filter, readsAnalytics(viewer)),
      ...(await confinedTo(filter, context, store)),
      today,
    };
    return await told(await store.panel(name, question, context.loaders.wanted), context);
  }

  return {
    listingStatistics: async (_root, { by, filter }, context) => {
      const { today, viewer } = context.request;
      const question = {
        ...{
          by: dimensionsOf(by, filter, readsAnalytics(viewer)),
          ...(await confinedTo(filter, context, store)),
          today,
        },
      };
      const { wanted } = context.loaders;
      const [counts, all] = await Promise.all([
        question.by.length > 0 ? store.listings(question, wanted) : [],
        store.listings({ ...question, by: [] }, wanted),
      ]);
      // Of a month the stock is that of the month before and what has come and gone: with these the one that is kept
      // back could be computed from the others. In sum it is what is on the list today.
      const isStockKept = question.by.includes("MONTH") && !readsAnalytics(viewer);
      const [whole] = listGroups(all, { ...question, by: [] });
      const counted = {
        dimensions: question.by,
        measures: LIST_MEASURES.map((name) => ({
          ...{ name, isCount: true, isBehind: isStockKept && name === "ON_LIST" },
        })),
        groups: listGroups(counts, question).map(({ keys, values }) => ({
          keys,
          values: isStockKept ? values.with(LIST_MEASURES.indexOf("ON_LIST"), 0) : values,
        })),
        total: whole?.values ?? [0, 0, 0, 0],
        overlapping: question.by.includes("BEHAVIOUR"),
        stock: isStockKept ? STOCK : undefined,
      };
      return await told(counted, context);
    },
    repairStatistics: (_root, { by, filter }, context) => panel("repairs", by, filter, context),
    repeatStatistics: (_root, { by, filter }, context) => panel("recurrence", by, filter, context),
    objectionStatistics: (_root, { by, filter }, context) => panel("objections", by, filter, context),
  } satisfies Partial<QueryResolvers>;
}
