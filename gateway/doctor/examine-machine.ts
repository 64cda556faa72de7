import { stat, statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { attention, type Finding, failed, ok } from "./finding.ts";

const RUNTIME = "运行环境 / runtime";
const DISK = "磁盘 / disk";
const MIB = 2 ** 20;

/** The first that strips types without being told to; the project brings it. */
const OLDEST_MAJOR = 24;

/** What `npm start` with its database takes on the demo data, some 400 MB, with room for a request or two. */
const LEAST_MEMORY = 1024 * MIB;

/** PostgreSQL stops where it cannot write its log ahead; at this much there is time to act. */
const LITTLE_DISK = 2048 * MIB;
const NO_DISK = 256 * MIB;

const inMib = (bytes: number) => `${Math.floor(bytes / MIB).toLocaleString("en")} MiB`;

/** The Node.js that runs, and the memory of the machine. */
export function examineRuntime(version = process.versions.node, memory = totalmem()): Finding {
  const said = `Node.js ${version}, ${process.platform} ${process.arch}, ${inMib(memory)}`;
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    return failed(
      RUNTIME,
      said,
      "Run it by `npm run doctor` after `npm ci`: the project brings its Node.js.",
    );
  }
  // Names are compared in the Chinese order of ICU.
  if (!Intl.Collator.supportedLocalesOf("zh").length) {
    return failed(
      RUNTIME,
      `${said}, without Chinese`,
      "Use a Node.js with full ICU, as the project brings it.",
    );
  }
  if (memory < LEAST_MEMORY) return attention(RUNTIME, said, "Give it 1 GiB of memory at least.");
  return ok(RUNTIME, said);
}

/** The directory itself, or what it will be made in. */
async function existing(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found || path === dirname(path) ? path : existing(dirname(path));
}

/** Room where the data directory is, and with it the embedded database. */
export async function examineDisk(dataDirectory: string): Promise<Finding> {
  // Where the database had to be kept elsewhere, that is a link.
  const { bavail, bsize } = await statfs(await existing(join(dataDirectory, "postgres")));
  return examineRoom(bavail * bsize, dataDirectory);
}

/** @param free bytes */
export function examineRoom(free: number, dataDirectory: string): Finding {
  const said = `${inMib(free)} 可用 / free (${dataDirectory})`;
  const remedy = "Make room, or have DATA_DIR on another disk: a database that cannot write stops.";
  if (free < NO_DISK) return failed(DISK, said, remedy);
  if (free < LITTLE_DISK) return attention(DISK, said, remedy);
  return ok(DISK, said);
}
