import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** How a process is started. */
export interface Program {
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The account to run as; our own if left out. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

export interface MachineOptions {
  readonly name: string;
  readonly program: Program;
  /** Says by its exit code whether it is well; null where it runs to an end. */
  readonly healthcheck: Program | null;
  /** Whether it is started again when it ends by itself, as Compose does. */
  readonly restarts: boolean;
  /** Told of all that it says. */
  said(line: string): void;
}

/** Milliseconds after which one that ended is started again. */
const RESTART_MS = 500;
/** Between two looks at whether it is well; less than Compose waits, so that a test is not made of waiting. */
const LOOK_MS = 500;
/** Milliseconds for which it may be unwell. */
const PATIENCE_MS = 180_000;

let looking: Promise<unknown> = Promise.resolve();

function start({ command, env, cwd, account }: Program, stdio: "ignore" | "pipe"): ChildProcess {
  const [file = "", ...args] = command;
  return spawn(file, args, { env, cwd, ...account, stdio: ["ignore", stdio, stdio] });
}

/** What came of a command. */
export interface RunToEnd {
  readonly code: number | null;
  /** What it has said, to either output. */
  readonly said: string;
}

export async function runToEnd(program: Program): Promise<RunToEnd> {
  const child = start(program, "pipe");
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

/** The processes below one, itself among them. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of readdirSync("/proc").map(Number)) {
    if (!(pid > 0)) continue;
    try {
      // The name of a program may have blanks and brackets in it: what is wanted stands behind it.
      const [, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      parents.set(pid, Number(parent));
    } catch {
      // It has just ended.
    }
  }
  const found = [root];
  for (const one of found) for (const [pid, parent] of parents) if (parent === one) found.push(pid);
  return found;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended before.
  }
}

/**
 * Kills a process with all that are below it. They are stopped first, as long as there are new ones: a master whose worker
 * is killed starts another, which would outlive it and hold its port.
 */
function killFamily(root: number): void {
  const stopped = new Set<number>();
  for (;;) {
    const running = family(root).filter((pid) => !stopped.has(pid));
    if (running.length === 0) break;
    for (const pid of running) {
      signal(pid, "SIGSTOP");
      stopped.add(pid);
    }
  }
  for (const pid of stopped) signal(pid, "SIGKILL");
}

function residentOf(pid: number): number {
  try {
    if (readlinkSync(`/proc/${pid}/exe`) === "") return 0;
    return (
      Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
}

/** A service as a process, with what it starts. */
export class Machine {
  readonly name: string;
  readonly #options: MachineOptions;
  #process: ChildProcess | null = null;
  #ended: Promise<number | null> = Promise.resolve(null);
  #stopping = false;

  constructor(options: MachineOptions) {
    this.name = options.name;
    this.#options = options;
  }

  start(): void {
    const { program, said, restarts } = this.#options;
    const child = start(program, "pipe");
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        for (const line of text.split("\n")) if (line !== "") said(line);
      });
    }
    child.on("error", (error) => said(String(error)));
    this.#ended = new Promise((resolve) => {
      child.once("close", (code) => {
        resolve(code);
        if (restarts && !this.#stopping) setTimeout(() => this.#stopping || this.start(), RESTART_MS);
      });
    });
  }

  /** Kills it with all that it has started; it is started again by itself. */
  async kill(): Promise<void> {
    const ended = this.#ended;
    if (this.#process?.pid !== undefined) killFamily(this.#process.pid);
    await ended;
  }

  /** Kills it, and it is not started again: its machine is lost. */
  async lose(): Promise<void> {
    this.#stopping = true;
    await this.kill();
  }

  /** Its exit code, of one that runs to an end. */
  completed(): Promise<number | null> {
    return this.#ended;
  }

  isWell(): Promise<boolean> {
    const { healthcheck } = this.#options;
    if (!healthcheck) throw new Error(`${this.name} has no health check`);
    // One at a time: of a dozen services that start, their looks would take the time that they need themselves.
    const look = looking.then(async () => {
      const child = start(healthcheck, "ignore");
      const [code] = (await once(child, "close")) as [number | null];
      return code === 0;
    });
    looking = look;
    return look;
  }

  /** Waits until it is well; rejects where it is not in three minutes. */
  async untilWell(): Promise<void> {
    const last = performance.now() + PATIENCE_MS;
    while (!(await this.isWell())) {
      if (performance.now() > last) throw new Error(`${this.name} is not well`);
      await delay(LOOK_MS);
    }
  }

  /** Bytes of memory that it has to itself, shared ones by their share, with all that it has started. */
  memory(): number {
    return family(this.#process?.pid ?? 0)
      .map(residentOf)
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Tells it to end, and has it end. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGINT");
    const patience = setTimeout(() => void this.kill(), 20_000);
    await this.#ended;
    clearTimeout(patience);
  }
}
