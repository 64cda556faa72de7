import { once } from "node:events";
import { chmod, open, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import type { Cluster } from "./cluster.ts";
import { serverSettings } from "./cluster-settings.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { lastLines, programOptions, trySpawn } from "./run-program.ts";
import { programPath } from "./usable-programs.ts";

const longLog = 10 * 1024 ** 2;

/** A postmaster that was started. */
export interface Launch {
  readonly pid: number | undefined;
  /** How it ended; undefined while it runs. */
  end(): Promise<LaunchEnd | undefined>;
}

interface LaunchEnd {
  /** By a shutdown: another process attached, left and stopped it before we attached. */
  readonly inOrder: boolean;
  /** What was logged since the start. */
  readonly output: string;
}

/**
 * Starts a postmaster in a session of its own, so that Ctrl-C in a terminal reaches this process alone, which then
 * stops it in order. A pid found in postmaster.pid that belongs to another program must be named: PostgreSQL would
 * take it for a running postmaster. PG_GRANDPARENT_PID, which is how pg_ctl names the shell above it, makes it
 * disregard that pid and nothing else: it still makes sure, by the shared memory block that the file names, that
 * no process uses the cluster (CreateLockFile in utils/init/miscinit.c). So a wrong guess does no harm.
 */
export async function launchPostmaster(
  cluster: Cluster,
  port: number,
  stalePid: number | undefined,
): Promise<Launch> {
  const log = await openLog(cluster);
  const options = programOptions(cluster.account);
  const settings = serverSettings(port).flatMap((setting) => ["-c", setting]);
  const [program, args] =
    process.platform === "win32"
      ? // postgres.exe refuses administrators; pg_ctl sheds their rights.
        (["pg_ctl", ["start", "-w", "-D", cluster.directory, "-o", quoted(settings)]] as const)
      : (["postgres", ["-D", cluster.directory, ...settings]] as const);
  const child = trySpawn(programPath(cluster.programs, program), args, {
    ...options,
    env: { ...options.env, ...(stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) }) },
    detached: true,
    stdio: ["ignore", log.handle.fd, log.handle.fd],
  });
  if (child instanceof Error) {
    await log.handle.close();
    throw launchError(cluster, child.message);
  }
  let ended: { inOrder: boolean; reason: string } | undefined;
  child.once("exit", (code) => {
    // pg_ctl on Windows has then started it.
    if (process.platform !== "win32" || code !== 0) ended = { inOrder: code === 0, reason: "" };
  });
  child.once("error", (error) => {
    ended = { inOrder: false, reason: `${error.message}\n` };
  });
  child.unref();
  // Not before: an await would let the child's events pass unheard.
  await log.handle.close();
  return {
    pid: child.pid,
    async end() {
      if (!ended) return undefined;
      return { inOrder: ended.inOrder, output: ended.reason + (await readFrom(cluster.logFile, log.size)) };
    },
  };
}

/** A TCP port of 127.0.0.1 that is free at this moment; another program may still take it first. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

async function openLog(cluster: Cluster) {
  const { logFile, account } = cluster;
  const former = await stat(logFile).catch(() => undefined);
  if (former && former.size > longLog) await rename(logFile, `${logFile}.1`).catch(() => undefined);
  try {
    const handle = await open(logFile, "a", 0o600);
    if (account) await handle.chown(account.uid, account.gid);
    await chmod(logFile, 0o600);
    return { handle, size: (await handle.stat()).size };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The server's log ${logFile} cannot be written (${String(error)}): mend that.`,
    );
  }
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const start = Math.max(position, size - 65_536);
    const { buffer, bytesRead } = await handle.read({ position: start, buffer: Buffer.alloc(size - start) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function quoted(args: readonly string[]): string {
  return args.map((arg) => `"${arg}"`).join(" ");
}

/** The error for a postmaster that ended before it served. */
export function launchError(cluster: Cluster, output: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL in ${cluster.directory} did not start (${cluster.logFile} has all of it). It said:\n` +
      lastLines(output),
  );
}
