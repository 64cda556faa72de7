import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const WEB = fileURLToPath(new URL("../../../web/", import.meta.url));
const BUILDER = join(WEB, "build-page.ts");
const LOCK = fileURLToPath(new URL("../../../package-lock.json", import.meta.url));

/** What a build is made of, as a name: another source or another version of a package makes another, another place does not. */
export async function stampOf(page: string): Promise<string> {
  const hash = createHash("sha256");
  const source = join(WEB, page);
  const names = (await readdir(source, { recursive: true })).sort().map((name) => join(source, name));
  for (const file of [...names, BUILDER, LOCK]) {
    if ((await stat(file)).isFile()) hash.update(relative(WEB, file)).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function bundle(page: string, into: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [BUILDER, page, into], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const end = () => child.kill();
  signal.addEventListener("abort", end, { once: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code, said] = await Promise.all([ended, text(child.stderr)]);
  signal.removeEventListener("abort", end);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(said.trim() || `the build ended with ${code}`);
}

/**
 * Builds below a directory what is not there yet, and removes what is there of before. Gives the directory of the build.
 * @param page its folder in web/
 */
export async function buildPage(
  page: string,
  directory: string,
  stamp: string,
  signal: AbortSignal,
): Promise<string> {
  const built = join(directory, stamp);
  await mkdir(directory, { recursive: true });
  const draft = await mkdtemp(join(directory, "draft-"));
  try {
    signal.throwIfAborted();
    await bundle(page, draft, signal);
    // Another process may have been as quick: its build is as good.
    await rename(draft, built).catch((error: unknown) => {
      if (!existsSync(built)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  for (const other of await readdir(directory)) {
    // A draft may be that of another process.
    if (other !== stamp && !other.startsWith("draft-")) {
      await rm(join(directory, other), { recursive: true, force: true });
    }
  }
  return built;
}
