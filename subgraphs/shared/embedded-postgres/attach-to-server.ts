import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findFreePort, type Launch, launchError, launchPostmaster } from "./launch-postmaster.ts";
import { isPostmaster, readPostmasterFile } from "./postmaster-file.ts";
import { joinServer, type Presence } from "./presence.ts";
import { NotYetError } from "./server-connection.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

/** How long a server may give no sign at all, in milliseconds. */
const patience = 60_000;

/** How long it may say that it is not ready: one that recovers after a crash takes its time. */
const longPatience = 15 * 60_000;

/** Where processes cannot be told apart: when the pid in postmaster.pid is taken to be another program's. */
const doubt = 5_000;

/** How long postmaster.pid may be empty: a postmaster makes it and writes it in two steps, a moment apart. */
const emptyFor = 5_000;

export interface Attached {
  readonly presence: Presence;
  readonly port: number;
  /** Whether this process started the server. */
  readonly launched: boolean;
}

/**
 * Attaches to the cluster's server and starts it if none runs. Several processes may do so at once, and the server
 * may end at any moment: whatever happens, each round looks at what is there now.
 *
 * @param choosePort gives the port to try next.
 */
export async function attachToServer(
  cluster: Cluster,
  log: (line: string) => void,
  choosePort: () => Promise<number> = findFreePort,
): Promise<Attached> {
  const begun = performance.now();
  let lastSign = begun;
  let problem = "";
  let told = "";
  let launch: Launch | undefined;
  let emptySince: number | undefined;
  try {
    for (;;) {
      const file = await readPostmasterFile(cluster.directory);
      const state = file ? await isPostmaster(file.pid, cluster.directory) : "no";
      const end = await launch?.end();
      if (file) emptySince = undefined;
      if (end) {
        launch = undefined;
        if (/lock file "postmaster\.pid" is empty/.test(end.output)) {
          emptySince ??= performance.now();
          if (performance.now() - emptySince > emptyFor) throw emptyFileError(cluster);
        } else if (!end.inOrder && !isPassing(end.output)) throw launchError(cluster, end.output);
        problem ||= end.output;
        await sleep(100);
      } else if (
        !launch &&
        (state === "no" || (state === "unknown" && performance.now() - lastSign > doubt))
      ) {
        launch = await launchPostmaster(cluster, await choosePort(), file?.pid);
      }

      if (state !== "no" && file?.port) {
        const joined = await tryToJoin(cluster, file.port, log, state === "yes");
        if (!(joined instanceof Error)) {
          return { presence: joined, port: file.port, launched: launch !== undefined };
        }
        problem = joined.message;
        if (joined instanceof NotYetError && joined.answered) lastSign = performance.now();
      }
      const now = performance.now();
      if (now - begun > 1000 && problem !== "" && problem !== told) {
        told = problem;
        log(`waiting for the embedded PostgreSQL: ${problem.trim()}`);
      }
      if (now - lastSign > patience || now - begun > longPatience)
        throw silenceError(cluster, file?.pid, problem);
      await sleep(20);
    }
  } catch (error) {
    // One that we started and cannot use would stay behind.
    if (launch?.pid && !(await launch.end()))
      await stopPostmaster(cluster, launch.pid).catch(() => undefined);
    throw error;
  }
}

/** The presence, or why there is none yet. Throws what waiting does not change. */
async function tryToJoin(
  cluster: Cluster,
  port: number,
  log: (line: string) => void,
  certainlyOurs: boolean,
): Promise<Presence | Error> {
  try {
    return await joinServer(cluster, port, log);
  } catch (error) {
    if (error instanceof NotYetError) return error;
    // Where processes cannot be told apart, the refusal may come from a server that is none of ours.
    if (error instanceof EmbeddedPostgresError && !certainlyOurs) return error;
    throw error;
  }
}

/**
 * Failures of a launch that the next round overcomes: another process was faster, processes of a killed server are
 * still ending, or the port was taken meanwhile.
 */
function isPassing(failure: string): boolean {
  return /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind|could not create any TCP\/IP sockets/.test(
    failure,
  );
}

/** A crash between the making and the writing of the file has left it; only a person can tell that. */
function emptyFileError({ directory }: Cluster): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL in ${directory} did not start: postmaster.pid there is empty, which a crash leaves. ` +
      `Remove ${join(directory, "postmaster.pid")} if no other machine uses this directory, and start again.`,
  );
}

function silenceError(cluster: Cluster, pid: number | undefined, problem: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL in ${cluster.directory} gives no answer (process ${pid ?? "unknown"}; ` +
      `${cluster.logFile} may tell why): end its processes and start this program again. Last problem: ${problem}`,
  );
}
