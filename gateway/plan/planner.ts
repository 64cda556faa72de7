import { type ChildProcess, fork } from "node:child_process";
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { FromPlanner, ToPlanner } from "./planner-messages.ts";

/** A document for which no plan can be made. */
export class PlanningError extends Error {
  override name = "PlanningError";
}

export interface Planner {
  /** Plans one operation of a document that is valid for the public schema and has no introspection in it. */
  plan(document: string, operationName: string | null): Promise<QueryPlan>;
  close(): Promise<void>;
}

interface Job {
  id: number;
  document: string;
  operationName: string | null;
  resolve(plan: QueryPlan): void;
  reject(error: Error): void;
}

const START_MS = 30_000;

/**
 * Plans in a child process, one document at a time, so that a crash is known to be the fault of the one in hand: its
 * request is answered with an error, the document is remembered as one that must not be planned again, and a new
 * process takes over the rest.
 */
export async function startPlanner(supergraphSdl: string, log: (line: string) => void): Promise<Planner> {
  const queue: Job[] = [];
  const poisonous = new Set<string>();
  let current: Job | null = null;
  let nextId = 1;
  let closed = false;
  let starting = false;
  let child: ChildProcess | null = await startChild(supergraphSdl);
  watch(child);

  function watch(started: ChildProcess): void {
    started.on("message", (message: FromPlanner) => {
      if (!current || (message.kind !== "plan" && message.kind !== "failed") || message.id !== current.id)
        return;
      const job = current;
      current = null;
      if (message.kind === "plan") job.resolve(message.plan);
      else job.reject(new PlanningError(message.reason));
      next();
    });
    started.once("exit", (code, signal) => {
      child = null;
      if (closed) return;
      log(
        `the planner process ended (${signal ?? code})${current ? " while planning a document" : ""}; restarting`,
      );
      if (current) {
        poisonous.add(keyOf(current.document, current.operationName));
        current.reject(new PlanningError("the planner ended while planning this document"));
        current = null;
      }
      restart();
    });
  }

  function restart(): void {
    if (starting || closed) return;
    starting = true;
    startChild(supergraphSdl).then(
      (started) => {
        starting = false;
        if (closed) {
          started.disconnect();
          return;
        }
        child = started;
        watch(started);
        next();
      },
      (error: unknown) => {
        starting = false;
        log(`the planner process cannot be started: ${String(error)}`);
        for (const job of queue.splice(0)) job.reject(new PlanningError("the planner cannot be started"));
      },
    );
  }

  function next(): void {
    if (current || !child) return;
    current = queue.shift() ?? null;
    if (!current) return;
    const { id, document, operationName } = current;
    child.send({ kind: "plan", id, document, operationName } satisfies ToPlanner);
  }

  return {
    plan(document, operationName) {
      if (closed) return Promise.reject(new PlanningError("the planner is closed"));
      if (poisonous.has(keyOf(document, operationName))) {
        return Promise.reject(new PlanningError("this document ended the planner before"));
      }
      return new Promise((resolve, reject) => {
        queue.push({ id: nextId++, document, operationName, resolve, reject });
        if (child) next();
        else restart();
      });
    },
    async close() {
      closed = true;
      const ending = child;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.disconnect();
      await ended;
    },
  };
}

function keyOf(document: string, operationName: string | null): string {
  return `${operationName ?? ""}\n${document}`;
}

function startChild(supergraphSdl: string): Promise<ChildProcess> {
  const child = fork(new URL("./planner-process.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error("the planner did not start in time")), START_MS);
    function fail(error: Error): void {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(error);
    }
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`the planner ended at its start (${code})`)));
    child.once("message", (message: FromPlanner) => {
      if (message.kind !== "ready") {
        fail(new Error(message.kind === "refused" ? message.reason : "unexpected answer"));
        return;
      }
      clearTimeout(timer);
      child.removeAllListeners("exit");
      resolve(child);
    });
    child.send({ kind: "supergraph", sdl: supergraphSdl } satisfies ToPlanner);
  });
}
