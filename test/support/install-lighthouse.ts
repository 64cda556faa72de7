import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PACKAGE = new URL("../release/lighthouse/", import.meta.url);

/** npm writes this file last, when all of it is there. */
function isInstalled(): boolean {
  const installed = new URL("node_modules/.package-lock.json", PACKAGE);
  const locked = new URL("package-lock.json", PACKAGE);
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs;
}

interface Category {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}

/** What of Lighthouse is used. */
export interface Lighthouse {
  default(
    url: string,
    flags: object,
    config: object,
  ): Promise<
    | {
        readonly lhr: {
          readonly categories: Readonly<Record<string, Category>>;
          readonly audits: Readonly<Record<string, Audit>>;
          readonly runtimeError?: { readonly message: string };
        };
      }
    | undefined
  >;
  readonly desktopConfig: object;
}

/** Lighthouse, installed by its own lock where it is not. Throws where it cannot be had. */
export async function installLighthouse(): Promise<Lighthouse> {
  if (!isInstalled()) {
    const npm = spawnSync("npm", ["ci", "--prefix", fileURLToPath(PACKAGE), "--loglevel=error"], {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (npm.status !== 0 || !isInstalled())
      throw new Error(
        `Lighthouse cannot be installed from the npm registry: ${npm.error?.message ?? npm.stderr}`,
      );
  }
  const entry = new URL("node_modules/lighthouse/core/index.js", PACKAGE);
  return (await import(entry.href)) as Lighthouse;
}
