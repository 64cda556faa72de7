import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, expect } from "vitest";
import { endLeftBehind, postmasterOf, repository, serverProcesses, until } from "./running-program.ts";

/** By it the processes that a test file started are known, and those that they started in turn. */
const MARK = "LIANCHENG_TEST_MARK";

/** Loading the modules is most of what a short command does. */
const compiled = join(repository, "node_modules/.cache/process-tests");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A process group of its own, as a terminal's foreground job has. */
  readonly ownGroup?: boolean;
  /** It may outlive the test that starts it. */
  readonly shared?: boolean;
}

/** A running command of the project. */
export class RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  #stdout = "";
  #stderr = "";
  #arrival = Promise.withResolvers<void>();

  constructor(program: string, args: readonly string[], options: CommandOptions, mark: string) {
    this.process = spawn(program, args, {
      cwd: options.cwd ?? repository,
      env: { ...cleanEnvironment(), NODE_COMPILE_CACHE: compiled, ...options.env, [MARK]: mark },
      detached: options.ownGroup ?? false,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const arrived = () => {
      this.#arrival.resolve();
      this.#arrival = Promise.withResolvers();
    };
    this.process.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#stdout += text;
      arrived();
    });
    this.process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr += text;
      arrived();
    });
    this.ended = once(this.process, "close").then(([code, signal]) => {
      arrived();
      return { code, signal, stdout: this.#stdout, stderr: this.#stderr };
    });
  }

  /** Everything that it has said so far. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  /** Waits until it has said something; throws where it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        await this.ended;
        const late = pattern.exec(this.output);
        if (late) return late;
        throw new Error(`it ended without saying ${pattern}:\n${this.output}`);
      }
      await Promise.race([this.#arrival.promise, this.ended]);
    }
  }

  /** URL of a server that is ready. */
  async ready(): Promise<string> {
    return (await this.says(/就绪 \/ ready: (http:[^\s"]+)[\n"]/))[1] as string;
  }

  /** Tells it to stop, and waits for an end in order. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.process.kill(signal);
    const ended = await this.ended;
    expect(ended, this.output).toMatchObject({ code: 0, signal: null, stderr: "" });
    return ended;
  }

  /** Kills it if it runs. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.ended;
  }
}

/** Of the environment what is not of the project and not of an npm script. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(npm_|INIT_CWD$|NODE_ENV$|VITEST|PORT$|HOST$|DEMO$|DATA_DIR$|EXECUTOR$|DATABASE_|MIGRATIONS$|IDENTITY_KEY|RECORD_KEY|GATEWAY_KEY|SUPERGRAPH$|SUBGRAPHS$|AUTH$|JWKS|TOKEN_|OIDC_|SCREENING_|PUBLIC_URL$|DEMO_OFFICERS$|SESSION_|TRUSTED_DOCUMENTS|LIMIT_|RATE_|TRUST_PROXY$|CORS_ORIGINS$|HSTS_MAX_AGE$|HEADERS_TIMEOUT$|REQUEST_TIMEOUT$|MAX_CONNECTIONS$|EXPLORER$|CONSOLE$|REST$|WORKER$|LOG_|METRICS_|OTEL_|DRAIN_DELAY$|AUDIT_|PERSON_PUBLICATION_BASIS$|LIANCHENG_URL$|TOKEN$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

type CommandName =
  | "main"
  | "gateway"
  | "subgraph"
  | "import"
  | "migrate"
  | "token"
  | "worker"
  | "reconcile"
  | "screen"
  | "audit-verify"
  | "publications"
  | "doctor"
  | "records-verify";

function fileOf(name: CommandName): string {
  return join(repository, name === "main" ? "gateway/main.ts" : `gateway/commands/${name}.ts`);
}

export interface Commands {
  /** Runs gateway/main.ts or another of the commands, a server on any port that is free. */
  run(name: CommandName, options?: CommandOptions): RunningCommand;
  npm(args: readonly string[], options?: CommandOptions): RunningCommand;
  /** A new directory that everyone can enter, removed after the tests. */
  makeDirectory(): Promise<string>;
  /** Processes of these commands that run, and PostgreSQL servers of the directories. */
  processes(): { commands: number[]; servers: number[] };
}

/** Commands and directories for the tests of a file; nothing of them may run any more at its end. */
export function openCommands(): Commands {
  const mark = randomUUID();
  const directories: string[] = [];
  const processes = () => ({
    commands: markedProcesses(mark),
    servers: directories.flatMap((directory) => serverProcesses(directory)),
  });
  const running: RunningCommand[] = [];
  afterEach(async () => {
    for (const command of running.splice(0)) await command.kill();
  });
  afterAll(async () => {
    const left = await endLeftBehind(() => Object.values(processes()).flat());
    for (const directory of directories) await rm(directory, { recursive: true, force: true });
    expect(left, "processes left behind").toEqual([]);
  });
  const start = (program: string, args: readonly string[], options: CommandOptions) => {
    const env = { PORT: "0", ...options.env };
    const command = new RunningCommand(program, args, { ...options, env }, mark);
    if (!options.shared) running.push(command);
    return command;
  };
  return {
    run: (name, options = {}) => start(process.execPath, [fileOf(name), ...(options.args ?? [])], options),
    npm: (args, options = {}) => start("npm", args, options),
    async makeDirectory() {
      const directory = await realpath(await mkdtemp(join(tmpdir(), "liancheng-命令-")));
      directories.push(directory);
      await chmod(directory, 0o755);
      return directory;
    },
    processes,
  };
}

/** Waits until nothing of these commands runs: what a killed one leaves takes a moment to notice it. */
export async function nothingRuns(processes: Commands["processes"]): Promise<void> {
  await until(() => Object.values(processes()).every((pids) => pids.length === 0));
}

function markedProcesses(mark: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readFileSync(`/proc/${pid}/environ`, "utf8").includes(`${MARK}=${mark}`);
      } catch {
        return false;
      }
    });
}

/** A superuser's connection to the database of a data directory whose server runs. */
export async function connectTo(dataDirectory: string): Promise<pg.Client> {
  expect(postmasterOf(dataDirectory)).toBeGreaterThan(0);
  const read = (file: string) => readFileSync(join(dataDirectory, "postgres", file), "utf8");
  const client = new pg.Client({
    host: "127.0.0.1",
    port: Number(read("postmaster.pid").split("\n")[3]),
    user: "postgres",
    password: read("superuser-password").trim(),
    database: "liancheng",
    ssl: false,
  });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Waits until a statement whose text contains this waits for a lock. */
export async function untilBlocked(client: pg.Client, text: string): Promise<void> {
  await until(async () => {
    // A transaction, which holds the lock, is shown the same activity throughout.
    await client.query("select pg_stat_clear_snapshot()");
    const { rows } = await client.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || $1 || '%'",
      [text],
    );
    return rows.length > 0;
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  };
}

export async function ask(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as Answer["body"];
  return { status: response.status, headers: response.headers, body };
}
