import { appendFile, chmod, chown, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
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

/** How a server is told to end: with everybody in order, or at once, as by a loss of power. */
type Ending = "fast" | "immediate";

export interface SystemServer {
  /** Of the superuser, whose name is `postgres`; to the database `liancheng`, which is empty at first. */
  readonly url: string;
  readonly directory: string;
  /** After it was stopped, at the same address. */
  start(): Promise<void>;
  stop(ending?: Ending): Promise<void>;
}

async function runOrThrow(file: string, args: readonly string[], account: Account | undefined) {
  const { succeeded, output } = await runProgram(file, args, account);
  if (!succeeded) throw new Error(`${file}: ${output}`);
  return output;
}

/** A directory that everyone can reach, and the account that its server runs as. */
async function makePlace(directory: string): Promise<Account | undefined> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o777);
  const account = await chooseAccount(directory, undefined);
  if (account) await chown(directory, account.uid, account.gid);
  return account;
}

async function serverIn(
  programs: string,
  directory: string,
  account: Account | undefined,
): Promise<SystemServer> {
  const cluster = join(directory, "cluster");
  const control = (args: readonly string[]) =>
    runOrThrow(join(programs, "pg_ctl"), [...args, "-w", "-D", cluster], account);
  const port = await findFreePort();
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  return {
    directory,
    url: `postgres://postgres@127.0.0.1:${port}/liancheng`,
    async start() {
      await control(["start", "-l", join(directory, "log"), "-o", options]);
    },
    async stop(ending = "immediate") {
      await control(["stop", "-m", ending]);
      // Its last process is still ending when its file is gone.
      await until(() => serverProcesses(directory).length === 0);
    },
  };
}

/**
 * Makes a server in a directory, and starts it on 127.0.0.1.
 * @param programs directory of `initdb` and `pg_ctl`
 */
export async function startSystemServer(programs: string, directory: string): Promise<SystemServer> {
  const account = await makePlace(directory);
  const cluster = join(directory, "cluster");
  const made = ["-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"];
  await runOrThrow(join(programs, "initdb"), made, account);
  const server = await serverIn(programs, directory, account);
  await server.start();
  const first = new URL(server.url);
  first.pathname = "/postgres";
  const client = new pg.Client({ connectionString: first.href });
  await client.connect();
  await client.query("create database liancheng");
  await client.end();
  return server;
}

/** Starts a standby of a server, of a copy of its files, for which that is stopped for a moment. */
export async function startStandby(
  programs: string,
  primary: SystemServer,
  directory: string,
): Promise<SystemServer> {
  const account = await makePlace(directory);
  const cluster = join(directory, "cluster");
  await primary.stop("fast");
  await runOrThrow("cp", ["-a", join(primary.directory, "cluster"), cluster], undefined);
  const { hostname, port } = new URL(primary.url);
  await writeFile(join(cluster, "standby.signal"), "");
  const settings = `primary_conninfo = 'host=${hostname} port=${port} user=postgres'\n`;
  await appendFile(join(cluster, "postgresql.auto.conf"), settings);
  await primary.start();
  const standby = await serverIn(programs, directory, account);
  await standby.start();
  return standby;
}
