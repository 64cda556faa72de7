import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PEERS = new URL("./peers/", import.meta.url);

/** The peers cannot be installed. The message says what to do. */
export class PeersError extends Error {
  override readonly name = "PeersError";
}

/** npm writes this file last, when all of it is there. */
function areInstalled(): boolean {
  const installed = new URL("node_modules/.package-lock.json", PEERS);
  const locked = new URL("package-lock.json", PEERS);
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs;
}

/** Installs the gateways that are measured against, by their own lock, where they are not. Throws PeersError. */
export function installPeers(log: (line: string) => void): void {
  if (areInstalled()) return;
  const directory = fileURLToPath(PEERS);
  log("installing the peers (npm ci --prefix bench/peers)");
  const npm = spawnSync("npm", ["ci", "--prefix", directory, "--loglevel=error"], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status === 0 && areInstalled()) return;
  throw new PeersError(
    `The peers cannot be installed, and without them there is nothing to measure against. They come from the npm registry; ` +
      `run "npm ci --prefix bench/peers" to see why.\n${npm.error?.message ?? npm.stderr}`,
  );
}
