import type { ObligationTally } from "../../subgraphs/departments/statistics/obligation-tally.ts";
import { type Consumer, LAST } from "./consumer.ts";

/** Stands for all sums in the place of a subject. */
const SUMS = LAST;

/** The tally of obligations is kept by whoever stores their events: here it is compared, and mended, as a whole. */
export function obligationTallyConsumer(tally: ObligationTally): Consumer {
  return {
    name: "obligation-tally",
    feeds: [],
    inputs: async () => "",
    subjectsOf: async () => [],
    async reconcile(_named, _asOf, mode) {
      const sums = await tally.reconcile(mode);
      return sums === 0 ? [] : [{ subject: SUMS, said: `${sums} sums differ` }];
    },
    async *everything() {
      yield [SUMS];
    },
  };
}
