import type { Database } from "../../shared/database.ts";
import {
  COUNT_AGAIN,
  COUNT_WRONG_CELLS,
  COUNTED_OTHERWISE,
  EVERY_LISTED,
  MEND_WRONG_CELLS,
} from "./tally-sql.ts";

/** A listing that was not counted as its facts give it on the day. */
export interface CountedOtherwise {
  readonly subject: string;
  readonly listing: string;
}

/** Keeps the tally of the list. */
export interface ListingTally {
  /** Ids of all who were ever listed, from behind an id on, in their order. */
  everyone(after: string): Promise<string[]>;
  /**
   * The listings of subjects that are not counted as they are on a day; with `mend` they are counted so.
   * @param asOf civil day in Asia/Shanghai
   */
  reconcile(
    subjects: readonly string[],
    asOf: string,
    mode: "mend" | "check",
  ): Promise<readonly CountedOtherwise[]>;
  /** How many cells of the tally are not the sum of what the listings are counted as; with `mend` they are made so. */
  reconcileCells(mode: "mend" | "check"): Promise<number>;
}

/** @param database with the role of violations */
export function createListingTally(database: Database): ListingTally {
  return {
    everyone: async (after) =>
      (await database.query<{ id: string }>(EVERY_LISTED, [after])).map(({ id }) => id),
    reconcile: (subjects, asOf, mode) =>
      database.query<CountedOtherwise>(mode === "mend" ? COUNT_AGAIN : COUNTED_OTHERWISE, [subjects, asOf]),
    async reconcileCells(mode) {
      const statement = mode === "mend" ? MEND_WRONG_CELLS : COUNT_WRONG_CELLS;
      const [row] = await database.query<{ cells: number }>(statement, []);
      return row?.cells ?? 0;
    },
  };
}
