import { readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./embedded-postgres-error.ts";

/** What postmaster.pid says, which a crash leaves behind with a number that another program may have got since. */
export interface PostmasterFile {
  readonly pid: number;
  /** TCP port; undefined while the postmaster does not listen: the port may turn out to be another program's. */
  readonly port: number | undefined;
}

/**
 * Reads postmaster.pid of a cluster. The lines are pid, data directory, start time, port, socket directory, address it
 * listens on (added when it does), … (utils/pidfile.h).
 */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return parsePostmasterFile(text);
}

/** The same of the file's text. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = lines[5]?.trim() ? Number(lines[3]) : 0;
  return Number.isInteger(pid) && pid > 0 ? { pid, port: port > 0 ? port : undefined } : undefined;
}

/**
 * Whether the process is the postmaster of the cluster: "unknown" where the system does not tell. On Linux every
 * PostgreSQL process has the cluster as its working directory, and a zombie (nobody reaps orphans in many
 * containers) has none.
 */
export async function isPostmaster(pid: number, cluster: string): Promise<"yes" | "no" | "unknown"> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return "no";
  }
  if (process.platform !== "linux") return "unknown";
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === cluster ? "yes" : "no";
  } catch (error) {
    return errorCode(error) === "ENOENT" ? "no" : "unknown";
  }
}
