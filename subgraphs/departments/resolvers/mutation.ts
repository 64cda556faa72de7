import { addDepartment, submitPeriodicReport } from "../commands/coordinate.ts";
import { type ReportResult, reportObligations } from "../commands/report-obligations.ts";
import type { Context } from "../context.ts";
import type { FeedbackStore } from "../feedback-store.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import type { ReportingStore } from "../reporting-store.ts";
import type { Report } from "../rules/decide-report.ts";
import { reportsOn } from "./reporting.ts";

/** What departments report; what of it is refused is a problem in the result. */
export function mutationOf(
  store: FeedbackStore,
  reporting: ReportingStore,
): Required<Omit<MutationResolvers, "recordPublications" | "cancelScreening">> {
  async function submit(key: string, reports: readonly Report[], { request, loaders }: Context) {
    const submission = await reportObligations(store, request, key, reports);
    // What the answer shows is read after it.
    loaders.forget();
    return submission;
  }

  const shown =
    ({ loaders, lookUps }: Context) =>
    async ({ obligation, repeated, problems }: ReportResult) => {
      const found = obligation === null ? null : await loaders.obligationById.load(obligation);
      // Its events have what was before and after, by its version.
      if (found) lookUps.found("Obligation", `${found.id}/${found.version}`);
      return { obligation: found, repeated, problems: [...problems] };
    };

  return {
    reportObligation: async (_root, { input: { idempotencyKey, ...report } }, context) => {
      context.lookUps.saw("Mutation.reportObligation");
      const { results, problems } = await submit(idempotencyKey, [report], context);
      const [result = { obligation: null, repeated: false, problems }] = results;
      return await shown(context)(result);
    },

    reportObligations: async (_root, { input: { idempotencyKey, reports } }, context) => {
      context.lookUps.saw("Mutation.reportObligations");
      const { results, problems } = await submit(idempotencyKey, reports, context);
      return { results: await Promise.all(results.map(shown(context))), problems: [...problems] };
    },

    submitPeriodicReport: async (_root, { input }, context) => {
      context.lookUps.saw("Mutation.submitPeriodicReport");
      const terms = await context.loaders.terms();
      const { repeated, problems } = await submitPeriodicReport(reporting, terms, context.request, input);
      const [report = null] =
        problems.length > 0 ? [] : await reportsOn(input.on, context.request.viewer.department, context);
      return { report, repeated, problems: [...problems] };
    },

    addDepartment: async (_root, { input }, { request, loaders, lookUps }) => {
      lookUps.saw("Mutation.addDepartment");
      const { repeated, problems } = await addDepartment(reporting, request, input);
      loaders.forget();
      const isKnown = problems.every(({ code }) => code !== "NOT_FOUND");
      return { measure: isKnown ? { number: input.measure } : null, repeated, problems: [...problems] };
    },
  };
}
