import { dirname, join } from "node:path";
import { attachToServer } from "./attach-to-server.ts";
import type { Cluster } from "./cluster.ts";
import { createCluster } from "./create-cluster.ts";
import { findCluster, prepareDataDirectory, readPassword } from "./data-directory.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findInstalledPackage, type InstalledPackage } from "./installed-package.ts";
import { canReach, chooseAccount, mendOwnership } from "./unprivileged-account.ts";
import { findUsablePrograms } from "./usable-programs.ts";

export { EmbeddedPostgresError };

export interface EmbeddedPostgres {
  /** Superuser URL of database "liancheng" on 127.0.0.1. */
  readonly url: string;
  /** True if this process started the server, or adopted one that a killed process had left; for information. */
  readonly started: boolean;
  /** Leaves; the last process out stops the server. Idempotent. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made if it does not exist. Holds `postgres` (the cluster, or a link to it) and `postgres.log`. */
  readonly dataDirectory: string;
  readonly log: (line: string) => void;
}

/**
 * Attaches this process to the PostgreSQL server of a data directory, and makes the database and starts the server
 * if need be. Any number of processes share a server; the last one that calls stop() ends it. If all are killed it
 * stays, and the next one adopts it. This process lives until stop() is called, since its connection stays open.
 *
 * Throws EmbeddedPostgresError, whose message says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const begun = performance.now();
  const installed = await findInstalledPackage();
  const dataDirectory = await prepareDataDirectory(options.dataDirectory);
  const cluster = await openCluster(installed, dataDirectory, log);
  const { presence, port, launched } = await attachToServer(cluster, log);

  const how = launched ? "started" : presence.joinedOthers ? "joined" : "adopted";
  const milliseconds = Math.round(performance.now() - begun);
  log(`embedded PostgreSQL ${how} on 127.0.0.1:${port} in ${milliseconds} ms (${cluster.directory})`);

  let stopped: Promise<void> | undefined;
  return {
    // sslmode is given because PGSSLMODE of the environment would hold otherwise.
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/liancheng?sslmode=disable`,
    started: how !== "joined",
    stop() {
      stopped ??= presence.leave();
      return stopped;
    },
  };
}

async function openCluster(
  installed: InstalledPackage,
  dataDirectory: string,
  log: (line: string) => void,
): Promise<Cluster> {
  let directory = await findCluster(dataDirectory, installed.major);
  if (!directory) {
    await createCluster(installed, dataDirectory, await chooseAccount(dataDirectory, undefined), log);
    directory = await findCluster(dataDirectory, installed.major);
  }
  if (!directory) throw new EmbeddedPostgresError(`${dataDirectory} was emptied meanwhile: start again.`);
  const account = await chooseAccount(dataDirectory, directory);
  await mendOwnership(directory, account);
  if (account && !(await canReach(account, directory))) {
    throw new EmbeddedPostgresError(
      `The user "${account.name}", to whom the database in ${directory} belongs and as whom PostgreSQL must run, ` +
        `cannot reach it. Let that user pass (chmod o+x on the directories above it), or move the data directory.`,
    );
  }
  const programs = await findUsablePrograms(installed, dirname(directory), account, log);
  return {
    directory,
    programs,
    account,
    password: await readPassword(directory, programs),
    logFile: join(dataDirectory, "postgres.log"),
  };
}
