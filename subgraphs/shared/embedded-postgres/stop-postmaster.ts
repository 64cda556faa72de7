import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError, errorCode } from "./embedded-postgres-error.ts";
import { isPostmaster } from "./postmaster-file.ts";
import { lastLines, runProgram } from "./run-program.ts";
import { programPath } from "./usable-programs.ts";

const patience = 60_000;

/**
 * Ends a postmaster by a fast shutdown (transactions are rolled back, everything is written) and waits until it is
 * gone. Throws EmbeddedPostgresError if it has not gone after a minute; it is never killed.
 */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === "win32") return stopWithPgCtl(cluster);
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
  const deadline = performance.now() + patience;
  while ((await isPostmaster(pid, cluster.directory)) !== "no") {
    if (performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        `The embedded PostgreSQL (process ${pid}) was told to end and still runs; ${cluster.logFile} may tell why.`,
      );
    }
    await sleep(10);
  }
}

async function stopWithPgCtl(cluster: Cluster): Promise<void> {
  const args = ["stop", "-D", cluster.directory, "-m", "fast", "-w", "-t", String(patience / 1000)];
  const result = await runProgram(programPath(cluster.programs, "pg_ctl"), args, cluster.account);
  if (!result.succeeded) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL did not stop. It said:\n${lastLines(result.output)}`,
    );
  }
}
