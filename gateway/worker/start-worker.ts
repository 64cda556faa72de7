import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import type { ChangesBell } from "../../subgraphs/shared/feed/listen-for-changes.ts";
import type { Log } from "../observe/log.ts";
import type { Opened } from "../process/opened.ts";
import { openScreeningChore } from "../screening/open-screenings.ts";
import type { System } from "../system.ts";
import { type ConsumersOptions, openConsumers } from "./open-consumers.ts";
import { openFollowings } from "./open-followings.ts";
import { type RunningWorker, runWorker } from "./run-worker.ts";

/** A job is at one piece of work, which may be a statement; the next is not begun. */
const PATIENCE_MS = 30_000;

export interface StartWorkerOptions extends ConsumersOptions {
  engine: System["engine"];
  bell: Pick<ChangesBell, "listen">;
  now: () => Date;
  log: Log;
}

/** Starts the worker as a part of a service. */
export async function startWorker(
  opened: Opened,
  { bell, now, log, ...options }: StartWorkerOptions,
): Promise<RunningWorker> {
  const { databaseUrl, engine } = options;
  const { consumers, close: closeConsumers } = openConsumers({ ...options, now });
  opened.add("consumers", closeConsumers);
  const { followings, close } = openFollowings(
    databaseUrl,
    consumers,
    () => civilDateAt(now()),
    (line) => log(`worker: ${line}`, { level: "error" }),
  );
  opened.add("feeds of the worker", close);
  const screening = openScreeningChore({ databaseUrl, engine, now });
  opened.add("screening", screening.close);
  const chores = [screening.chore];
  const worker = await runWorker({ url: databaseUrl, followings, chores, listen: bell.listen, log });
  opened.add("worker", () => worker.close(), PATIENCE_MS);
  return worker;
}
