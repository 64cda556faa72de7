import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import pg from "pg";
import type { Log } from "../observe/log.ts";
import type { Chore } from "./chore.ts";
import { type Following, follow } from "./follow.ts";
import type { ConsumerState } from "./positions.ts";

/** Name of the task, and with a consumer's name behind it of its job. */
const TASK = "follow";
/** The same of chores. */
const CHORE = "chore";

/** 00:00:30 in Asia/Shanghai is in the first minute of its day; graphile-worker counts in UTC. */
const TURN_OF_THE_DAY = "0 16 * * *";

/** Milliseconds after which it looks again where what is on record cannot be read yet, or another process is at it. */
const AGAIN_MS = 1_000;
/** How often it looks where nobody says that something was recorded. */
const POLL_MS = 60_000;
/** Milliseconds after which a queue is opened again that has ended by itself. */
const RESTART_MS = 5_000;
/** Connections of the queue: jobs, and one on which it listens. */
const CONNECTIONS = 4;

export interface WorkerOptions {
  /** URL of the owner of the database, who keeps the queue in a schema of its own. */
  url: string;
  /** What is followed, for each consumer. */
  followings: readonly Omit<Following, "stop">[];
  chores?: readonly Chore[];
  /** Calls the listener when something was recorded. */
  listen(listener: () => void): () => void;
  log: Log;
}

export interface RunningWorker {
  /** How each consumer is doing, whichever process is at it. Rejects where the database does not say. */
  states(): Promise<readonly ConsumerState[]>;
  /** Comes to an end between two pieces of work. */
  close(): Promise<void>;
}

/**
 * Runs the consumers: a job each, which a queue in the database holds. Several processes may run them: a job is for one of
 * them, and what one has left undone when it died is done by the next job. What fails is tried again, later each time.
 */
export async function runWorker({
  url,
  followings,
  chores = [],
  listen,
  log,
}: WorkerOptions): Promise<RunningWorker> {
  const stopped = new AbortController();
  const started = performance.now();
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: "liancheng_worker",
  });
  pool.on("error", (error) => log(`worker: ${error.message}`, { level: "warn" }));
  // What befalls a connection befalls the job that uses it, which is tried again.
  pool.on("connect", (client) => client.on("error", () => {}));
  const logger = new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") {
      log(`worker: ${message}`, { level: level === "error" ? "error" : "warn" });
    }
  });

  const jobOf = (name: string, afterMs = 0, task = TASK) => ({
    // While one waits there is no second; one that runs has read before what this one is told of.
    ...{ jobKey: `${task} ${name}`, jobKeyMode: "replace" as const },
    ...(afterMs > 0 ? { runAt: new Date(Date.now() + afterMs) } : {}),
  });

  const start = () =>
    run({
      ...{ pgPool: pool, logger, noHandleSignals: true, concurrency: 2, pollInterval: AGAIN_MS },
      // Without them what it cannot write down of a job, as the database is away, is a rejection that nobody handles,
      // which would end this process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      parsedCronItems: parseCronItems([
        {
          task: "turnDay",
          match: TURN_OF_THE_DAY,
          options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: 3 },
        },
      ]),
      taskList: {
        async turnDay(_payload, { addJob }) {
          for (const { consumer } of followings)
            await addJob(TASK, { consumer: consumer.name }, jobOf(consumer.name));
        },
        async [TASK](payload, { addJob }) {
          const { consumer: name } = payload as { consumer: string };
          const following = followings.find(({ consumer }) => consumer.name === name);
          // Of a version that had another consumer.
          if (!following) return;
          const followed = await follow({ ...following, stop: stopped.signal });
          if (followed !== "done" && !stopped.signal.aborted) {
            await addJob(TASK, payload, jobOf(name, AGAIN_MS));
          }
        },
        async [CHORE](payload, { addJob }) {
          const { name } = payload as { name: string };
          const done = await chores.find((one) => one.name === name)?.run(stopped.signal);
          if (done === "again" && !stopped.signal.aborted)
            await addJob(CHORE, payload, jobOf(name, AGAIN_MS, CHORE));
        },
      },
    });
  let runner = await start();
  let restart: NodeJS.Timeout | undefined;
  /** Has it run again that ended by itself, as it does where the database is away for long. */
  function keepRunning(running: Runner): void {
    const ended = (reason: string) => {
      if (stopped.signal.aborted) return;
      log(`worker: ${reason}`, { level: "error" });
      restart = setTimeout(async () => {
        try {
          runner = await start();
          keepRunning(runner);
        } catch (error) {
          ended(String(error));
        }
      }, RESTART_MS);
    };
    running.promise.then(
      () => ended("it has ended"),
      (error: unknown) => ended(String(error)),
    );
  }
  keepRunning(runner);

  async function enqueue(): Promise<void> {
    try {
      for (const { consumer } of followings) {
        await runner.addJob(TASK, { consumer: consumer.name }, jobOf(consumer.name));
      }
      for (const { name } of chores) await runner.addJob(CHORE, { name }, jobOf(name, 0, CHORE));
    } catch (error) {
      if (!stopped.signal.aborted) log(`worker: ${String(error)}`, { level: "warn" });
    }
  }
  let enqueuing: Promise<void> | null = null;
  let again = false;
  const ring = (): void => {
    if (stopped.signal.aborted) return;
    if (enqueuing) {
      again = true;
      return;
    }
    enqueuing = enqueue().finally(() => {
      enqueuing = null;
      if (again) ring();
    });
    again = false;
  };
  const unlisten = listen(ring);
  const poll = setInterval(ring, POLL_MS).unref();
  ring();

  return {
    async states() {
      const [first] = followings;
      const kept = new Map((await first?.positions.states())?.map((state) => [state.consumer, state]));
      return followings.map(({ consumer: { name } }) => {
        const { lagMs = null, failed = 0 } = kept.get(name) ?? {};
        return { consumer: name, lagMs: lagMs ?? performance.now() - started, failed };
      });
    },
    async close() {
      stopped.abort();
      clearInterval(poll);
      clearTimeout(restart);
      unlisten();
      await enqueuing;
      await runner.stop().catch((error: unknown) => log(`worker: ${String(error)}`, { level: "warn" }));
      await pool.end();
    },
  };
}
