import { chmod, lchown, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { type Account, runProgram } from "./run-program.ts";

/**
 * The account to run PostgreSQL as: undefined (as ourselves) unless we are root. The owner of an existing cluster
 * goes first, then the owner of the data directory, `postgres`, `nobody`; never root. initdb wants one that
 * /etc/passwd knows.
 */
export async function chooseAccount(
  dataDirectory: string,
  cluster: string | undefined,
): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parsePasswd(await readFile("/etc/passwd", "utf8").catch(() => ""));
  if (cluster) {
    const { uid, gid } = await stat(cluster);
    if (uid !== 0)
      return accounts.find((account) => account.uid === uid) ?? { name: `user ${uid}`, uid, gid };
  }
  const { uid } = await stat(dataDirectory);
  const chosen =
    accounts.find((account) => account.uid === uid) ??
    accounts.find((account) => account.name === "postgres") ??
    accounts.find((account) => account.name === "nobody");
  if (chosen) return chosen;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Make one ` +
      `(useradd --system postgres), run this program as an ordinary user, or set DATABASE_URL.`,
  );
}

function parsePasswd(text: string): readonly Account[] {
  return text
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7 && Number(fields[2]) > 0)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account can get into the directory, tried for real. Throws if we cannot become that account. */
export async function canReach(account: Account, directory: string): Promise<boolean> {
  if (!(await runProgram("/bin/sh", ["-c", ":"], account)).succeeded) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and this process may not become "${account.name}" (it lacks CAP_SETUID). ` +
        `Run it as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return (await runProgram("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], account)).succeeded;
}

/**
 * Mends what PostgreSQL refuses in a cluster that was copied back by root (`cp -r`): files of root's, and a directory
 * that others may read. Touches nothing above the cluster.
 */
export async function mendOwnership(cluster: string, account: Account | undefined): Promise<void> {
  const { uid, mode } = await stat(cluster);
  if (account && uid === 0) await giveTree(cluster, account);
  if ((mode & 0o027) !== 0 && process.platform !== "win32") await chmod(cluster, 0o700);
}

async function giveTree(path: string, account: Account): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    await (entry.isDirectory() ? giveTree(inside, account) : lchown(inside, account.uid, account.gid));
  }
  await lchown(path, account.uid, account.gid);
}
