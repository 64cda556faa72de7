import { badUserInput, requestError } from "../../../schema/error-codes.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { dimensionsOf, readsAnalytics, statisticsOf } from "../../shared/statistics.ts";
import { readsAs, seesOwnAlone } from "../acting.ts";
import type { Context } from "../context.ts";
import type {
  ObligationState,
  ObligationStatisticsFilter,
  PublicationChannel,
  QueryResolvers,
} from "../generated/resolvers.ts";
import { overdueOn } from "../publication-dues.ts";
import { CHANNELS } from "../rules/channels.ts";
import type { StatisticsStore } from "../statistics/statistics-store.ts";
import type { Terms } from "../terms.ts";

/** Refuses what nothing can have: nothing would say that there is none. */
async function confinedTo(
  filter: ObligationStatisticsFilter | null | undefined,
  { loaders, request: { viewer } }: Context,
  store: StatisticsStore,
) {
  const {
    department = null,
    limb = null,
    measure = null,
    division = null,
    subjectType = null,
  } = filter ?? {};
  const [departments, catalogue] = [await loaders.departments(), await store.catalogue()];
  const checks = [
    ["department", department === null || departments.has(department)],
    ["limb", limb === null || catalogue.limbs.has(limb)],
    ["measure", measure === null || catalogue.measures.has(measure)],
    ["division", division === null || (await store.isDivision(readsAs(viewer), division))],
  ] as const;
  for (const [argument, isKnown] of checks) {
    if (isKnown) continue;
    throw badUserInput(`filter.${argument}`, { zh: "取值不存在", en: "a value that does not exist" });
  }
  return { department, limb, measure, division, subjectType };
}

/** States of which it cannot be told today whether what has no due day is overdue: the calendar has ended, or no rule is. */
function untoldStates(terms: Terms, today: string): ObligationState[] {
  const isTold = (term: "implement" | "lift") => {
    const { dueUnknown, calendarEndsOn } = terms.whyUnknown(term, today);
    return dueUnknown !== "NO_RULE" && calendarEndsOn !== null && calendarEndsOn >= today;
  };
  return [...(isTold("implement") ? [] : ["OPEN" as const]), ...(isTold("lift") ? [] : ["TO_LIFT" as const])];
}

/** Refuses a channel whose numbers, beside those of the others, would tell how many there are of what it leaves out. */
function mayCount(channel: PublicationChannel, viewer: Viewer): void {
  if (!CHANNELS[channel].enterprisesOnly || readsAnalytics(viewer)) return;
  throw requestError(
    "FORBIDDEN",
    {
      zh: "仅公示企业的渠道与其他渠道相减即得其余主体之数,需要权限 analytics:read",
      en: "a channel of enterprises alone, taken from the others, tells of the rest: it needs the scope analytics:read",
    },
    { scopes: ["analytics:read"] },
  );
}

/**
 * The statistics of what departments do.
 * @param publishesPersons whether natural persons are published
 */
export function statisticsQueryOf(store: StatisticsStore, publishesPersons: boolean) {
  return {
    obligationStatistics: async (_root, { by, filter }, context) => {
      const { viewer, today } = context.request;
      // What is one's own can be counted in the list of it, each by itself.
      const shownWhole = readsAnalytics(viewer) || seesOwnAlone(viewer);
      const question = {
        ...{ acting: readsAs(viewer), today },
        by: dimensionsOf(by, filter, shownWhole, ["DEPARTMENT", "MEASURE", "LIMB"]),
        ...(await confinedTo(filter, context, store)),
        untold: untoldStates(await context.loaders.terms(), today),
      };
      const counted = await store.obligations(question, context.loaders.wanted);
      return statisticsOf(counted, context.request, await store.threshold(), shownWhole);
    },
    publicationStatistics: async (_root, { channel, by }, { request, loaders }) => {
      const { viewer, today } = request;
      mayCount(channel, viewer);
      const terms = await loaders.terms();
      const question = {
        ...{ acting: readsAs(viewer), channel, today, persons: publishesPersons },
        by: dimensionsOf(by, null, readsAnalytics(viewer)),
        overdue: {
          publish: overdueOn(today, "publish", terms),
          withdraw: overdueOn(today, "withdraw", terms),
        },
      };
      const counted = await store.publications(question, loaders.wanted);
      return statisticsOf(counted, request, await store.threshold(), readsAnalytics(viewer));
    },
  } satisfies Partial<QueryResolvers>;
}
