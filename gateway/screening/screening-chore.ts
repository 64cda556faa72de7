import { GraphQLError } from "graphql";
import type { ScreeningFailure } from "../../subgraphs/departments/generated/resolvers.ts";
import type { RowToScreen, ScreeningTask } from "../../subgraphs/departments/screening/models.ts";
import type { ScreeningWork } from "../../subgraphs/departments/screening/screening-work.ts";
import type { AccessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import type { Engine } from "../execute/engine.ts";
import type { Alone } from "../worker/alone.ts";
import { IncompleteAnswer, instantNow } from "../worker/ask-as-system.ts";
import type { Chore } from "../worker/chore.ts";
import { contextOfTask, screenRows } from "./screen-rows.ts";

/** Rows of a piece: as many as one question takes, and one row of the access log. */
const PIECE = 1_000;

export interface ScreeningChoreOptions {
  readonly work: ScreeningWork;
  readonly engine: Pick<Engine, "prepare">;
  /** Where it is written down who was looked up. */
  readonly journal: AccessJournal;
  readonly alone: Alone;
  readonly now: () => Date;
}

/** Writes down which persons are about to be told of, as of any other look-up. Rejects where that cannot be stored. */
async function record(
  { journal, now }: ScreeningChoreOptions,
  task: ScreeningTask,
  rows: readonly RowToScreen[],
) {
  const context = contextOfTask(task, instantNow(now));
  const lookUps = journal.lookUpsOf(context);
  lookUps.saw("Screening.results");
  lookUps.found("Screening", task.id);
  for (const { subject } of rows) {
    if (subject === null) lookUps.missed("Person");
    else lookUps.found("Person", subject);
  }
  const failure = await journal.settle(context);
  if (failure) throw failure;
}

/** Screens the next piece. */
async function screenPiece(options: ScreeningChoreOptions, task: ScreeningTask): Promise<void> {
  const { work, engine, now } = options;
  const rows = await work.chunk(task, PIECE);
  if (rows.length === 0) return await work.finish(task);
  const screened = await screenRows(engine, task, rows, instantNow(now));
  if (task.rules !== null && screened.rules !== null && task.rules !== screened.rules) {
    return await work.restart(task);
  }
  if (task.subjectType === "PERSON") await record(options, task, rows);
  await work.store(task, screened.rows, screened.rules);
}

/** What its department is told of why a screening was given up; the rest is for the log. */
function failureOf(error: unknown): ScreeningFailure {
  if (error instanceof IncompleteAnswer) return "SUBGRAPH_FAILED";
  const isUnrecorded = error instanceof GraphQLError && error.extensions.code === "ACCESS_NOT_RECORDED";
  return isUnrecorded ? "ACCESS_NOT_RECORDED" : "INTERNAL_SERVER_ERROR";
}

/**
 * Screens what was uploaded, a piece at a time, of whoever has waited longest, and deletes what is kept no longer. A piece
 * is stored with how far it has come in one transaction: who dies in between has done nothing. What fails is tried again
 * later, and keeps nobody waiting: when all the others have had their turn, the first failure is what the run rejects with.
 */
export function screeningChore(options: ScreeningChoreOptions): Chore {
  const { work, alone } = options;

  async function screen(stop: AbortSignal): Promise<"done" | "again"> {
    await work.deleteExpired();
    /** Those whose instant has passed and whose records some transaction has yet to commit. */
    const unsettled = new Set<string>();
    const failures: Error[] = [];
    const ended = (how: "done" | "again") => {
      if (failures[0]) throw failures[0];
      return how;
    };
    while (!stop.aborted) {
      const task = await work.next();
      if (!task) return ended("done");
      if (unsettled.has(task.id)) return ended("again");
      try {
        if (task.state === "WAITING") await work.begin(task);
        else if (await work.isSettled(task)) await screenPiece(options, task);
        else {
          unsettled.add(task.id);
          await work.postpone(task);
        }
      } catch (error) {
        const isGivenUp = await work.fail(task, failureOf(error));
        const words = `screening ${task.id}${isGivenUp ? " was given up" : ""}: ${(error as Error).message}`;
        failures.push(new Error(words, { cause: error }));
      }
    }
    return ended("again");
  }

  return {
    name: "screening",
    // One process at a time: two would do the same piece, and one of them for nothing.
    run: async (stop) => (await alone("screening", false, () => screen(stop))) ?? "again",
  };
}
