import { chmod, chown, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { type Account, runProgram } from "../../subgraphs/shared/embedded-postgres/run-program.ts";
import { chooseAccount } from "../../subgraphs/shared/embedded-postgres/unprivileged-account.ts";
import { serverProcesses, until } from "../process/running-program.ts";

/** Where Debian's packages put the programs of each major version. */
const PACKAGES = "/usr/lib/postgresql";

/** Server and client programs of one version, as the packages of the system bring them. */
export async function systemPrograms(): Promise<string> {
  const versions = await readdir(PACKAGES).catch(() => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest) return join(PACKAGES, newest, "bin");
  throw new Error(
    "This test needs the server and the client programs of PostgreSQL: apt-get install postgresql",
  );
}

export interface SystemServer {
  /** Of the superuser, whose name is `postgres`; to the database `liancheng`, which is empty at first. */
  readonly url: string;
  readonly directory: string;
  stop(): Promise<void>;
}

async function runOrThrow(file: string, args: readonly string[], account: Account | undefined) {
  const { succeeded, output } = await runProgram(file, args, account);
  if (!succeeded) throw new Error(`${file}: ${output}`);
  return output;
}

/** Makes a server in a directory that everyone can reach, and starts it on 127.0.0.1. */
export async function startSystemServer(programs: string, directory: string): Promise<SystemServer> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o777);
  const account = await chooseAccount(directory, undefined);
  if (account) await chown(directory, account.uid, account.gid);
  const run = (name: string, args: readonly string[]) => runOrThrow(join(programs, name), args, account);
  const cluster = join(directory, "cluster");
  await run("initdb", ["-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  const port = String(await findFreePort());
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  await run("pg_ctl", ["start", "-w", "-D", cluster, "-l", join(directory, "log"), "-o", options]);
  await run("createdb", ["-h", "127.0.0.1", "-p", port, "-U", "postgres", "liancheng"]);
  return {
    directory,
    url: `postgres://postgres@127.0.0.1:${port}/liancheng`,
    stop: async () => {
      await run("pg_ctl", ["stop", "-w", "-m", "immediate", "-D", cluster]);
      // Its last process is still ending when its file is gone.
      await until(() => serverProcesses(directory).length === 0);
    },
  };
}
