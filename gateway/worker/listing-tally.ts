import type { ListingTally } from "../../subgraphs/violations/statistics/listing-tally.ts";
import { type Consumer, LAST } from "./consumer.ts";

/**
 * Subjects counted in one statement: each writes many of the sums again, however few subjects there are. 8,000 by 200
 * take 2.6 times the CPU of one statement, by 1,000 1.4 times; and who stops the worker waits for one to end.
 */
export const TALLY_PIECE = 4_000;
/** Stands for the sums in the place of a subject: behind all of these, as they are compared last. */
const CELLS = LAST;

/** The name under which its position in the feed is kept; statistics of the list look it up. */
const NAME = "listing-tally";

/** Keeps the tally of the list, which its statistics are read from: whoever has changed is counted again. */
export function listingTallyConsumer(tally: ListingTally): Consumer {
  return {
    name: NAME,
    feeds: ["violations"],
    piece: TALLY_PIECE,
    // What is counted rests on the list alone, and on migrations.
    inputs: async () => "",
    subjectsOf: async (changes) => [...new Set(changes.flatMap(({ subjects }) => subjects))],

    async reconcile(named, asOf, mode) {
      if (named.includes(CELLS)) {
        const cells = await tally.reconcileCells(mode);
        return cells === 0 ? [] : [{ subject: CELLS, said: `${cells} sums differ` }];
      }
      const found = await tally.reconcile(named, asOf, mode);
      return found.map(({ subject, listing }) => ({
        subject,
        said: `listing ${listing} is counted otherwise`,
      }));
    },

    async *everything(after) {
      const everyone = await tally.everyone(after);
      for (let from = 0; from < everyone.length; from += TALLY_PIECE) {
        yield everyone.slice(from, from + TALLY_PIECE);
      }
      yield [CELLS];
    },
  };
}
