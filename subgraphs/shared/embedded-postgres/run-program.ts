import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** The operating system user that PostgreSQL runs as when this process is root, which PostgreSQL refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramResult {
  readonly succeeded: boolean;
  /** Both output streams in the order they came, the last 64 kB of them, and why the program did not run. */
  readonly output: string;
}

const passedOn = ["PATH", "SystemRoot", "SYSTEMROOT", "windir", "COMSPEC", "TEMP", "TMP"];
const keptCharacters = 65_536;

/**
 * Spawn options for every PostgreSQL program: the account if there is one (its supplementary groups are dropped), a
 * directory that every account can be in, and an environment of its own. PGDATA, PGPORT, LANG and the like would
 * change what the programs do, and secrets of this process are none of theirs. LC_ALL=C keeps messages in English
 * and macOS from starting threads in the postmaster.
 */
export function programOptions(account: Account | undefined): SpawnOptions {
  const env: NodeJS.ProcessEnv = { LC_ALL: "C", TZ: "UTC" };
  for (const name of passedOn) if (process.env[name] !== undefined) env[name] = process.env[name];
  return {
    env,
    windowsHide: true,
    ...(process.platform === "win32" ? {} : { cwd: "/" }),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}

/** Runs a program to its end. Never rejects: a program that cannot be spawned has not succeeded. */
export function runProgram(
  file: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = "";
    const fail = (error: Error) => resolve({ succeeded: false, output: `${output}${error.message}` });
    const child = trySpawn(file, args, { ...programOptions(account), stdio: ["ignore", "pipe", "pipe"] });
    if (child instanceof Error) return fail(child);
    const keep = (chunk: string) => {
      output = (output + chunk).slice(-keptCharacters);
    };
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.once("error", fail);
    child.once("close", (code, signal) => {
      if (signal) keep(`ended by ${signal}\n`);
      resolve({ succeeded: code === 0, output });
    });
  });
}

/** Spawns; the error where Node throws it (EPERM, when we may not become the account) rather than emitting it. */
export function trySpawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess | Error {
  try {
    return spawn(file, args, options);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The last lines that are not blank, indented, for the end of an error message. */
export function lastLines(output: string, count = 12): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines
    .slice(-count)
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
}
