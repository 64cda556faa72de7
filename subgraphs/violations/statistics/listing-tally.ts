import { type Database, type Statement, statement } from "../../shared/database.ts";
import { inTransaction } from "../../shared/in-transaction.ts";
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

// The letters "lctl". A worker is alone by the lock of a connection that it may lose; two counts of a subject at once would
// each add what is missing, and a sum that is wrong is no listing's fault, so that nothing would tell of it.
const ONE_AT_A_TIME = statement("violations.tallyAlone", `select pg_advisory_xact_lock(${0x6c63746c})`);

/** @param database with the role of violations */
export function createListingTally(database: Database): ListingTally {
  const alone = <Row>(mend: Statement, values: readonly unknown[]) =>
    inTransaction(database, async (run) => {
      // A statement of its own: what the next one sees is of after the lock.
      await run(ONE_AT_A_TIME, []);
      return await run<Row>(mend, values);
    });
  return {
    everyone: async (after) =>
      (await database.query<{ id: string }>(EVERY_LISTED, [after])).map(({ id }) => id),
    reconcile: (subjects, asOf, mode) =>
      mode === "mend"
        ? alone<CountedOtherwise>(COUNT_AGAIN, [subjects, asOf])
        : database.query<CountedOtherwise>(COUNTED_OTHERWISE, [subjects, asOf]),
    async reconcileCells(mode) {
      const [row] =
        mode === "mend"
          ? await alone<{ cells: number }>(MEND_WRONG_CELLS, [])
          : await database.query<{ cells: number }>(COUNT_WRONG_CELLS, []);
      return row?.cells ?? 0;
    },
  };
}
