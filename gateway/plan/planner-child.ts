import { type ChildProcess, fork } from "node:child_process";
import { createInterface } from "node:readline";
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { Log } from "../observe/log.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { FromPlanner, ToPlanner } from "./planner-messages.ts";

const START_MS = 30_000;

/** The planning process ended, or had to be ended, while a document was in hand. */
export class PlannerEnded extends Error {
  override name = "PlannerEnded";
}

/** A planning process, started and with a supergraph. */
export interface PlannerChild {
  readonly pid: number;
  /** Settles when the process has ended, whatever ended it. */
  readonly ended: Promise<void>;
  /**
   * Plans one operation; never two at a time. Rejects with the planner's reason where it refuses the document, with
   * PlannerEnded where the process ended on it or went past the deadline, in milliseconds.
   */
  plan(document: string, operationName: string | null, deadlineMs: number): Promise<QueryPlan>;
  /** Ends the process; there is nothing in it to be saved. */
  end(): Promise<void>;
}

/** The next message of a process. Rejects where it ends first, or is late: it is ended then. */
function nextMessage(child: ChildProcess, deadlineMs: number): Promise<FromPlanner> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, deadlineMs);
    const settle = (): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
    };
    const onMessage = (message: FromPlanner): void => {
      settle();
      resolve(message);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      settle();
      reject(new PlannerEnded(late ? `no answer in ${deadlineMs} ms` : `ended by ${signal ?? code}`));
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
  });
}

/** Starts a planning process. `log` is told what it says on its standard error: the reason of a panic. */
export async function startPlannerChild(sdl: string, log: Log): Promise<PlannerChild> {
  const child = fork(new URL("./planner-process.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (child.stderr)
    createInterface(child.stderr).on("line", (line) =>
      log(`planner: ${withoutNumbers(line)}`, { level: "warn" }),
    );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    // Not started at all. A failure to send is one of these too: its process is on its way to an exit then.
    child.on("error", () => child.pid ?? resolve());
  });
  const send = (message: ToPlanner): void => {
    child.send(message, () => {});
  };
  const end = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  const started = child.pid === undefined ? null : nextMessage(child, START_MS);
  if (!started) throw new Error("the planner process cannot be started");
  send({ kind: "supergraph", sdl });
  const answer = await started;
  if (answer.kind !== "ready") {
    await end();
    throw new Error(answer.kind === "refused" ? answer.reason : "unexpected answer of the planner process");
  }
  return {
    pid: child.pid as number,
    ended,
    async plan(document, operationName, deadlineMs) {
      const next = nextMessage(child, deadlineMs);
      send({ kind: "plan", document, operationName });
      const message = await next;
      if (message.kind === "plan") return message.plan;
      throw new Error(
        message.kind === "refused" ? message.reason : "unexpected answer of the planner process",
      );
    },
    end,
  };
}
