import {
  access,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { InstalledPackage } from "./installed-package.ts";
import { type Account, lastLines, type ProgramResult, runProgram } from "./run-program.ts";

/**
 * A directory with `bin`, `lib` and `share` whose programs the account can run: the installed package if it can be
 * used as it is or mended, else a copy of it in `home`. A copy is needed where the account cannot reach the package
 * (a clone below /root), or where `npm ci --ignore-scripts` left out the links to the libraries and the package
 * cannot be written to.
 */
export async function findUsablePrograms(
  installed: InstalledPackage,
  home: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<string> {
  const native = installed.nativeDirectory;
  await mendLinks(native, symlink).catch(() => undefined);
  if ((await tryPrograms(native, account)).succeeded) return native;

  const copy = join(home, `postgresql-${installed.version}`);
  if ((await tryPrograms(copy, account)).succeeded) return copy;
  await copyPrograms(native, copy, account);
  const tried = await tryPrograms(copy, account);
  if (tried.succeeded) {
    log(`the PostgreSQL programs cannot be used in ${native}; they are copied to ${copy}`);
    return copy;
  }
  await rm(copy, { recursive: true, force: true });
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL programs do not run on this machine (on Linux they need glibc 2.25 and libstdc++, so ` +
      `not Alpine). Set DATABASE_URL to a PostgreSQL 17 database of your own. They said:\n${lastLines(tried.output)}`,
  );
}

/** Path of one of the programs. */
export function programPath(programs: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(programs, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Runs them and reads a data file, really and as the account: mode bits do not tell about ACLs and mounts. */
function tryPrograms(programs: string, account: Account | undefined): Promise<ProgramResult> {
  if (process.platform === "win32") {
    return runProgram(programPath(programs, "postgres"), ["--version"], account);
  }
  const script =
    '"$1/bin/initdb" -V && "$1/bin/postgres" -V && cat "$1/share/postgresql/postgres.bki" >/dev/null';
  return runProgram("/bin/sh", ["-c", script, "sh", programs], account);
}

type MakeLink = (to: string, link: string) => Promise<void>;

/**
 * Makes what the package's install script would have made: npm packages cannot hold symbolic links, so the package
 * lists them in pg-symlinks.json. Throws if one is missing and cannot be made.
 */
async function mendLinks(native: string, makeLink: MakeLink): Promise<void> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const inside = (path: string) => join(native, path.replace(/^native\//, ""));
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = inside(target);
    if (await exists(link)) continue;
    await makeLink(relative(dirname(link), inside(source)), link).catch(async (error: unknown) => {
      if (!(await exists(link))) throw error;
    });
  }
}

async function copyPrograms(native: string, copy: string, account: Account | undefined): Promise<void> {
  const staging = await mkdtemp(join(dirname(copy), "postgres.new-"));
  try {
    await copyTree(native, staging);
    const linkOrCopy: MakeLink = (to, link) =>
      symlink(to, link).catch(() => copyFile(join(dirname(link), to), link));
    await mendLinks(staging, linkOrCopy);
    await rename(staging, copy).catch(async () => {
      // Another process has put its copy there, perhaps runs it: only a useless one is replaced.
      if ((await tryPrograms(copy, account)).succeeded) return;
      await rm(copy, { recursive: true, force: true });
      await rename(staging, copy);
    });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs could not be copied to ${copy}: ${String(error)}. Make room there, or set DATABASE_URL.`,
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Copies files, not links, with modes that do not depend on the umask; without what only compiling needs. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== "pgxs" && entry.name !== "pkgconfig") {
      await copyTree(source, target);
    } else if (entry.isFile() && !entry.name.endsWith(".a")) {
      await copyFile(source, target);
      await chmod(target, basename(from) === "bin" ? 0o755 : 0o644);
    }
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
