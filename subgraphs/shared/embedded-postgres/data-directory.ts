import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rmdir,
  stat,
} from "node:fs/promises";
import { join, resolve } from "node:path";
import { EmbeddedPostgresError, errorCode } from "./embedded-postgres-error.ts";

/** The file, inside the cluster, that holds the superuser's password. */
export const passwordFileName = "superuser-password";

/** Makes the data directory and returns its real path. */
export async function prepareDataDirectory(dataDirectory: string): Promise<string> {
  const path = resolve(dataDirectory);
  try {
    await mkdir(path, { recursive: true });
    await readdir(path);
    await access(path, constants.W_OK);
    return await realpath(path);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data directory ${path} ${fault(error)}, or set DATA_DIR to another.`,
    );
  }
}

function fault(error: unknown): string {
  switch (errorCode(error)) {
    case "EEXIST":
    case "ENOTDIR":
      return "is not a directory, or something above it is not: move the file that is in the way";
    case "EACCES":
    case "EPERM":
      return "is not writable for this user: change its owner (it may have been made by root)";
    case "EROFS":
      return "is on a read-only file system: mount it writable";
    case "ENOSPC":
      return "cannot be made, the disk is full: make room";
    default:
      return `cannot be used (${String(error)}): mend that`;
  }
}

/**
 * Real path of the cluster of a data directory: `<data directory>/postgres`, or where the link of that name points
 * when the cluster had to be kept elsewhere. Undefined if there is none yet. Throws if what is there is no cluster
 * of this major version, or one that this user cannot run.
 */
export async function findCluster(dataDirectory: string, major: string): Promise<string | undefined> {
  const path = join(dataDirectory, "postgres");
  const target = await readlink(path).catch(() => undefined);
  const info = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw new EmbeddedPostgresError(
      `${path} cannot be read (${String(error)}): run as the user it belongs to.`,
    );
  });
  if (!info) {
    if (target === undefined) return undefined;
    throw new EmbeddedPostgresError(
      `${path} points to ${target}, where the database was kept and which is gone. Restore that directory, or ` +
        `remove ${path} to start with an empty database.`,
    );
  }
  if (!info.isDirectory()) throw new EmbeddedPostgresError(`${path} is not a directory: move it away.`);
  const user = process.getuid?.();
  if (user !== undefined && user !== 0 && user !== info.uid) {
    throw new EmbeddedPostgresError(
      `The database in ${path} belongs to the user with id ${info.uid}, this program runs as ${user} (perhaps it ran ` +
        `as root before). Run it as root or as that user, or give the directory to this user: chown -R ${user} ` +
        `${target ?? path}`,
    );
  }
  const version = await readFile(join(path, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) {
    if (await removeIfEmpty(path)) return undefined;
    throw new EmbeddedPostgresError(
      `${path} holds no PostgreSQL database, but is not empty: move it away, or set DATA_DIR to another directory.`,
    );
  }
  if (version.trim() !== major) {
    throw new EmbeddedPostgresError(
      `${path} holds a database of PostgreSQL ${version.trim()}; this program brings PostgreSQL ${major}. Dump it ` +
        `with the programs of version ${version.trim()} (pg_dumpall) and load it into version ${major}, or move the ` +
        `directory away to start with an empty database.`,
    );
  }
  return realpath(path);
}

function removeIfEmpty(directory: string): Promise<boolean> {
  return rmdir(directory).then(
    () => true,
    () => false,
  );
}

/** The superuser's password. Throws if it is lost. */
export async function readPassword(cluster: string, programs: string): Promise<string> {
  const file = join(cluster, passwordFileName);
  const password = (await readFile(file, "utf8").catch(() => "")).trim();
  if (password !== "") return password;
  throw new EmbeddedPostgresError(
    `The superuser's password is lost: ${file} is missing or empty. ${resetPassword(cluster, programs)}`,
  );
}

/** What to do about a password that is lost or wrong. */
export function resetPassword(cluster: string, programs: string): string {
  const single = `${join(programs, "bin", "postgres")} --single -D ${cluster} postgres`;
  return (
    `Restore the file from a backup; or, with the server stopped, set a new one as the user who owns the directory: ` +
    `echo "alter role postgres password 'NEW'" | ${single} and write NEW into ${join(cluster, passwordFileName)} (mode 0600).`
  );
}
