import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isPostmaster, parsePostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { connectToServer, explainError, NotYetError } from "./server-connection.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

/** Keys of advisory locks in the database "postgres": "LC" in ASCII, then which lock. */
const presenceLock = "19523, 1";
const creationLock = "19523, 2";

const patience = 60_000;

/**
 * This process among those that use a server. Each holds one connection with a shared advisory lock, which the
 * server itself takes back when the process is killed. Who leaves asks for the same lock exclusively, and who gets
 * it is the last one and stops the server; who comes while it is held exclusively waits for the next server.
 */
export interface Presence {
  /** Whether others were attached when this process came. */
  readonly joinedOthers: boolean;
  /** Leaves; stops the server if nobody else uses it. */
  leave(): Promise<void>;
}

/** Attaches to the server on a port. Throws NotYetError if it cannot be talked to, or is being stopped. */
export async function joinServer(
  cluster: Cluster,
  port: number,
  log: (line: string) => void,
): Promise<Presence> {
  let leaving = false;
  let current: Client | undefined;
  let reattached: Promise<void> = Promise.resolve();

  async function join(): Promise<Client> {
    let reason = "";
    const client = await connectToServer(cluster, port, (error) => {
      reason ||= error.message;
    });
    try {
      await takePresence(client);
      await ensureDatabase(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw explainError(error, cluster);
    }
    client.once("end", () => {
      current = undefined;
      if (leaving) return;
      log(`the connection to the embedded PostgreSQL was lost: ${reason || "closed"}`);
      reattached = reattach();
    });
    return client;
  }

  /** A server that lost one of its processes closes all connections and goes on, so we must be present again. */
  async function reattach(): Promise<void> {
    while (!leaving) {
      if ((await runningPort(cluster)) !== port) {
        log(`the embedded PostgreSQL has ended (see ${cluster.logFile}); start this program again`);
        return;
      }
      try {
        current = await join();
        log("attached to the embedded PostgreSQL again");
        return;
      } catch (error) {
        if (!(error instanceof NotYetError)) {
          log(`cannot attach to the embedded PostgreSQL again: ${String(error)}`);
          return;
        }
      }
      await sleep(100, undefined, { ref: false });
    }
  }

  current = await join();
  const joinedOthers = await othersPresent(current);
  return {
    joinedOthers,
    async leave() {
      leaving = true;
      await reattached;
      await leaveServer(cluster, port, current);
    },
  };
}

async function takePresence(client: Client): Promise<void> {
  const { rows } = await client.query<{ joined: boolean }>(
    `/* embeddedPostgres.takePresence */ select pg_try_advisory_lock_shared(${presenceLock}) as joined`,
  );
  if (!rows[0]?.joined) throw new NotYetError("the last process that used the server is stopping it", true);
}

async function othersPresent(client: Client): Promise<boolean> {
  const [classid, objid] = presenceLock.split(", ");
  const { rows } = await client.query<{ others: boolean }>(
    `/* embeddedPostgres.othersPresent */ select exists (
       select from pg_locks
       where locktype = 'advisory' and granted and pid <> pg_backend_pid()
         and database = (select oid from pg_database where datname = current_database())
         and classid = $1::bigint::oid and objid = $2::bigint::oid and objsubid = 2) as others`,
    [classid, objid],
  );
  return rows[0]?.others ?? false;
}

/** Creates the database "liancheng" unless it is there, one process at a time. */
async function ensureDatabase(client: Client): Promise<void> {
  const find =
    "/* embeddedPostgres.ensureDatabase */ select pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'liancheng'";
  type Row = { encoding: string };
  let encoding = (await client.query<Row>(find)).rows[0]?.encoding;
  if (encoding === undefined) {
    await client.query(`/* embeddedPostgres.ensureDatabase */ select pg_advisory_lock(${creationLock})`);
    if ((await client.query<Row>(find)).rows.length === 0) {
      await client.query("/* embeddedPostgres.ensureDatabase */ create database liancheng");
    }
    await client.query(`/* embeddedPostgres.ensureDatabase */ select pg_advisory_unlock(${creationLock})`);
    encoding = (await client.query<Row>(find)).rows[0]?.encoding;
  }
  if (encoding === "UTF8") return;
  throw new EmbeddedPostgresError(
    `The database "liancheng" is encoded in ${encoding}, not UTF8: dump it, move its directory away, and load it anew.`,
  );
}

/** Leaves by the connection we have, or a new one if it was lost; nothing to do if the server is gone. */
async function leaveServer(cluster: Cluster, port: number, present: Client | undefined): Promise<void> {
  const deadline = performance.now() + patience;
  for (let client = present; ; client = undefined) {
    try {
      if (!client && (await runningPort(cluster)) !== port) return;
      client ??= await connectToServer(cluster, port, () => undefined);
      const pid = await releaseAndFindPostmaster(client);
      if (pid !== undefined) await stopPostmaster(cluster, pid);
      return;
    } catch (error) {
      if (error instanceof EmbeddedPostgresError || performance.now() > deadline) throw error;
    } finally {
      await client?.end().catch(() => undefined);
    }
    await sleep(50);
  }
}

/** Gives up our presence. The postmaster's pid, as the server tells it, if we then hold the server alone. */
async function releaseAndFindPostmaster(client: Client): Promise<number | undefined> {
  await client.query("/* embeddedPostgres.leave */ select pg_advisory_unlock_all()");
  const { rows } = await client.query<{ alone: boolean }>(
    `/* embeddedPostgres.leave */ select pg_try_advisory_lock(${presenceLock}) as alone`,
  );
  if (!rows[0]?.alone) return undefined;
  const file = await client.query<{ text: string }>(
    "/* embeddedPostgres.leave */ select pg_read_file('postmaster.pid') as text",
  );
  return parsePostmasterFile(file.rows[0]?.text ?? "")?.pid;
}

/** Port of the cluster's server, or undefined if none runs. */
async function runningPort(cluster: Cluster): Promise<number | undefined> {
  const file = await readPostmasterFile(cluster.directory);
  return file && (await isPostmaster(file.pid, cluster.directory)) !== "no" ? file.port : undefined;
}
