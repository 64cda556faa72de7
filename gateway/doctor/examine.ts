import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ed25519Keys } from "../../subgraphs/measures/records/ed25519-keys.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { Config } from "../config/config.ts";
import { examineDatabase, type KeysHere, notMadeYet, unreachable } from "./examine-database.ts";
import { examineIdentityKey, examineRecordKey, examineTokenKeys } from "./examine-keys.ts";
import { examineDisk } from "./examine-machine.ts";
import { examinePlanner } from "./examine-planner.ts";
import { examinePooler } from "./examine-pooler.ts";
import { examineStandby } from "./examine-standby.ts";
import type { Finding } from "./finding.ts";

async function database(config: Config, keys: KeysHere): Promise<Finding[]> {
  const { databaseUrl, dataDirectory } = config;
  const isThere = databaseUrl !== null || (await stat(join(dataDirectory, "postgres")).catch(() => null));
  if (!isThere) return [notMadeYet(dataDirectory)];
  try {
    const postgres = await openPostgres({ databaseUrl, dataDirectory, log: () => {} });
    try {
      return await examineDatabase(postgres.url, keys);
    } finally {
      await postgres.close();
    }
  } catch (error) {
    return [unreachable((error as Error).message)];
  }
}

/** What stands beside the database, or before it, where there is such a thing. */
async function ways({ databaseUrl, poolUrl, replicaUrl }: Config): Promise<Finding[]> {
  if (databaseUrl === null) return [];
  return [
    ...(replicaUrl === null ? [] : await examineStandby(replicaUrl, databaseUrl)),
    ...(poolUrl === null ? [] : await examinePooler(poolUrl)),
  ];
}

/** Looks at all that `npm start` with these settings rests on. Nothing is made, written or migrated. */
export async function examine(config: Config): Promise<Finding[]> {
  const identity = await examineIdentityKey(config);
  const record = await examineRecordKey(config);
  const records = record.key && ed25519Keys(record.key, config.recordKeysBefore);
  return [
    await examineDisk(config.dataDirectory),
    identity.finding,
    record.finding,
    await examineTokenKeys(config.tokenIssuer),
    await examinePlanner(),
    ...(await database(config, { identity: identity.key, records })),
    ...(await ways(config)),
  ];
}
