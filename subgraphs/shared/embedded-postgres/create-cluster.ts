import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, lstat, mkdir, mkdtemp, open, readdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { newClusterSettings } from "./cluster-settings.ts";
import { passwordFileName } from "./data-directory.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { InstalledPackage } from "./installed-package.ts";
import { type Account, lastLines, runProgram } from "./run-program.ts";
import { canReach } from "./unprivileged-account.ts";
import { findUsablePrograms, programPath } from "./usable-programs.ts";

/** Where a cluster is kept whose account cannot reach the data directory. */
const elsewhere = "/var/lib/liancheng";

/**
 * Makes the cluster `<data directory>/postgres`, or makes it below /var/lib/liancheng and `<data directory>/postgres`
 * a link to it, if the account cannot reach the data directory (whose modes are the user's business). It is made
 * whole under another name, password file included, and appears in one step; whoever comes second in that step
 * throws its own away. So there is never half a cluster, and afterwards there is one.
 *
 * Text is UTF-8 and ordered by code point by PostgreSQL's own locale provider, the same everywhere, whatever LANG is.
 *
 * @param characterTypes locales of the system to try for LC_CTYPE, by which pg_trgm and the full text parser alone
 *   still tell letters: without one that knows Chinese they see none in it. The last one must always exist.
 */
export async function createCluster(
  installed: InstalledPackage,
  dataDirectory: string,
  account: Account | undefined,
  log: (line: string) => void,
  characterTypes: readonly string[] = ["C.UTF-8", "C"],
): Promise<void> {
  const reachable = !account || (await canReach(account, dataDirectory));
  const staging = reachable
    ? await mkdtemp(join(dataDirectory, "postgres.new-"))
    : await makeHome(dataDirectory);
  const home = staging.replace(/\.new$/, "");
  const published = join(dataDirectory, "postgres");
  try {
    await chmod(staging, 0o755);
    const programs = await findUsablePrograms(installed, reachable ? dataDirectory : staging, account, log);
    await initialize(programs, staging, account, characterTypes);
    if (reachable) {
      await rename(join(staging, "postgres"), published);
    } else {
      await rename(staging, home);
      await symlink(join(home, "postgres"), published).catch(async (error: unknown) => {
        await rm(home, { recursive: true, force: true });
        throw error;
      });
      log(`the user "${account.name}" cannot reach ${dataDirectory}: the database is kept in ${home}`);
    }
    await syncDirectory(dataDirectory);
  } catch (error) {
    if (await lstat(published).catch(() => undefined)) return;
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The database could not be created in ${dataDirectory} (${String(error)}): mend that, or set DATA_DIR to another directory.`,
    );
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
  await removeAbandoned(dataDirectory, "postgres.new-");
  if (!reachable) await removeAbandoned(elsewhere, basename(home).replace(/-[^-]*$/, "-"), ".new");
}

/** A new directory of root's below /var/lib/liancheng that everyone can enter, with ".new" at its end. */
async function makeHome(dataDirectory: string): Promise<string> {
  const hash = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 16);
  const staging = join(elsewhere, `${hash}-${randomBytes(4).toString("hex")}.new`);
  try {
    await mkdir(elsewhere, { recursive: true });
    const { uid, mode } = await lstat(elsewhere);
    if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${elsewhere} must belong to root alone`);
    await chmod(elsewhere, 0o755);
    await mkdir(staging);
    return staging;
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The database can be kept neither in ${dataDirectory}, which the unprivileged user that PostgreSQL must run as ` +
        `cannot reach, nor in ${elsewhere} (${String(error)}). Set DATA_DIR to a directory that every user can ` +
        `reach, or run this program as an ordinary user.`,
    );
  }
}

async function initialize(
  programs: string,
  staging: string,
  account: Account | undefined,
  characterTypes: readonly string[],
): Promise<void> {
  const cluster = join(staging, "postgres");
  const passwordFile = join(staging, passwordFileName);
  await mkdir(cluster, { mode: 0o700 });
  if (account) await chown(cluster, account.uid, account.gid);
  await writePassword(passwordFile, account);

  const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // LANG=C alone would make an SQL_ASCII cluster, in which Chinese text is bytes.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const settings = newClusterSettings().flatMap((setting) => ["-c", setting]);
  const fixed = [
    "-D",
    cluster,
    ...access,
    ...locale,
    "--text-search-config=simple",
    "--no-instructions",
    ...settings,
  ];
  let result = { succeeded: false, output: "" };
  for (const characterType of characterTypes) {
    const args = [...fixed, `--lc-ctype=${characterType}`];
    result = await runProgram(programPath(programs, "initdb"), args, account);
    if (result.succeeded || !result.output.includes("invalid locale name")) break;
  }
  if (!result.succeeded) {
    throw new EmbeddedPostgresError(
      `The database could not be created in ${dirname(staging)} (is the disk full?). initdb said:\n${lastLines(result.output)}`,
    );
  }
  await rename(passwordFile, join(cluster, passwordFileName));
  await syncDirectory(cluster);
}

async function writePassword(path: string, account: Account | undefined): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(`${randomBytes(24).toString("base64url")}\n`);
    if (account) await file.chown(account.uid, account.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * A rename lasts through a power failure only when its directory is written out. Windows does that by itself, and
 * some file systems refuse it, which PostgreSQL disregards too.
 */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** What killed processes left; what one at work still fills is lost to it anyway, it will come second. */
async function removeAbandoned(directory: string, prefix: string, suffix = ""): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;
    await rm(join(directory, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
