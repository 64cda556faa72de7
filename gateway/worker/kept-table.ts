import type { KeptTable } from "../../subgraphs/departments/kept-table.ts";
import { type Consumer, LAST } from "./consumer.ts";

/** Stands for all rows in the place of a subject. */
const ROWS = LAST;

/**
 * A table that triggers keep up, so that there is nothing to follow: here it is compared, and mended, as a whole.
 * @param what its rows are, in words for an operator
 */
export function keptTableConsumer(name: string, what: string, table: KeptTable): Consumer {
  return {
    name,
    feeds: [],
    inputs: async () => "",
    subjectsOf: async () => [],
    async reconcile(_named, _asOf, mode) {
      const rows = await table.reconcile(mode);
      return rows === 0 ? [] : [{ subject: ROWS, said: `${rows} ${what} differ` }];
    },
    async *everything() {
      yield [ROWS];
    },
  };
}
