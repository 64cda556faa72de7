import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { chooseAccount } from "../../subgraphs/shared/embedded-postgres/unprivileged-account.ts";
import { repository, until } from "../process/running-program.ts";

export interface Pooler {
  /** What DATABASE_POOL_URL would be. */
  readonly url: string;
  stop(): Promise<void>;
}

function findPooler(): string {
  const directories = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/bin", "/usr/sbin"];
  const found = directories.map((directory) => join(directory, "pgbouncer")).find((file) => existsSync(file));
  if (found) return found;
  throw new Error("This test needs PgBouncer, 1.21 or newer: test/release/install-programs installs it.");
}

function isListening(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, "127.0.0.1", () => resolve(true));
  socket.on("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/** The settings of deploy/pgbouncer.ini for a server on this machine, some of them changed. */
async function settingsFor(
  server: URL,
  { port, users, changed }: { port: number; users: string; changed: Readonly<Record<string, string>> },
): Promise<string> {
  const ini = await readFile(join(repository, "deploy/pgbouncer.ini"), "utf8");
  const here = ini
    .replaceAll(
      "host=primary port=5432 dbname=liancheng",
      `host=127.0.0.1 port=${server.port} dbname=${server.pathname.slice(1)}`,
    )
    .replace("listen_addr = 0.0.0.0", "listen_addr = 127.0.0.1")
    .replace("listen_port = 6432", `listen_port = ${port}`)
    .replace("/run/secrets/pgbouncer_users", users);
  return Object.entries(changed).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name} = .*$`, "m"), `${name} = ${value}`),
    here,
  );
}

/**
 * Starts the system's PgBouncer before a server that trusts this machine, as deploy/pgbouncer.ini has it.
 * @param changed settings that are to be otherwise
 */
export async function startPooler(
  serverUrl: string,
  directory: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<Pooler> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
  const account = await chooseAccount(directory, undefined);
  const server = new URL(serverUrl);
  const port = await findFreePort();
  const [file, users] = [join(directory, "pgbouncer.ini"), join(directory, "users")];
  await writeFile(users, `"${server.username}" "pooled"\n`);
  await writeFile(file, await settingsFor(server, { port, users, changed }));
  if (account) for (const one of [file, users]) await chown(one, account.uid, account.gid);
  const child: ChildProcess = spawn(findPooler(), [file], {
    stdio: "ignore",
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  const ended = once(child, "exit");
  await until(() => isListening(port));
  return {
    url: `postgres://${server.username}:pooled@127.0.0.1:${port}/`,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
