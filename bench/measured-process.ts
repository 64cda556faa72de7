import { type ChildProcess, fork } from "node:child_process";

// What is measured runs in a process of its own, started, asked for its CPU time and ended over the channel that Node
// opens to a child. It ends by itself when the channel closes, whatever became of who started it.

/** What a measured process is started with. */
export interface StartMessage<Settings> {
  kind: "start";
  settings: Settings;
}

export type ToProcess<Settings> = StartMessage<Settings> | { kind: "cpu" };

export type FromProcess =
  | { kind: "ready"; url: string }
  /** Microseconds of all threads since the process began. */
  | { kind: "cpu"; microseconds: number }
  | { kind: "failed"; reason: string };

export interface MeasuredProcess {
  /** Where it listens. */
  readonly url: string;
  /** CPU time that it has used, in microseconds. Rejects where it has ended. */
  cpu(): Promise<number>;
  end(): Promise<void>;
}

export interface ProcessOptions<Settings> {
  file: URL;
  args?: readonly string[];
  settings: Settings;
  /** Options of Node for the process: `--cpu-prof`. */
  nodeOptions?: readonly string[];
}

const START_MS = 60_000;
const END_MS = 20_000;

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(String(signal ?? code))));
}

/** Starts a process that calls `beMeasured`. Rejects where it ends or says that it failed before it is ready. */
export async function startMeasured<Settings>(options: ProcessOptions<Settings>): Promise<MeasuredProcess> {
  const name = options.file.pathname.split("/").at(-1);
  const child = fork(options.file, [...(options.args ?? [])], {
    execArgv: [...(options.nodeOptions ?? [])],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = exitOf(child);
  const gone = ended.then((code): never => {
    throw new Error(`${name} ended (${code})`);
  });
  gone.catch(() => {});

  async function answer<Kind extends FromProcess["kind"]>(
    kind: Kind,
    message: ToProcess<Settings>,
  ): Promise<Extract<FromProcess, { kind: Kind }>> {
    const answered = new Promise<FromProcess>((resolve) => child.once("message", resolve));
    child.send(message);
    const received = await Promise.race([answered, gone]);
    if (received.kind === "failed") throw new Error(`${name}: ${received.reason}`);
    if (received.kind !== kind) throw new Error(`${name} answered ${received.kind} to ${message.kind}`);
    return received as Extract<FromProcess, { kind: Kind }>;
  }

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (child.connected) child.disconnect();
    const force = setTimeout(() => child.kill("SIGKILL"), END_MS);
    await ended;
    clearTimeout(force);
  }

  const late = setTimeout(() => child.kill("SIGKILL"), START_MS);
  try {
    const { url } = await answer("ready", { kind: "start", settings: options.settings });
    return { url, cpu: async () => (await answer("cpu", { kind: "cpu" })).microseconds, end };
  } catch (error) {
    await end();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Makes this process one that can be measured: `start` returns the URL at which it listens. */
export function beMeasured<Settings>(start: (settings: Settings) => Promise<string>): void {
  const answer = (message: FromProcess) => process.send?.(message);
  process.on("message", (message: ToProcess<Settings>) => {
    if (message.kind === "cpu") {
      const { user, system } = process.cpuUsage();
      answer({ kind: "cpu", microseconds: user + system });
      return;
    }
    start(message.settings).then(
      (url) => answer({ kind: "ready", url }),
      (error: unknown) =>
        answer({ kind: "failed", reason: error instanceof Error ? `${error.stack}` : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit(0));
}
