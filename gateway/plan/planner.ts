import { createHash } from "node:crypto";
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { LRUCache } from "lru-cache";
import type { Log } from "../observe/log.ts";
import { type PlannerChild, PlannerEnded, startPlannerChild } from "./planner-child.ts";

/** A document for which no plan can be made. */
export class PlanningError extends Error {
  override name = "PlanningError";
}

/** A document whose plan nobody waits for any longer: it may well have one. */
export class NotPlannedInTime extends PlanningError {
  override name = "NotPlannedInTime";
}

export interface Planner {
  /** Id of the planning process; null while there is none. */
  readonly pid: number | null;
  /** Plans one operation of a document that is valid for the public schema and has no introspection in it. */
  plan(document: string, operationName: string | null): Promise<QueryPlan>;
  /** Ends the planning process. What waits for it is rejected. */
  close(): Promise<void>;
}

export interface PlannerOptions {
  supergraphSdl: string;
  log: Log;
  /** Milliseconds that one document may take; 10,000 if left out. Most take a few. */
  deadlineMs?: number;
}

const DEADLINE_MS = 10_000;

/** Documents that ended the planner, as hashes. Not for ever: what ended it may have come from elsewhere. */
const REFUSED = { max: 10_000, ttl: 10 * 60_000 };

/** Documents that may wait to be planned; more at once are an attack or an outage. */
const MOST_WAITING = 1000;

/**
 * Plans in a child process, one document at a time, so that a crash is known to be the fault of the one in hand: its
 * request is answered with an error, the document is remembered as one that must not be planned again, and a new
 * process takes over the rest. Rejects where the first process cannot be started.
 */
export async function startPlanner(options: PlannerOptions): Promise<Planner> {
  const { supergraphSdl, log, deadlineMs = DEADLINE_MS } = options;
  const refused = new LRUCache<string, true>(REFUSED);
  let closed = false;
  let waiting = 0;
  let pid: number | null = null;
  let child = start();
  let turn: Promise<unknown> = child;
  await child;

  async function start(): Promise<PlannerChild> {
    const started = await startPlannerChild(supergraphSdl, log);
    if (closed) {
      await started.end();
      throw new PlanningError("the planner is closed");
    }
    pid = started.pid;
    started.ended.then(() => {
      pid = null;
      if (closed) return;
      log("the planner process ended; starting another", { level: "warn" });
      child = start();
      // Told to whoever plans next.
      child.catch(() => {});
    });
    return started;
  }

  /** The process at hand, or a new one where that could not be started when it should have been. */
  async function running(): Promise<PlannerChild> {
    try {
      return await child.catch(() => {
        child = start();
        return child;
      });
    } catch (error) {
      log(`the planner process cannot be started: ${error}`, { level: "error" });
      throw new PlanningError("the planner cannot be started");
    }
  }

  async function planNow(document: string, operationName: string | null, key: string): Promise<QueryPlan> {
    if (closed) throw new PlanningError("the planner is closed");
    const planning = await running();
    if (refused.has(key)) throw new PlanningError("this document ended the planner before");
    try {
      return await planning.plan(document, operationName, deadlineMs);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!(error instanceof PlannerEnded) || closed) throw new PlanningError(reason);
      refused.set(key, true);
      // So that the next does not meet the process that has ended.
      await planning.ended;
      throw new PlanningError(`the planner ended while planning this document: ${reason}`);
    }
  }

  return {
    get pid() {
      return pid;
    },
    async plan(document, operationName) {
      if (waiting >= MOST_WAITING) throw new PlanningError("too many documents wait to be planned");
      waiting++;
      const key = createHash("sha256")
        .update(`${operationName ?? ""}\n${document}`)
        .digest("base64");
      const planned = turn.then(() => planNow(document, operationName, key));
      turn = planned.catch(() => {});
      try {
        return await planned;
      } finally {
        waiting--;
      }
    },
    async close() {
      closed = true;
      const last = await child.catch(() => null);
      await last?.end();
      await turn;
    },
  };
}
