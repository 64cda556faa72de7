import type { Database } from "../../shared/database.ts";
import { SYSTEM } from "../acting.ts";
import type { ScreeningFailure } from "../generated/resolvers.ts";
import type { RowToScreen, ScreenedRow, ScreeningTask } from "./models.ts";
import {
  ADD_RESULTS,
  ADVANCE,
  BEGIN,
  CHUNK,
  DROP_ROWS,
  EXPIRED,
  FAIL,
  FINISH,
  MARK_DELETED,
  NEXT,
  POSTPONE,
  RESTART,
  RESTART_RESULTS,
  SETTLED,
} from "./screening-sql.ts";
import { asUnit } from "./screening-store.ts";

/** How often in a row a screening fails until it is given up: with what is between them, half an hour. */
const MOST_FAILURES = 6;

/** What the worker does with screenings, whosever they are. */
export interface ScreeningWork {
  /** The one that has waited longest; null where none is under way. */
  next(): Promise<ScreeningTask | null>;
  /** Takes up one that waits. */
  begin(task: ScreeningTask): Promise<void>;
  /** Whether all that was recorded by its instant can be read. */
  isSettled(task: ScreeningTask): Promise<boolean>;
  /** Lets others go before it. */
  postpone(task: ScreeningTask): Promise<void>;
  /** Has it tried again later, or gives it up, after so many failures in a row; true where it was given up. */
  fail(task: ScreeningTask, failure: ScreeningFailure): Promise<boolean>;
  /** The rows that come next, `limit` at most; none where all have been screened. */
  chunk(task: ScreeningTask, limit: number): Promise<RowToScreen[]>;
  /**
   * Stores what came of the rows of a chunk, all of it or nothing: false where it has gone on, or ended, meanwhile.
   * @param rules digest of the catalogue; null where no answer rests on it
   */
  store(task: ScreeningTask, rows: readonly ScreenedRow[], rules: string | null): Promise<boolean>;
  /** Has it begin again: the catalogue is another. */
  restart(task: ScreeningTask): Promise<void>;
  finish(task: ScreeningTask): Promise<void>;
  /** Deletes rows and results that are kept no longer; returns of how many screenings. */
  deleteExpired(): Promise<number>;
}

export function createScreeningWork(database: Database): ScreeningWork {
  const asSystem = <Result>(work: Parameters<typeof asUnit<Result>>[2]) => asUnit(database, SYSTEM, work);
  return {
    next: () => asSystem(async (run) => (await run<ScreeningTask>(NEXT, []))[0] ?? null),
    async begin({ id }) {
      await asSystem((run) => run(BEGIN, [id]));
    },
    isSettled: ({ id }) =>
      asSystem(async (run) => (await run<{ settled: boolean }>(SETTLED, [id]))[0]?.settled ?? false),
    async postpone({ id }) {
      await asSystem((run) => run(POSTPONE, [id]));
    },
    fail: ({ id }, failure) =>
      asSystem(async (run) => {
        const [failed] = await run<{ givenUp: boolean }>(FAIL, [id, failure, MOST_FAILURES]);
        return failed?.givenUp ?? false;
      }),
    chunk: ({ id, atRow, knownAt }, limit) =>
      asSystem((run) => run<RowToScreen>(CHUNK, [id, atRow, knownAt, limit])),
    store: ({ id, atRow }, rows, rules) =>
      asSystem(async (run) => {
        const advanced = await run(ADVANCE, [id, atRow, rows.at(-1)?.row ?? atRow, rows.length, rules]);
        if (advanced.length === 0) return false;
        await run(ADD_RESULTS, [id, JSON.stringify(rows)]);
        return true;
      }),
    async restart({ id, atRow }) {
      await asSystem(async (run) => {
        const restarted = await run(RESTART, [id, atRow]);
        if (restarted.length > 0) await run(RESTART_RESULTS, [id]);
      });
    },
    async finish({ id, atRow }) {
      await asSystem((run) => run(FINISH, [id, atRow]));
    },
    deleteExpired: () =>
      asSystem(async (run) => {
        const expired = await run<{ id: string }>(EXPIRED, []);
        for (const { id } of expired) {
          // First, so that who stores results of it waits, and finds it ended.
          await run(MARK_DELETED, [id]);
          await run(RESTART_RESULTS, [id]);
          await run(DROP_ROWS, [id]);
        }
        return expired.length;
      }),
  };
}
